import type { StateMove, StateNode } from '../scenario/index.ts';

/** A drawing of states, in its own units, which are pixels where it is as wide as it is drawn. */
export interface StateFrame {
  readonly width: number;
  readonly height: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
}

/** A point of the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way between two boxes: its ends at their edges, where its symbol stands and which way that runs. */
export interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly label: Point;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Distance between the two ways of a pair, from the middle. */
const APART = 9;

/** The middle of a state's box. */
export function centreOf({ x, y }: StateNode, { width, height, boxWidth, boxHeight }: StateFrame): Point {
  return {
    x: boxWidth / 2 + 2 + x * (width - boxWidth - 4),
    y: boxHeight / 2 + 2 + y * (height - boxHeight - 4),
  };
}

/** Where a line from the middle of a box leaves it, in a direction of length 1, when it starts aside of the middle. */
function edge(centre: Point, direction: Point, aside: Point, { boxWidth, boxHeight }: StateFrame): Point {
  const start = { x: centre.x + aside.x, y: centre.y + aside.y };
  const toSide = (Math.sign(direction.x) * (boxWidth / 2) - aside.x) / direction.x;
  const toTop = (Math.sign(direction.y) * (boxHeight / 2) - aside.y) / direction.y;
  const length = Math.min(...[toSide, toTop].filter((reach) => Number.isFinite(reach)));
  return { x: start.x + direction.x * length, y: start.y + direction.y * length };
}

/**
 * The way of a move between two states.
 *
 * @param move from one state to another.
 * @param nodes all states; one that the move names and that is missing is an error.
 * @param isPair whether there is a move back as well: the two then run beside each other.
 * @param frame of the drawing.
 * @throws RangeError for a move from or to no state.
 */
export function wayOf(
  { from, to }: StateMove,
  nodes: readonly StateNode[],
  isPair: boolean,
  frame: StateFrame,
): Way {
  const [first, last] = [from, to].map((id) => nodes.find((node) => node.id === id));
  if (!first || !last) throw new RangeError(`wayOf requires states that there are, got ${from} and ${to}`);
  const [a, b] = [centreOf(first, frame), centreOf(last, frame)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const direction = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  // To the left of who goes along: the way back then is on the other side.
  const left = { x: direction.y, y: -direction.x };
  const apart = isPair ? APART : 0;
  const aside = { x: left.x * apart, y: left.y * apart };
  const start = edge(a, direction, aside, frame);
  const end = edge(b, { x: -direction.x, y: -direction.y }, aside, frame);
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const upright = Math.abs(direction.x) < 0.2;
  const level = Math.abs(direction.y) < 0.2;
  if (level) return { from: start, to: end, label: { x: middle.x, y: middle.y - 6 }, anchor: 'middle' };
  if (!upright) return { from: start, to: end, label: { x: middle.x, y: middle.y + 5 }, anchor: 'middle' };
  const side = left.x > 0 ? 1 : -1;
  const anchor = side > 0 ? 'start' : 'end';
  return { from: start, to: end, label: { x: middle.x + 6 * side, y: middle.y + 5 }, anchor };
}
