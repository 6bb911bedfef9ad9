import { useEffect, useState } from 'preact/hooks';

/** What a drawing can play: something that happens in it, in a few seconds. */
export interface PlayProps {
  readonly label: string;
  /** Starts it, from the beginning if it is running. */
  readonly onPlay: () => void;
}

/**
 * The button under a drawing that plays. It isn't there for those who want no motion, nor in print; what is played is
 * the same drawing, with all of it in view at rest.
 */
export function Play({ label, onPlay }: PlayProps) {
  // Not to be seen before it does something: a drawing's script comes after the panel's.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <button type="button" class="action play" data-ready={ready || undefined} onClick={onPlay}>
      {label}
    </button>
  );
}

/** Lets an element move, in place of whatever it was still doing. */
export function playOn(element: Element, frames: PropertyIndexedKeyframes | Keyframe[], lasts: number): void {
  for (const running of element.getAnimations()) running.cancel();
  element.animate(frames, { duration: lasts, easing: 'linear' });
}
