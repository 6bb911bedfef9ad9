import type { Panel } from './panel.ts';

/**
 * Whether the chart's canvas has a colour of the page on it.
 *
 * @param token the colour by its name, such as `--ink`.
 * @param under elements of the built picture, in whose middle the canvas must have it; anywhere, when none are given.
 */
export function canvasShows(panel: Panel, token: string, under = ''): Promise<boolean> {
  return panel.chart.evaluate(
    (chart, asked) => {
      const canvas = chart.querySelector('canvas');
      if (!canvas) return false;
      const probe = document.createElement('i');
      probe.style.color = `var(${asked.token})`;
      document.body.append(probe);
      const wanted = getComputedStyle(probe).color;
      probe.remove();
      // Read from a copy: a canvas that is read from is kept differently by the browser, which says so.
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d', { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0);
      const { data, width } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
        width: 0,
      };
      const has = (i: number) => `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})` === wanted;
      if (!asked.under) {
        for (let i = 0; i < data.length; i += 4) if (has(i)) return true;
        return false;
      }
      const frame = canvas.getBoundingClientRect();
      const scale = canvas.width / frame.width;
      const places = [...chart.querySelectorAll(asked.under)].map((element) =>
        element.getBoundingClientRect(),
      );
      return (
        places.length > 0 &&
        places.every((place) => {
          const x = Math.round((place.left + place.width / 2 - frame.left) * scale);
          const y = Math.round((place.top + place.height / 2 - frame.top) * scale);
          return has(4 * (y * width + x));
        })
      );
    },
    { token, under },
  );
}
