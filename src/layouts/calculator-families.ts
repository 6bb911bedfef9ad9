import { calculators } from '../calculators/index.ts';
import type { Calculator } from '../scenario/index.ts';

const families = {
  'What a percentage promises': ['uptime', 'budget', 'year'],
  'What fails, and how often': ['mtbf', 'chain', 'pair', 'storage'],
  'What happens when it does': ['restart', 'recovery', 'vdi'],
  'What it costs': ['cost', 'guarantee', 'platforms', 'migration'],
} as const;

/**
 * The calculators by what people ask of them, each in one family.
 *
 * @throws Error for a name that no calculator has, and for a calculator without a family.
 */
export function calculatorFamilies(): readonly {
  readonly name: string;
  readonly calculators: readonly Calculator[];
}[] {
  const listed: readonly string[] = Object.values(families).flat();
  const left = Object.keys(calculators).filter((slug) => !listed.includes(slug));
  if (left.length > 0)
    throw new Error(`The list of calculators has no family for ${left.join(', ')}: name it in this file.`);
  return Object.entries(families).map(([name, slugs]) => ({
    name,
    calculators: slugs.map((slug) => {
      const calculator = calculators[slug];
      if (!calculator) throw new Error(`The family “${name}” names ${slug}, which no calculator is called.`);
      return calculator;
    }),
  }));
}
