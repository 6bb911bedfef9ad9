import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Chart, chartTable } from '../scenario/index.ts';
import { useAtRest } from './at-rest.ts';
import { Behind } from './behind.tsx';
import type { ChartCanvas } from './chart-canvas.ts';
import { Plot } from './plot.tsx';

interface ChartFigureProps {
  readonly id: string;
  readonly chart: Chart;
  /** What the chart shows, for those who don't see it. */
  readonly says: string;
}

/**
 * A picture with axes. It stands in the page as built as SVG and follows the reader as such; where it is seen, the
 * charting library is fetched and draws over it, with values under the pointer, once the figures stand still: it would
 * cost a frame of a drag as much as all else together. If that fails, the SVG stays.
 */
export function ChartFigure({ id, chart, says }: ChartFigureProps) {
  const figure = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<ChartCanvas>();
  const settled = useAtRest(chart);
  const latest = useRef(settled);
  latest.current = settled;
  const [onCanvas, setOnCanvas] = useState(false);

  useEffect(() => {
    if (!figure.current) return;
    let gone = false;
    const seen = new IntersectionObserver(async (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      try {
        const { drawChart } = await import('./chart-canvas.ts');
        if (gone || !canvas.current) return;
        drawn.current = drawChart(canvas.current, latest.current);
        setOnCanvas(true);
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
  }, []);
  // Before it is shown again, or the picture of the figures before would be seen for a frame.
  useLayoutEffect(() => drawn.current?.update(settled), [settled]);

  return (
    <figure
      class="picture chart"
      ref={figure}
      aria-labelledby={id}
      data-drawn={onCanvas && settled === chart ? 'canvas' : undefined}
    >
      <figcaption class="picture-title" id={id}>
        {chart.title}
      </figcaption>
      <div class="chart-frame" role="img" aria-label={`${chart.title}. ${says}`}>
        <Plot chart={chart} />
        <canvas class="chart-canvas" ref={canvas} />
      </div>
      <Behind
        label="The figures behind the chart"
        of={chart.title}
        from={chart}
        table={() => chartTable(chart)}
      />
    </figure>
  );
}
