import { Component, type ComponentChildren } from 'preact';
import { REST_MS } from './at-rest.ts';

/** Those that have changed since they were drawn, because they are not in the window. */
const waiting = new Set<WhileSeen>();
let stop = () => {};

/** Draws those that wait, one a frame, so that no frame has to draw them all. What is drawn may leave others to wait. */
function drawInTurn(): void {
  const [first] = waiting;
  if (!first) return;
  first.catchUp();
  const frame = requestAnimationFrame(drawInTurn);
  stop = () => cancelAnimationFrame(frame);
}

/** Is called with every change: what is not in the window is drawn once there has been none for a moment. */
export function drawUnseenAtRest(): void {
  stop();
  const timer = setTimeout(drawInTurn, REST_MS);
  stop = () => clearTimeout(timer);
}

/** Draws all that waits, for whoever needs it at once. */
export async function drawUnseen(): Promise<void> {
  while (waiting.size > 0) {
    for (const one of waiting) one.catchUp();
    // What is drawn is drawn in a microtask.
    await undefined;
  }
}

interface WhileSeenProps {
  /** Draws it, one element or what its parent element contains. */
  readonly children: () => ComponentChildren;
  /** Whether it is all that its parent element contains, and seen where any of that is. */
  readonly all?: boolean;
}

/**
 * Draws anew with every change while it is near the window, and elsewhere once the figures stand still: nobody
 * sees there what it would cost every frame of a drag.
 */
export class WhileSeen extends Component<WhileSeenProps> {
  #observer: IntersectionObserver | undefined;
  #near: Set<Element> | undefined;

  readonly catchUp = (): void => {
    if (waiting.delete(this)) this.forceUpdate();
  };

  #observe(): void {
    const { base } = this;
    if (!(base instanceof Element)) return;
    for (const element of (this.props.all && base.parentElement?.children) || [base])
      this.#observer?.observe(element);
  }

  override componentDidMount(): void {
    // A second time it is the same listener.
    addEventListener('beforeprint', drawUnseen);
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#near ??= new Set();
        for (const { target, isIntersecting } of entries)
          this.#near[isIntersecting ? 'add' : 'delete'](target);
        if (this.#near.size > 0) this.catchUp();
      },
      { rootMargin: '25%' },
    );
    this.#observe();
  }

  override componentDidUpdate(): void {
    this.#observe();
  }

  override componentWillUnmount(): void {
    this.#observer?.disconnect();
    waiting.delete(this);
  }

  override shouldComponentUpdate(): boolean {
    // Until the observer has said where it is, it may be anywhere.
    if (this.#near?.size !== 0) return true;
    waiting.add(this);
    return false;
  }

  override render(): ComponentChildren {
    return this.props.children();
  }
}
