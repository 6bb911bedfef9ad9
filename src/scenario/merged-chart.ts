import type { Chart, Series } from './chart.ts';

type Mark = Chart['marks'][number];

/**
 * Two charts of one calculator in one: the second's lines, the first's behind them, and axes that hold both.
 *
 * @param behind the chart that is compared with; its marks are named A, and those that both have are there once.
 */
export function mergedChart(behind: Chart, chart: Chart): Chart {
  const ghosts = behind.series.map(
    (series): Series => ({ ...series, label: `A: ${series.label}`, ghost: true }),
  );
  const axis = (one: Chart['x'], other: Chart['x']) => {
    const wider = one.most - one.least > other.most - other.least ? one : other;
    return { ...wider, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
  };
  const textOf = ({ x, y, label }: Mark) => `${x} ${y} ${label}`;
  const texts = [chart, behind].map(({ marks }) => marks.map(textOf));
  const isIn = (which: 0 | 1, mark: Mark) => texts[which]?.includes(textOf(mark));
  return {
    ...chart,
    x: axis(behind.x, chart.x),
    y: axis(behind.y, chart.y),
    series: [...chart.series, ...ghosts],
    marks: [
      ...chart.marks.map((mark) => (isIn(1, mark) ? { ...mark, label: `both: ${mark.label}` } : mark)),
      ...behind.marks.flatMap((mark) =>
        isIn(0, mark)
          ? []
          : {
              ...mark,
              series: mark.series + chart.series.length,
              label: `A: ${mark.label}`,
            },
      ),
    ],
  };
}
