import type { Fill } from '../scenario/index.ts';
import { percent } from './axis-row.tsx';

interface FilledSpanProps {
  readonly from: number;
  readonly to: number;
  readonly fill: Fill;
}

/** An area one letter high on a track, from one share of its width to another, filled so that it can be told in print. */
export function FilledSpan({ from, to, fill: { tone, pattern } }: FilledSpanProps) {
  const [x1, x2] = [percent(from), percent(to)];
  return (
    <g class={`fill fill-${pattern} ink-${tone}`}>
      <rect x={x1} y="0.2em" width={percent(to - from)} height="1em" />
      {pattern !== 'solid' && pattern !== 'hollow' && <line x1={x1} x2={x2} y1="0.7em" y2="0.7em" />}
    </g>
  );
}
