import type { Input } from '../scenario/index.ts';
import { Field, type Fields } from './field.tsx';
import { overruledBy } from './scenario-state.ts';
import type { Scenario } from './scenario-store.ts';
import { useWatched } from './watched.ts';

interface FieldGroupsProps {
  readonly scenario: Scenario;
  readonly fields: Fields;
  /** An input as it is to be shown, where that isn't as it is declared. */
  shown?(input: Input<unknown>, key: string): Input<unknown>;
}

/** All fields of a calculator, in the groups of its declaration, each with what is wrong with it beside it. */
export function FieldGroups({ scenario, fields, shown = (input) => input }: FieldGroupsProps) {
  const { texts, values, answered, problems } = useWatched(scenario.state);
  const { calculator } = scenario;
  const { inputs, groups, slug } = calculator;
  const overruled = (key: string) => {
    const by = overruledBy(calculator, key, answered);
    return by && inputs[by]?.label;
  };
  return (
    <>
      {groups.map((group) => (
        <fieldset class="input-group" key={group.label}>
          <legend class="input-group-label">{group.label}</legend>
          {group.keys.map((key) => {
            const input = inputs[key];
            return (
              input && (
                <Field
                  key={key}
                  id={`${slug}-${key}`}
                  input={shown(input, key)}
                  fields={fields}
                  text={texts[key] ?? ''}
                  value={values[key]}
                  problem={problems[key]}
                  overruled={overruled(key)}
                  onText={(text) => scenario.edit(key, text)}
                  onLeave={() => scenario.tidy(key)}
                />
              )
            );
          })}
        </fieldset>
      ))}
    </>
  );
}
