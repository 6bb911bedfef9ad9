import { useEffect, useState } from 'preact/hooks';
import type { Input } from '../scenario/index.ts';
import { deskIslands } from './desk-islands.ts';
import type { DeskCalculator, DeskHints } from './desk-pages.ts';
import type { Fields } from './field.tsx';
import { FieldGroups } from './field-groups.tsx';
import { createScenario, type Scenario } from './scenario-store.ts';

/** A calculator's figures at the desk. */
export interface DeskFigures {
  readonly scenario: Scenario;
  readonly fields: Fields;
  /** What the inputs mean, by key, in the words of the declaration. */
  readonly hints: DeskHints;
}

/** The figures of a calculator as a page sets it, once its script has come; nothing before, or for none. */
export function useFigures(
  calculator: DeskCalculator | undefined,
  hints: { readonly [slug: string]: DeskHints },
): {
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
      async ({ default: island }) => {
        const rows = await island.fields.rows?.coming;
        if (!asked) return;
        const scenario = createScenario(island.calculator, calculator.preset);
        know({ of: calculator, scenario, fields: rows ? { rows } : {}, hints: hints[calculator.slug] ?? {} });
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

/** The fields of a calculator, read by its own parser, each with what is wrong beside it and what it means. */
export function FigureFields({ scenario, fields, hints }: DeskFigures) {
  // What an input means is in no script, as pages have it as built.
  const shown = ({ help: _, ...input }: Input<unknown>, key: string): Input<unknown> => ({
    ...input,
    ...hints[key],
  });
  return (
    <div class="desk-fields">
      <FieldGroups scenario={scenario} fields={fields} shown={shown} />
    </div>
  );
}
