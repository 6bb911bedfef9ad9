import { type Card, cardSize } from './card.ts';
import { scripts } from './card-drawing.ts';
import { tokenColour } from './tokens.ts';

/** A box or a text with its children, as satori takes it. */
export interface CardNode {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: readonly (CardNode | string)[] | string;
  };
}

const MARGIN = 72;
const RULE = { top: 552, height: 30, width: cardSize.width - 2 * MARGIN } as const;
const DAYS = 365.2425;
/** As the pages have it; proportional figures of this face kern a point out of sight: 7.7 reads as 77. */
const FACE = {
  fontFamily: scripts.map((script) => `Brygada 1918 ${script}`).join(', '),
  fontFeatureSettings: '"lnum", "tnum"',
};

/** Lines of about one length. With a width of its own, a text is measured once and not for each width it might have. */
const BALANCED = { textWrap: 'balance', width: RULE.width } as const;

function box(style: CardNode['props']['style'], ...children: readonly CardNode[]): CardNode {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function text(value: string, style: CardNode['props']['style']): CardNode {
  return { type: 'div', props: { style: { display: 'block', ...style }, children: value } };
}

/** The largest of some sizes whose letters fit into so many at that size. */
function sizeFor(value: string, steps: readonly (readonly [letters: number, size: number])[]): number {
  return (steps.find(([letters]) => value.length <= letters) ?? steps.at(-1))?.[1] ?? 0;
}

/** A card's words, above the place of its rule. */
export function cardTree({ kind, title, answer, words = '' }: Card): CardNode {
  const [ink, soft, paper] = [tokenColour('ink'), tokenColour('ink-soft'), tokenColour('paper')];
  const colour = { down: tokenColour('down'), up: tokenColour('up'), none: ink }[answer?.tone ?? 'none'];
  const head = box(
    { justifyContent: 'space-between', fontSize: 26, color: soft },
    text('The Availability Advisor', { fontWeight: 600, color: ink }),
    text(kind, {}),
  );
  const heading = text(title, {
    fontSize: sizeFor(
      title,
      answer
        ? [
            [30, 76],
            [52, 62],
            [80, 54],
            [999, 46],
          ]
        : [
            [20, 104],
            [40, 80],
            [999, 62],
          ],
    ),
    fontWeight: 600,
    lineHeight: 1.1,
    letterSpacing: '-0.015em',
    ...BALANCED,
  });
  const said = answer
    ? box(
        { flexDirection: 'column' },
        text(answer.label, { fontSize: 26, color: soft }),
        text(answer.figure, {
          fontSize: sizeFor(answer.figure, [
            [18, 92],
            [26, 72],
            [999, 52],
          ]),
          fontWeight: 600,
          lineHeight: 1.15,
          color: colour,
        }),
        text(answer.summary, {
          marginTop: 8,
          fontSize: sizeFor(answer.summary, [
            [110, 29],
            [170, 26],
            [999, 23],
          ]),
          lineHeight: 1.35,
          ...BALANCED,
        }),
      )
    : text(words, {
        fontSize: sizeFor(words, [
          [120, 38],
          [999, 33],
        ]),
        lineHeight: 1.35,
        ...BALANCED,
      });
  return box(
    { ...cardSize, padding: `50px ${MARGIN}px`, backgroundColor: paper, color: ink, ...FACE },
    box(
      { flexDirection: 'column', justifyContent: 'space-between', width: RULE.width, height: RULE.top - 76 },
      head,
      heading,
      said,
    ),
  );
}

/** A mark for each day of the year. */
const DAY_MARKS = Array.from(
  { length: Math.ceil(DAYS) },
  (_, day) => `M${(MARGIN + (day * RULE.width) / DAYS).toFixed(2)} ${RULE.top}v${RULE.height}`,
).join('');

/** The site's signature below the words: a year with a mark for each day, and the share that is down, to scale. */
export function cardRule({ unavailability }: Card): string {
  const down = unavailability * RULE.width;
  const base = RULE.top + RULE.height;
  return [
    `<path d="${DAY_MARKS}" stroke="${tokenColour('rule-strong')}" stroke-width="1.1"/>`,
    `<path d="M${MARGIN} ${base}h${RULE.width}" stroke="${tokenColour('ink')}" stroke-width="2"/>`,
    `<rect x="${(MARGIN + RULE.width - down).toFixed(2)}" y="${RULE.top}" width="${down.toFixed(2)}" height="${RULE.height}" fill="${tokenColour('down')}"/>`,
  ].join('');
}
