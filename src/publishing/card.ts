import { calculators, evaluate } from '../calculators/index.ts';
import { type Calculator, evaluateQuery, type Preset, presetTitle } from '../scenario/index.ts';
import { site } from '../site.ts';

/** What a calculator's card shows of its answer. */
export interface CardAnswer {
  readonly label: string;
  readonly figure: string;
  readonly tone: 'down' | 'up' | undefined;
  /** The calculator, and the key of the output that is the answer. */
  readonly of: { readonly slug: string; readonly output: string };
  /** The sentence that says it. */
  readonly summary: string;
}

/** The words of the picture that stands for a page wherever a link to it is pasted. */
export interface Card {
  /** What the page is, such as "Calculator". */
  readonly kind: string;
  readonly title: string;
  readonly answer?: CardAnswer | undefined;
  /** What it says where there is no answer to show. */
  readonly words?: string | undefined;
  /** The share of the year that its rule marks as down. */
  readonly unavailability: number;
}

/** Width and height of every card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Where the card of a page is, by the page's path. */
export function cardPath(path: string): string {
  return path === '/' ? '/cards/site.png' : `/cards${path.replace(/\/$/, '')}.png`;
}

/** What a card says to those who don't see it. */
export function cardAlt({ title, answer, words }: Card): string {
  const said = answer ? `${answer.label}: ${answer.figure}. ${answer.summary}` : (words ?? '');
  return [title.replace(/([^.?!])$/, '$1.'), said].filter(Boolean).join(' ');
}

let usual: number | undefined;

/** What the site's own rule marks, as at the head of every page: the unavailability of the default scenario, computed once. */
export function usualUnavailability(): number {
  usual ??= Number(evaluate('uptime').outputs.unavailability);
  return usual;
}

function answerOf(calculator: Calculator, query: string): Pick<Card, 'answer' | 'unavailability'> {
  const { values, results, outputs } = evaluateQuery(calculator, query);
  const primary = Object.entries(calculator.outputs).find(([, output]) => output.primary);
  if (!primary) throw new Error(`${calculator.slug} has no primary output, which its card shows.`);
  const [key, { label, tone, show }] = primary;
  const own = outputs.unavailability;
  return {
    answer: {
      label,
      figure: show(results[key]),
      tone,
      of: { slug: calculator.slug, output: key },
      summary: calculator.summary(values, results),
    },
    unavailability: typeof own === 'number' ? own : usualUnavailability(),
  };
}

/** The card of a calculator, with its answer to a query. */
export function calculatorCard(calculator: Calculator, query = ''): Card {
  return { kind: 'Calculator', title: calculator.title, ...answerOf(calculator, query) };
}

/** The card of a calculator at one of its presets, which it names. */
export function presetCard(calculator: Calculator, preset: Preset): Card {
  return { ...calculatorCard(calculator, preset.query), title: presetTitle(calculator, preset) };
}

/** The card of an article: its title, and the answer of its first calculator as the article sets it. */
export function articleCard(
  {
    title,
    order,
    standfirst,
  }: { readonly title: string; readonly order: number; readonly standfirst: string },
  presets: ReadonlyMap<string, string>,
): Card {
  const [[slug, query] = ['', '']] = presets;
  const calculator = calculators[slug];
  const shown = calculator
    ? answerOf(calculator, query)
    : { words: standfirst, unavailability: usualUnavailability() };
  return { kind: `Article ${order}`, title, ...shown };
}

/** The card of a glossary term: the term and what it means. */
export function termCard({
  term,
  short,
  symbol,
}: {
  readonly term: string;
  readonly short: string;
  readonly symbol?: string | undefined;
}): Card {
  const kind = symbol === undefined ? 'Glossary' : `Glossary · ${symbol}`;
  return { kind, title: term, words: short, unavailability: usualUnavailability() };
}

/** The card of the site, for pages that have none of their own. */
export function siteCard(): Card {
  return { kind: '', title: site.tagline, words: site.description, unavailability: usualUnavailability() };
}
