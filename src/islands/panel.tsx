import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type Calculator, presetId } from '../scenario/index.ts';
import { Actions } from './actions.tsx';
import { Answer } from './answer.tsx';
import type { Fields } from './field.tsx';
import { FieldGroups } from './field-groups.tsx';
import { type LoadPictures, type PicturesOf, PicturesPart } from './pictures-part.tsx';
import { printed } from './printed.ts';
import { ResultList } from './results.tsx';
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
  readonly built: PicturesOf | undefined;
  readonly fields: Fields;
}

// So many inputs need more room than what they answer.
const MANY = 9;

/** The panel that every calculator shares: answer, inputs, results and pictures, drawn from its declaration. */
export function Panel({ calculator, load, built, fields, preset = '', place = 'article' }: BoundProps) {
  const kept = useRef<Scenario>();
  kept.current ??= presetScenario(calculator, preset);
  const scenario = kept.current;
  const { live, announcement, visit } = useScenario(scenario);
  const { answered, results } = useWatched(scenario.state);
  const pinned = useWatched(scenario.pinned);
  const before = scenario.before();
  const { slug, title, question } = calculator;
  const Heading = place === 'article' ? 'h3' : 'h2';
  const id = (part: string) => `${slug}-${part}`;
  return (
    <section
      class={Object.keys(calculator.inputs).length > MANY ? 'instrument instrument-long' : 'instrument'}
      id={slug}
      aria-labelledby={id('title')}
      data-calculator={slug}
      data-live={live || undefined}
      onKeyDown={(event) => undoKeys(event, scenario)}
    >
      <header class="instrument-head">
        <Heading class="instrument-title" id={id('title')}>
          {title}
        </Heading>
        <p class="instrument-question">{question}</p>
        <Presets calculator={calculator} place={place} visit={live ? visit : undefined} />
      </header>
      <Answer
        calculator={calculator}
        values={answered}
        results={results}
        before={before?.results}
        pinned={pinned}
      />
      {/* A form so that Enter ends a change; there is no server to submit to. */}
      <form class="instrument-inputs" onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset class="instrument-fields" disabled={!live}>
          <legend class="visually-hidden">Your figures</legend>
          <FieldGroups scenario={scenario} fields={fields} />
          <Actions scenario={scenario} place={place} />
        </fieldset>
        <noscript>
          <p class="instrument-note">
            These figures are for the values shown. Changing them needs scripts, which are off.
          </p>
        </noscript>
      </form>
      <ResultList
        calculator={calculator}
        results={results}
        before={before?.results}
        pinned={pinned?.results}
      />
      <PicturesPart scenario={scenario} load={load} built={built} live={live} />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
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

function undoKeys(event: KeyboardEvent, scenario: Scenario): void {
  const letter = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !'zy'.includes(letter)) return;
  event.preventDefault();
  scenario.settle();
  if (letter === 'y' || event.shiftKey) scenario.redo();
  else scenario.undo();
}
