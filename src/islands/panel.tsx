import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Calculator, presetId } from '../scenario/index.ts';
import { Answer } from './answer.tsx';
import type { Fields } from './field.tsx';
import { FieldGroups } from './field-groups.tsx';
import { LatePart, type PartOf } from './late-part.tsx';
import type { Later } from './panel-later.tsx';
import { type LoadPictures, PicturesPart } from './pictures-part.tsx';
import { printed } from './printed.ts';
import type { PanelPlace } from './scenario-link.ts';
import { presetScenario } from './scenario-of-page.ts';
import type { Scenario } from './scenario-store.ts';
import { useScenario } from './use-scenario.ts';
import { useWatched } from './watched.ts';

/** How a page places a panel. */
export interface PanelProps {
  /** Inputs that this page starts from, as a query; checked when the page is built. */
  readonly preset?: string;
  readonly place?: PanelPlace;
}

interface BoundProps extends PanelProps {
  readonly calculator: Calculator;
  readonly load: LoadPictures;
  /** The pictures while the page is built; a browser loads them when they are seen. */
  readonly built: PartOf | undefined;
  /** What comes later in a browser, while the page is built. */
  readonly builtLater: Later | undefined;
  readonly fields: Fields;
}

// So many inputs need more room than what they answer.
const MANY = 9;

/** The panel that every calculator shares: answer, inputs, results and pictures, drawn from its declaration. */
export function Panel(props: BoundProps) {
  const { calculator, load, built, builtLater, fields, preset = '', place = 'article' } = props;
  const [scenario] = useState(() => presetScenario(calculator, preset));
  const { live, announcement, visit } = useScenario(scenario);
  const answer = useWatched(scenario.state);
  const pinned = useWatched(scenario.pinned);
  const before = scenario.before();
  const { later, failed, fail } = useLater(scenario, live);
  const [actions, results] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const parts = { scenario, place, onFault: fail };
  const { slug, title, question } = calculator;
  const Heading = place === 'article' ? 'h3' : 'h2';
  const id = (part: string) => `${slug}-${part}`;
  return (
    <section
      class={Object.keys(calculator.inputs).length > MANY ? 'instrument instrument-long' : 'instrument'}
      id={slug}
      aria-labelledby={id('title')}
      data-calculator={slug}
      data-live={live && (later || failed) ? '' : undefined}
      onKeyDown={(event) => later?.undoKeys(event, scenario)}
    >
      <header class="instrument-head">
        {/* A calculator's page has it as its own title, and the panel begins with what it answers. */}
        <Heading class={place === 'page' ? 'visually-hidden' : 'instrument-title'} id={id('title')}>
          {title}
        </Heading>
        <p
          class={place === 'page' ? 'instrument-title' : 'instrument-question'}
          {...printed(() => question)}
        />
        <Presets calculator={calculator} place={place} visit={live ? visit : undefined} />
      </header>
      <Answer
        calculator={calculator}
        values={answer.answered}
        results={answer.results}
        before={before?.results}
        pinned={pinned}
        later={later}
      />
      {/* A form so that Enter ends a change; there is no server to submit to. */}
      <form class="instrument-inputs" onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset class="instrument-fields" disabled={!live}>
          <legend class="visually-hidden">Your figures</legend>
          <FieldGroups scenario={scenario} fields={fields} />
          <LatePart
            {...parts}
            name="actions-place"
            root={actions}
            built={builtLater?.Actions}
            come={later?.Actions}
          />
        </fieldset>
        <noscript
          {...printed(() => (
            <p class="instrument-note">
              These figures are for the values shown. Changing them needs scripts, which are off.
            </p>
          ))}
        />
      </form>
      {failed && (
        <p class="pictures-stale">
          The buttons and the figures below could not be loaded. The figures are those that this page was
          built with.
        </p>
      )}
      <LatePart
        {...parts}
        name="results-place"
        root={results}
        built={builtLater?.Results}
        come={later?.Results}
      />
      <PicturesPart scenario={scenario} place={place} load={load} built={built} live={live} />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}

/** What comes once the panel is alive, and what stands as built if it can't be had. */
function useLater(scenario: Scenario, live: boolean) {
  const [later, come] = useState<Later>();
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  useEffect(() => {
    if (live) import('./panel-later.tsx').then((loaded) => come(loaded.default), fail);
  }, [live]);
  useEffect(
    () =>
      later &&
      scenario.state.subscribe((state) => later.followScenario(document, scenario.calculator, state)),
    [later],
  );
  return { later, failed, fail };
}

/** The presets as links to pages that are built for them; where the panel is alive it takes them over in place. */
function Presets({
  calculator: { slug, presets },
  place,
  visit,
}: {
  readonly calculator: Calculator;
  readonly place: PanelPlace;
  readonly visit: ((query: string) => void) | undefined;
}) {
  const taken = (event: JSX.TargetedMouseEvent<HTMLUListElement>) => {
    if (!visit || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const items = [...event.currentTarget.children];
    const preset = presets[items.findIndex((item) => item.firstElementChild?.contains(event.target as Node))];
    if (!preset) return;
    event.preventDefault();
    visit(preset.query);
  };
  const links = () =>
    presets.map((preset) => (
      <li key={preset.label}>
        <a
          href={`/calculators/${slug}/${preset.query && `${presetId(preset)}/`}`}
          title={preset.note}
          target={place === 'embed' ? '_blank' : undefined}
        >
          {preset.label}
        </a>
        {place === 'page' && <span class="preset-note">{preset.note}</span>}
      </li>
    ));
  return (
    // The links in it are what is pressed.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is pressed by key clicks too.
    <ul
      class={`instrument-presets presets-${place}`}
      aria-label="Start from"
      onClick={taken}
      {...printed(links)}
    />
  );
}
