import { useRef } from 'preact/hooks';
import type { StateNode, StatesPicture } from '../scenario/index.ts';
import type { DrawingProps } from './drawings.ts';
import { Play, playOn } from './play.tsx';
import { centreOf, type StateFrame, type Way, wayOf } from './state-geometry.ts';

const frames: readonly (StateFrame & { readonly name: string })[] = [
  { name: 'narrow', width: 320, height: 330, boxWidth: 86, boxHeight: 62 },
  { name: 'wide', width: 512, height: 330, boxWidth: 132, boxHeight: 62 },
];

/** A way with its head, and its symbol beside it. */
function Arrow({ way: { from, to, label, anchor }, text }: { way: Way; text: string }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = (along: number, aside: number) =>
    `${round(to.x - along * dx + aside * dy)} ${round(to.y - along * dy - aside * dx)}`;
  return (
    <g>
      <path class="state-way" d={`M${round(from.x)} ${round(from.y)}L${back(5, 0)}`} />
      <path class="state-head" d={`M${back(0, 0)}L${back(8, 3.5)}L${back(8, -3.5)}Z`} />
      <text class="state-rate" x={round(label.x)} y={round(label.y)} text-anchor={anchor}>
        {text}
      </text>
    </g>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** A state; one that is down has a thick edge, for print and for those who see no red. */
function Box({ node, frame }: { node: StateNode; frame: StateFrame }) {
  const { x, y } = centreOf(node, frame);
  const { boxWidth, boxHeight } = frame;
  const first = y - (node.lines.length * 16) / 2 + 4;
  return (
    <g class={`state-${node.tone}`}>
      <rect
        class="state-box"
        x={round(x - boxWidth / 2)}
        y={round(y - boxHeight / 2)}
        width={boxWidth}
        height={boxHeight}
      />
      <text class="state-name" x={round(x)} y={round(first)}>
        {node.label}
      </text>
      {node.lines.map((line, i) => (
        <text class="state-line" key={line} x={round(x)} y={round(first + 16 * (i + 1))}>
          {line}
        </text>
      ))}
    </g>
  );
}

// How long a story stays in a state and is on its way to the next, and the part of that in which it stays.
const STEP = 1300;
const STAYS = 0.6;

/** The places that a story goes through: the upper left corner of each state's box, in which no text stands. */
function storyFrames(states: readonly string[], nodes: readonly StateNode[], frame: StateFrame): Keyframe[] {
  return states.flatMap((id, step) => {
    const node = nodes.find((one) => one.id === id);
    if (!node) return [];
    const { x, y } = centreOf(node, frame);
    const transform = `translate(${round(x - frame.boxWidth / 2)}px, ${round(y - frame.boxHeight / 2)}px)`;
    return [0, STAYS].map((part) => ({ transform, opacity: 1, offset: (step + part) / states.length }));
  });
}

/** States and the ways between them, drawn for a phone and for more room; which one is seen, the style decides. */
export function States({ picture: { nodes, moves, symbols, story, says } }: DrawingProps<StatesPicture>) {
  const drawn = useRef<HTMLDivElement>(null);
  const play = () => {
    for (const [i, token] of [...(drawn.current?.querySelectorAll('.state-token') ?? [])].entries()) {
      const frame = frames[i];
      if (frame) playOn(token, storyFrames(story.states, nodes, frame), STEP * story.states.length);
    }
  };
  const back = new Set(moves.map(({ from, to }) => `${to} ${from}`));
  return (
    <div class="states">
      <div role="img" aria-label={says} ref={drawn}>
        {frames.map((frame) => (
          <svg
            class={`states-${frame.name}`}
            key={frame.name}
            viewBox={`0 0 ${frame.width} ${frame.height}`}
            aria-hidden="true"
          >
            {moves.map((move) => (
              <Arrow
                key={`${move.from} ${move.to}`}
                way={wayOf(move, nodes, back.has(`${move.from} ${move.to}`), frame)}
                text={move.text}
              />
            ))}
            {nodes.map((node) => (
              <Box key={node.id} node={node} frame={frame} />
            ))}
            <circle class="state-token" r="9" />
          </svg>
        ))}
      </div>
      <ul class="states-symbols">
        {symbols.map(({ symbol, text }) => (
          <li key={symbol}>
            <b>{symbol}</b> {text}
          </li>
        ))}
      </ul>
      <Play label={story.label} onPlay={play} />
    </div>
  );
}
