import { useEffect, useRef, useState } from 'preact/hooks';
import { LatePart, type PartOf } from './late-part.tsx';
import type { PanelPlace } from './scenario-link.ts';
import type { Scenario } from './scenario-store.ts';

/** Brings the script of all pictures of a calculator. */
export type LoadPictures = () => Promise<{ readonly default: PartOf }>;

interface PicturesPartProps {
  readonly scenario: Scenario;
  readonly place: PanelPlace;
  readonly load: LoadPictures;
  readonly built: PartOf | undefined;
  readonly live: boolean;
}

/**
 * The pictures' place in the panel. They stand there as built; their script comes when they are about to be seen, or
 * when a figure has changed, and takes them over. If it can't be had, a sentence says whose figures they show.
 */
export function PicturesPart({ scenario, place, load, built, live }: PicturesPartProps) {
  const root = useRef<HTMLDivElement>(null);
  const [come, take] = useState<PartOf>();
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  useEffect(() => {
    if (!live || !root.current) return;
    let asked = false;
    const ask = () => {
      if (asked) return;
      asked = true;
      // A script that doesn't come is said in words, which is enough.
      load().then((loaded) => take(() => loaded.default), fail);
    };
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) ask();
      },
      { rootMargin: '300px' },
    );
    seen.observe(root.current);
    const stop = scenario.state.subscribe((state) => {
      if (state !== scenario.initial) ask();
    });
    return () => {
      seen.disconnect();
      stop();
    };
  }, [live]);
  return (
    <>
      {failed && (
        <p class="pictures-stale">
          The pictures below could not be loaded. The figures are those that this page was built with.
        </p>
      )}
      <LatePart
        name="instrument-pictures"
        scenario={scenario}
        place={place}
        root={root}
        built={built}
        come={come}
        onFault={fail}
      />
    </>
  );
}
