import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Chart, chartTable } from '../scenario/index.ts';
import { Behind } from './behind.tsx';
import type { ChartCanvas } from './chart-canvas.ts';
import { Plot } from './plot.tsx';

interface ChartFigureProps {
  readonly chart: Chart;
  readonly summary: string;
  readonly live: boolean;
}

/**
 * A picture with axes. It stands in the page as built as SVG and follows the reader as such; where it is seen, the
 * charting library is fetched and draws over it, with values under the pointer. If that fails, the SVG stays.
 */
export function ChartFigure({ chart, summary, live }: ChartFigureProps) {
  const heading = useId();
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<ChartCanvas>();
  const latest = useRef(chart);
  latest.current = chart;
  const onCanvas = useSignal(false);

  useEffect(() => {
    if (!live || !figure.current) return;
    let gone = false;
    const seen = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      try {
        const { drawChart } = await import('./chart-canvas.ts');
        if (gone || !canvas.current) return;
        drawn.current = drawChart(canvas.current, latest.current);
        onCanvas.value = true;
      } catch {
        // The SVG is the same picture; a library that cannot be had is no reason to alarm the reader.
      }
    });
    seen.observe(figure.current);
    return () => {
      gone = true;
      seen.disconnect();
      drawn.current?.destroy();
    };
  }, [live]);
  useEffect(() => drawn.current?.update(chart), [chart]);

  return (
    <figure
      class="picture chart"
      ref={figure}
      aria-labelledby={heading}
      data-drawn={onCanvas.value ? 'canvas' : undefined}
    >
      <figcaption class="picture-title" id={heading}>
        {chart.title}
      </figcaption>
      <div class="chart-frame" role="img" aria-label={`${chart.title}. ${summary}`}>
        <Plot chart={chart} />
        <canvas class="chart-canvas" ref={canvas} />
      </div>
      <Behind label="The figures behind the chart" table={chartTable(chart)} />
    </figure>
  );
}
