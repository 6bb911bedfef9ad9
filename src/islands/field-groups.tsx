import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Input } from '../scenario/index.ts';
import { Field, type FieldProps, type Fields } from './field.tsx';
import { overruledBy } from './scenario-state.ts';
import type { Scenario } from './scenario-store.ts';
import { useWatched } from './watched.ts';

interface FieldGroupsProps {
  readonly scenario: Scenario;
  readonly fields: Fields;
  /** An input as it is to be shown, where that isn't as it is declared. */
  shown?(input: Input<unknown>, key: string): Input<unknown>;
}

/** What of a field may change while it stands in the page. */
type Changing = Pick<FieldProps, 'input' | 'text' | 'value' | 'problem' | 'overruled'>;

/** All fields of a calculator, in the groups of its declaration, each with what is wrong with it beside it. */
export function FieldGroups({ scenario, fields, shown = (input) => input }: FieldGroupsProps) {
  const { texts, values, answered, problems } = useWatched(scenario.state);
  const { calculator } = scenario;
  const { inputs, groups, slug } = calculator;
  const drawn = useRef<Record<string, VNode<FieldProps>>>({}).current;
  /** A field, the same element as before while nothing of it has changed: that costs no comparison. */
  const fieldOf = (key: string) => {
    const input = inputs[key];
    if (!input) return;
    const by = overruledBy(calculator, key, answered);
    const changing: Changing = {
      input: shown(input, key),
      text: texts[key] ?? '',
      value: values[key],
      problem: problems[key],
      overruled: by && inputs[by]?.label,
    };
    const before = drawn[key]?.props;
    if (!before || Object.entries(changing).some(([part, is]) => before[part as keyof Changing] !== is))
      drawn[key] = (
        <Field
          key={key}
          id={`${slug}-${key}`}
          fields={fields}
          onText={(text) => scenario.edit(key, text)}
          onLeave={() => scenario.tidy(key)}
          {...changing}
        />
      );
    return drawn[key];
  };
  return (
    <>
      {groups.map((group) => (
        <fieldset class="input-group" key={group.label}>
          <legend class="input-group-label">{group.label}</legend>
          {group.keys.map(fieldOf)}
        </fieldset>
      ))}
    </>
  );
}
