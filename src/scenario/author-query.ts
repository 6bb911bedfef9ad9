import type { Calculator } from './calculator.ts';
import { evaluateQuery } from './evaluate.ts';

type Answer = ReturnType<typeof evaluateQuery>;

/** So many answers are kept of each calculator: a page has no more scenarios, and its figures take turns with them. */
const KEPT = 32;

const answers = new WeakMap<Calculator, Map<string, Answer>>();

/** The answer to a query that an author wrote: every figure of a page asks for one of few, some of which take long. */
function answerTo(calculator: Calculator, query: string): Answer {
  const kept = answers.get(calculator) ?? new Map<string, Answer>();
  answers.set(calculator, kept);
  const answer = kept.get(query) ?? evaluateQuery(calculator, query);
  if (kept.size >= KEPT && !kept.has(query)) kept.clear();
  kept.set(query, answer);
  return answer;
}

/**
 * What is wrong with a query that an author wrote, as sentences. A reader's query may hold keys of other sites and
 * mistakes, which are passed over or mended; in a link, a preset or a figure of the site's own each is a slip.
 */
export function authorQueryMistakes(calculator: Calculator, query: string): string[] {
  const known = Object.keys(calculator.inputs);
  const strange = [...new URLSearchParams(query).keys()].filter((key) => !known.includes(key));
  return [
    ...strange.map((key) => `${calculator.slug} has no input ${key}. There are ${known.join(', ')}.`),
    ...answerTo(calculator, query).problems.map(({ key, message }) => `${key}: ${message}`),
  ];
}

/** Which figure of a calculator stands in a sentence: an answer, or what it was asked. */
export interface NamedFigure {
  readonly output?: string | undefined;
  readonly input?: string | undefined;
}

/**
 * The text of a figure in prose, for a query that an author wrote.
 *
 * @throws RangeError that says what is wrong with the query, or which figures there are.
 */
export function figureText(calculator: Calculator, query: string, { output, input }: NamedFigure): string {
  const [mistake] = authorQueryMistakes(calculator, query);
  if (mistake !== undefined) throw new RangeError(mistake);
  const { values, results } = answerTo(calculator, query);
  // An output that has no meaning for these inputs is left out of the results, and is no figure of this scenario.
  const result = output === undefined ? undefined : results[output];
  const text =
    output === undefined
      ? calculator.inputs[input ?? '']?.show(values[input ?? ''])
      : result === undefined
        ? undefined
        : calculator.outputs[output]?.show(result);
  if (text === undefined) {
    const known = Object.keys(output === undefined ? calculator.inputs : calculator.outputs).join(', ');
    const kind = output === undefined ? `input ${input ?? ''}` : `output ${output}`;
    throw new RangeError(`${calculator.slug} has no ${kind} here. There are ${known}.`);
  }
  return text;
}
