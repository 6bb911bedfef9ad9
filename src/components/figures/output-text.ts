import { calculators } from '../../calculators/index.ts';
import { evaluateQuery } from '../../scenario/index.ts';

/**
 * A calculator's output for a fixed scenario, as its page would print it: the words of a picture's labels.
 *
 * @param slug such as "storage".
 * @param query the scenario, as an address query.
 * @param output key of the output.
 * @throws Error for a slug or an output that there is not, or a query with a problem: a picture must not show a default
 *   in place of what its author meant.
 */
export function outputText(slug: string, query: string, output: string): string {
  const calculator = Object.hasOwn(calculators, slug) ? calculators[slug] : undefined;
  if (!calculator) throw new Error(`outputText: no calculator is called ${slug}.`);
  const { results, problems } = evaluateQuery(calculator, query);
  if (problems[0]) throw new Error(`outputText: ${slug}?${query}, ${problems[0].message}`);
  const shown = calculator.outputs[output];
  if (!shown) throw new Error(`outputText: ${slug} has no output ${output}.`);
  return shown.show(results[output]);
}
