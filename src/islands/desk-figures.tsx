import { useEffect, useState } from 'preact/hooks';
import type { Input } from '../scenario/index.ts';
import type { CalculatorIsland } from './bind.tsx';
import { deskIslands } from './desk-islands.ts';
import type { DeskCalculator } from './desk-pages.ts';
import { FieldGroups } from './field-groups.tsx';
import { createScenario, type Scenario } from './scenario-store.ts';

/** A calculator's figures at the desk. */
export interface DeskFigures {
  readonly scenario: Scenario;
  readonly fields: CalculatorIsland['fields'];
}

/** The figures of a calculator as a page sets it, once its script has come; nothing before, or for none. */
export function useFigures(calculator: DeskCalculator | undefined): {
  readonly figures: DeskFigures | undefined;
  readonly failed: boolean;
} {
  const [known, know] = useState<DeskFigures & { readonly of: DeskCalculator }>();
  const [failed, fail] = useState<DeskCalculator>();
  useEffect(() => {
    if (!calculator) return;
    // Of two that are asked for, the one that comes last need not be the one that was asked for last.
    let asked = true;
    deskIslands[calculator.slug]?.().then(
      ({ default: island }) => {
        if (!asked) return;
        const scenario = createScenario(island.calculator, calculator.preset);
        know({ of: calculator, scenario, fields: island.fields });
      },
      () => asked && fail(calculator),
    );
    return () => {
      asked = false;
    };
  }, [calculator]);
  const figures = known && known.of === calculator ? known : undefined;
  return { figures, failed: calculator !== undefined && failed === calculator };
}

/** The fields of a calculator, read by its own parser, each with what is wrong beside it. */
export function FigureFields({ scenario, fields }: DeskFigures) {
  return (
    <div class="desk-fields">
      <FieldGroups scenario={scenario} fields={fields} shown={withoutMeaning} />
      <p class="desk-meaning field-help">
        What each of them means is said on{' '}
        <a href={`/calculators/${scenario.calculator.slug}/`}>the calculator’s page</a>.
      </p>
    </div>
  );
}

/** What an input means is in no script: pages have it as built. */
function withoutMeaning({ help: _, ...input }: Input<unknown>): Input<unknown> {
  return input;
}
