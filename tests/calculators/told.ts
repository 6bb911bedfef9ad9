import { calculators } from '../../src/calculators/index.ts';
import {
  type Axis,
  type Calculator,
  type Chart,
  chartTable,
  evaluateQuery,
  type Fill,
  type Picture,
  type Table,
} from '../../src/scenario/index.ts';
import { blockWords } from './block-words.ts';

/** A text with plain spaces where the page has no-break ones, so that a test can be typed. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function calculatorOf(slug: string): Calculator {
  const calculator = calculators[slug];
  if (!calculator) throw new RangeError(`There is no calculator ${slug}.`);
  return calculator;
}

/**
 * What a calculator tells a visitor, by the query of an address: sentences, and pictures as lines of words.
 *
 * @throws RangeError for a slug that no calculator has.
 */
export function told(slug: string) {
  const calculator = calculatorOf(slug);
  const answer = (query: string) => evaluateQuery(calculator, query);
  return {
    /** The sentence that sums the answer up. */
    summary(query: string): string {
      const { values, results } = answer(query);
      return plain(calculator.summary(values, results));
    },
    /** The warnings in their order. */
    warnings(query: string): string[] {
      const { values, results } = answer(query);
      return (calculator.warnings?.(values, results) ?? []).map(plain);
    },
    /** What is refused: each input with its sentence. */
    problems: (query: string) =>
      answer(query).problems.map(({ key, message }) => plain(`${key}: ${message}`)),
    /** The texts of the outputs that are named. */
    outputs(query: string, ...keys: string[]): string[] {
      const { results } = answer(query);
      return keys.map((key) => plain(calculator.outputs[key]?.show(results[key]) ?? `${key}?`));
    },
    /** The picture with axes. */
    chart(query: string): Chart {
      const chart = calculator.chart?.(answer(query).values, calculator.compute);
      if (!chart) throw new RangeError(`${slug} has no chart.`);
      return chart;
    },
    /** The other pictures. */
    pictures(query: string): readonly Picture[] {
      const { values, results } = answer(query);
      return calculator.pictures?.(values, results, calculator.compute) ?? [];
    },
  };
}

/** A number as a test would write it: what a sum in doubles leaves in the last digits is left aside. */
function short(value: number): number {
  return Number(value.toPrecision(6));
}

/** An axis in words: what is measured, from where to where in the axis's own unit, and its marks. */
function axisWords({ label, scale, least, most, ticks }: Axis): string {
  const how = scale === 'log' ? ' by powers' : '';
  return plain(
    `${label}, ${short(least)} to ${short(most)}${how}: ${ticks.map(({ text }) => text).join(', ')}`,
  );
}

/** A table in words, a row each. */
export function tableWords({ head, rows }: Table): string[] {
  return [head, ...rows].map((row) => plain(row.join(' | ')));
}

/** The marks of a chart in words: where each is, on which line, and what it says. */
function markWords({ series, marks }: Chart): string[] {
  return marks.map(({ series: line, x, y, label, tone }) =>
    plain(`${label} (${short(x)}, ${short(y)}) on ${series[line]?.label}${tone === 'ink' ? ', in ink' : ''}`),
  );
}

/** A chart in words: its axes, its lines with the number of their points, and its marks. */
export function chartWords(chart: Chart): string[] {
  return [
    plain(chart.title),
    axisWords(chart.x),
    axisWords(chart.y),
    ...chart.series.map(({ label, points, ghost }) =>
      plain(`${ghost ? 'behind: ' : ''}${label}, ${points.length} points`),
    ),
    ...markWords(chart),
  ];
}

/** The values of a chart's lines at the marks of its horizontal axis, a row each. */
export function chartRows(chart: Chart): string[] {
  return tableWords(chartTable(chart));
}

/** The points of the line of that name. */
export function line(chart: Chart, label: string): Chart['series'][number]['points'] {
  const found = chart.series.find((series) => plain(series.label) === label);
  if (!found) throw new RangeError(`There is no line ${label} in ${chart.series.map((one) => one.label)}.`);
  return found.points;
}

