import { Component, type ComponentChildren } from 'preact';
import { drawAll, drawInTurn, drawNow, leave } from './turns.ts';

interface WhileSeenProps {
  /** Draws it, one element or what its parent element contains. */
  readonly children: () => ComponentChildren;
  /** Whether it is all that its parent element contains, and seen where any of that is. */
  readonly all?: boolean;
}

/**
 * Draws anew with every change while it is near the window, several of them in turn where they take long, and elsewhere
 * once the figures stand still: nobody sees there what it would cost every frame of a drag.
 */
export class WhileSeen extends Component<WhileSeenProps> {
  #observer: IntersectionObserver | undefined;
  readonly #near = new Set<Element>();
  /** Until the observer has said where it is, it may be anywhere. */
  isSeen = true;

  draw(): void {
    this.forceUpdate();
  }

  #observe(): void {
    const { base } = this;
    if (!(base instanceof Element)) return;
    for (const element of (this.props.all && base.parentElement?.children) || [base])
      this.#observer?.observe(element);
  }

  override componentDidMount(): void {
    // A second time it is the same listener.
    addEventListener('beforeprint', drawAll);
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          this.#near[isIntersecting ? 'add' : 'delete'](target);
        this.isSeen = this.#near.size > 0;
        if (this.isSeen) drawNow(this);
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
    leave(this);
  }

  override shouldComponentUpdate(): boolean {
    // What contains the others takes no turn of its own, or they would be handed their figures a turn later.
    if (this.isSeen && this.props.all) return true;
    drawInTurn(this);
    return false;
  }

  override render(): ComponentChildren {
    return this.props.children();
  }
}
