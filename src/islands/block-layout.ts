import type { Block } from '../scenario/index.ts';

// Widths in rem: a block, the way into and out of a branch, the rule where branches meet.
const PART = 6.25;
const STUB = 0.5;
const RULE = 3.5;

/** The width that a block takes when all that is in series in it stands side by side, in rem. */
function widthOf(block: Block): number {
  if (block.kind === 'part' || block.kind === 'rest') return PART;
  const widths = block.members.map(widthOf);
  const common = block.common ? PART + STUB : 0;
  if (block.kind === 'parallel') return Math.max(...widths) + 2 * STUB + RULE + common;
  return widths.reduce((sum, width) => sum + width + STUB, common - STUB);
}

/**
 * The class that says from which width of the page on series within groups stand side by side; below it they stand one
 * under the other. The outermost series is set like lines of text at any width.
 */
export function widthClass(root: Block): string {
  const members = root.kind === 'series' && !root.common ? root.members : [root];
  const width = Math.max(...members.map(widthOf)) + 2 * STUB;
  const fit = [
    ['block-slim', 16.5],
    ['block-narrow', 19],
    ['block-fair', 26],
    ['block-medium', 29],
    ['block-broad', 45],
  ] as const;
  return fit.find(([, most]) => width <= most)?.[0] ?? 'block-vast';
}

/** The middle of an element on the page. */
function middle(element: Element): readonly [x: number, y: number] {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

/**
 * The element that lies next in a direction.
 *
 * @param elements to go to.
 * @param from where to start.
 * @param direction a step of 1 along one axis.
 * @returns the nearest one ahead, where a step aside counts twice; nothing where there is none.
 */
export function neighbour<E extends Element>(
  elements: readonly E[],
  from: Element,
  [dx, dy]: readonly [x: number, y: number],
): E | undefined {
  const [x, y] = middle(from);
  let best: E | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    const [ex, ey] = middle(element);
    const ahead = (ex - x) * dx + (ey - y) * dy;
    const aside = Math.abs((ex - x) * dy) + Math.abs((ey - y) * dx);
    if (element === from || ahead < 4 || ahead + 2 * aside >= least) continue;
    least = ahead + 2 * aside;
    best = element;
  }
  return best;
}
