import type { Chart, Series } from './chart.ts';

/**
 * Two charts of one calculator in one: the second's lines, the first's behind them, and axes that hold both.
 *
 * @param behind the chart that is compared with; its marks are named A.
 */
export function mergedChart(behind: Chart, chart: Chart): Chart {
  const ghosts = behind.series.map(
    (series): Series => ({ ...series, label: `A: ${series.label}`, ghost: true }),
  );
  const axis = (one: Chart['x'], other: Chart['x']) => {
    const wider = one.most - one.least > other.most - other.least ? one : other;
    return { ...wider, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) };
  };
  return {
    ...chart,
    x: axis(behind.x, chart.x),
    y: axis(behind.y, chart.y),
    series: [...chart.series, ...ghosts],
    marks: [
      ...chart.marks,
      ...behind.marks.map((mark) => ({
        ...mark,
        series: mark.series + chart.series.length,
        label: `A: ${mark.label}`,
      })),
    ],
  };
}
