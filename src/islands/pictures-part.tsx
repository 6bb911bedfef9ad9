import { type FunctionComponent, hydrate } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from './scenario-store.ts';

/** All pictures of a calculator, drawn for a scenario and following it. */
export type PicturesOf = FunctionComponent<{ readonly scenario: Scenario }>;
/** Brings the pictures' script. */
export type LoadPictures = () => Promise<{ readonly default: PicturesOf }>;

interface PicturesPartProps {
  readonly scenario: Scenario;
  readonly load: LoadPictures;
  readonly built: PicturesOf | undefined;
  readonly live: boolean;
}

/**
 * The pictures' place in the panel. They stand there as built; their script comes when they are about to be seen, or
 * when a figure has changed, and takes them over. If it can't be had, a sentence says whose figures they show.
 */
export function PicturesPart({ scenario, load, built: Built, live }: PicturesPartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const root = place.current;
    if (!live || !root) return;
    let asked = false;
    const take = async () => {
      if (asked) return;
      asked = true;
      // A script that doesn't come is said in words, which is enough.
      const Pictures = await load().then(
        (loaded) => loaded.default,
        () => undefined,
      );
      try {
        if (Pictures) hydrate(<Pictures scenario={scenario} />, root);
        else setFailed(true);
      } catch (error) {
        setFailed(true);
        reportError(error);
      }
    };
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) take();
      },
      { rootMargin: '300px' },
    );
    seen.observe(root);
    const stop = scenario.state.subscribe((state) => {
      if (state !== scenario.initial) take();
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
          The pictures could not be brought up to date. They show the figures that this page was built with.
        </p>
      )}
      {Built ? (
        <div class="instrument-pictures">
          <Built scenario={scenario} />
        </div>
      ) : (
        // What stands in here is not this panel's to draw: nothing is ever set, and nothing is taken away.
        <div class="instrument-pictures" ref={place} dangerouslySetInnerHTML={{ __html: '' }} />
      )}
    </>
  );
}
