import { type FunctionComponent, hydrate, type RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PanelPlace } from './scenario-link.ts';
import type { Scenario } from './scenario-store.ts';

/**
 * A part of a panel, drawn for a scenario and following it. It takes over what stands in the page as built, and so has to
 * draw the scenario's initial state first.
 */
export type PartOf = FunctionComponent<{ readonly scenario: Scenario; readonly place: PanelPlace }>;

interface LatePartProps {
  readonly name: string;
  readonly scenario: Scenario;
  readonly place: PanelPlace;
  readonly root: RefObject<HTMLDivElement>;
  /** The part while the page is built. */
  readonly built: PartOf | undefined;
  /** The part in a browser, once its script has come. */
  readonly come: PartOf | undefined;
  onFault(): void;
}

/** The place of a part that stands in the page as built, until its script has come and takes it over. */
export function LatePart(props: LatePartProps) {
  const { name, scenario, place, root, come: Part, onFault } = props;
  useEffect(() => {
    if (!Part || !root.current) return;
    try {
      hydrate(<Part scenario={scenario} place={place} />, root.current);
    } catch (error) {
      onFault();
      reportError(error);
    }
  }, [Part]);
  if (import.meta.env.SSR && props.built) {
    const { built: Built } = props;
    return (
      <div class={name}>
        <Built scenario={scenario} place={place} />
      </div>
    );
  }
  // What stands in here is not this panel's to draw: nothing is ever set, and nothing is taken away.
  return <div class={name} ref={root} dangerouslySetInnerHTML={{ __html: '' }} />;
}
