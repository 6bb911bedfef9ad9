import {
  type ChartDataset,
  Chart as ChartJs,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Axis, Chart } from '../scenario/index.ts';

ChartJs.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** A chart on a canvas, which takes new data and lets go of what it holds. */
export interface ChartCanvas {
  update(chart: Chart): void;
  destroy(): void;
}

/**
 * The page's own tokens, read where the canvas stands, so that both themes and any later change reach it. It draws as the
 * style sheet has the built picture, which takes its place while figures change.
 */
function tokens(canvas: HTMLCanvasElement) {
  const style = getComputedStyle(canvas);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    faint: of('--rule'),
    paper: of('--paper-raised'),
    down: of('--down'),
    font: { family: style.fontFamily, size: Number.parseFloat(style.fontSize) },
  };
}

const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3]];

type Tokens = ReturnType<typeof tokens>;

function datasets(
  chart: Chart,
  { ink, down, paper }: Tokens,
): ChartDataset<'line', { x: number; y: number }[]>[] {
  const lines = chart.series.map(({ label, points }, i) => ({
    label,
    data: [...points],
    borderColor: ink,
    borderWidth: i === 0 ? 2.5 : 1.5,
    borderDash: dashes[i % dashes.length] ?? [],
    pointRadius: 0,
    pointHitRadius: 12,
  }));
  const marks = {
    label: 'Your figures',
    // Over the lines, which come after it.
    order: -1,
    data: chart.marks.map(({ x, y }) => ({ x, y })),
    showLine: false,
    clip: false as const,
    backgroundColor: chart.marks.map(({ tone }) => (tone === 'ink' ? ink : down)),
    borderColor: paper,
    borderWidth: 2,
    pointRadius: 6,
    pointHoverRadius: 8,
  };
  return [...lines, marks];
}

/**
 * Where the built picture has its plotting area, in pixels from the frame's edges. The canvas takes the same place, so that
 * nothing moves when it appears and the picture's own labels go on standing where they belong.
 */
function insets(canvas: HTMLCanvasElement) {
  const frame = canvas.getBoundingClientRect();
  const area = canvas.parentElement?.querySelector('.plot-area')?.getBoundingClientRect() ?? frame;
  return {
    left: area.left - frame.left,
    top: area.top - frame.top,
    right: frame.right - area.right,
    bottom: frame.bottom - area.bottom,
  };
}

function scales({ x, y }: Chart, canvas: HTMLCanvasElement, { faint }: Tokens) {
  const marked = (axis: Axis) => (scale: { ticks: { value: number }[] }) => {
    scale.ticks = axis.ticks.map(({ at }) => ({ value: at }));
  };
  const type = (axis: Axis) => (axis.scale === 'log' ? ('logarithmic' as const) : ('linear' as const));
  return {
    x: {
      type: type(x),
      min: x.least,
      max: x.most,
      grid: { display: false },
      border: { display: false },
      // The built picture's texts stay, over the canvas.
      ticks: { display: false },
      afterBuildTicks: marked(x),
      afterFit: (scale: { height: number }) => {
        scale.height = insets(canvas).bottom;
      },
    },
    y: {
      type: type(y),
      min: y.least,
      max: y.most,
      grid: { color: faint, drawTicks: false },
      border: { display: false },
      ticks: { display: false },
      afterBuildTicks: marked(y),
      afterFit: (scale: { width: number }) => {
        scale.width = insets(canvas).left;
      },
    },
  };
}

/** Whether two charts have the same lines on scales of the same kinds, so that one can become the other. */
function isAlike(one: Chart, other: Chart): boolean {
  return (
    one.series.length === other.series.length &&
    one.x.scale === other.x.scale &&
    one.y.scale === other.y.scale
  );
}

/** Draws a chart on a canvas and keeps its colours those of the page's theme. */
export function drawChart(canvas: HTMLCanvasElement, first: Chart): ChartCanvas {
  let chart = first;
  let colours = tokens(canvas);
  const padding = () => {
    const { top, right } = insets(canvas);
    return { top, right };
  };
  const options = (): ChartOptions<'line'> => ({
    // It takes the place of the same picture, and follows a slider: there is no change that motion would explain.
    animation: false,
    maintainAspectRatio: false,
    responsive: true,
    // Asked for anew with every update, of which a change of the window's width is one.
    layout: { padding, autoPadding: false },
    interaction: { mode: 'nearest', axis: 'x', intersect: false },
    scales: scales(chart, canvas, colours),
    plugins: {
      tooltip: {
        displayColors: false,
        callbacks: {
          title: ([item]) => chart.x.show(item?.parsed.x ?? chart.x.least),
          label: ({ dataset, parsed }) => `${dataset.label ?? ''}: ${chart.y.show(parsed.y ?? 0)}`,
        },
      },
    },
  });
  const drawn = new ChartJs(canvas, {
    type: 'line',
    data: { datasets: datasets(chart, colours) },
    options: options(),
  });
  const redraw = () => {
    drawn.data.datasets = datasets(chart, colours);
    drawn.options = options();
    drawn.update('none');
  };
  // Lines and options that are new to the library are worked out anew, which takes longer.
  const follow = () => {
    for (const [i, dataset] of datasets(chart, colours).entries())
      Object.assign(drawn.data.datasets[i] ?? {}, dataset);
    const { x, y } = scales(chart, canvas, colours);
    Object.assign(drawn.options.scales?.x ?? {}, x);
    Object.assign(drawn.options.scales?.y ?? {}, y);
    drawn.update('none');
  };
  // The theme changes by the switch (an attribute of the root) or by the system.
  const restyle = () => {
    colours = tokens(canvas);
    redraw();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = new MutationObserver(restyle);
  root.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', restyle);
  return {
    update(next) {
      const become = isAlike(chart, next) ? follow : redraw;
      chart = next;
      become();
    },
    destroy() {
      root.disconnect();
      dark.removeEventListener('change', restyle);
      drawn.destroy();
    },
  };
}