/** How an area looks: "down striped". */
function fillWords(fill: Fill | 'band'): string {
  return fill === 'band' ? fill : `${fill.tone} ${fill.pattern}`;
}

/** The spans of a bar or a lane in words: "down solid 0 to 3". */
function spanWords(
  spans: readonly {
    readonly from: number;
    readonly to: number;
    readonly fill: Fill;
    readonly text?: string;
  }[],
): string {
  return spans
    .map(({ from, to, fill, text }) =>
      plain(`${fillWords(fill)} ${short(from)} to ${short(to)}${text ? ` “${text}”` : ''}`),
    )
    .join('; ');
}

/** What is drawn of a picture, in words by its kind; its axes, figures and looks, in the order in which they stand. */
function drawnWords(picture: Picture): string[] {
  switch (picture.kind) {
    case 'year':
      return [
        `${short(picture.yearHours)} h: ${short(picture.downHours)} h down, ${short(picture.plannedHours)} h planned`,
      ];
    case 'bars':
      return [
        axisWords(picture.axis),
        ...picture.bars.map(
          ({ group, label, text, spans }) =>
            `${group ? `${group}: ` : ''}${label}, ${text}: ${spanWords(spans)}`,
        ),
        ...(picture.base ? [`all held against ${short(picture.base.at)}: ${picture.base.label}`] : []),
        ...keyWords(picture.key),
      ];
    case 'timeline':
      return [
        axisWords(picture.axis),
        ...picture.lanes.map(
          ({ group, label, spans }) => `${group ? `${group}: ` : ''}${label}: ${spanWords(spans)}`,
        ),
        ...(picture.band ? [`band ${short(picture.band.from)} to ${short(picture.band.to)}`] : []),
        ...picture.marks.map(({ at, label }) => `${label} at ${short(at)}`),
        ...keyWords(picture.key),
      ];
    case 'calendar':
      return [
        `${picture.rows} rows of ${picture.row}, each ${short(picture.cells)} times ${picture.cell}`,
        `${picture.marks.length} marks${picture.marks.length > 0 ? `, ${short(picture.marks[0]!)} to ${short(picture.marks.at(-1)!)}` : ''}`,
      ];
    case 'dots':
      return [
        `${picture.dots} dots of ${picture.each} ${picture.things}`,
        ...picture.crowds.map(
          ({ label, text, groups }) =>
            `${label} ${text} ${groups.map((group) => `${group.dots} ${group.tone} ${group.lie}`).join(', ')}`,
        ),
      ];
    case 'states':
      return [
        ...picture.nodes.map(
          ({ id, label, lines, tone, x, y }) => `${id} ${label}, ${tone}, at ${x}, ${y}: ${lines.join('; ')}`,
        ),
        ...picture.moves.map(({ from, to, text }) => `${from} → ${to}: ${text}`),
        ...picture.symbols.map(({ symbol, text }) => `${symbol}: ${text}`),
      ];
    case 'years':
      return [
        `${picture.years.length} years, of which ${picture.years.filter(({ kept }) => kept).length} keep ${short(picture.allowedHours)} h, on ${short(picture.stretch.hours)} h: ${picture.stretch.text}`,
      ];
    case 'cover':
      return [
        picture.columns.map(({ label, chosen }) => (chosen ? `[${label}]` : label)).join(' | '),
        ...picture.rows.map(({ label, cells }) => [label, ...cells].join(' | ')),
      ];
    case 'chart':
      return chartWords(picture.chart);
    case 'blocks':
      return [`drawn from ${picture.input}`, picture.legend, ...blockWords(picture.root)];
  }
}

function keyWords(key: readonly { readonly fill: Fill | 'band'; readonly text: string }[] = []): string[] {
  return key.map(({ fill, text }) => `${fillWords(fill)} is ${text}`);
}

/** A picture in words: its title, what it says and what is drawn. */
export function pictureWords(picture: Picture | undefined): string[] {
  if (!picture) throw new RangeError('There is no such picture.');
  return [picture.title, picture.says, ...drawnWords(picture)].map(plain);
}
