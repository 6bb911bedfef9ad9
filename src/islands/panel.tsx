import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Calculator, Chart, Picture } from '../scenario/index.ts';
import { Actions } from './actions.tsx';
import { ChartFigure } from './chart-figure.tsx';
import type { Drawings } from './drawings.ts';
import { Field } from './field.tsx';
import { followScenario } from './follow.ts';
import { PictureFigure } from './picture-figure.tsx';
import { Answer, ResultList } from './results.tsx';
import { presetScenario } from './scenario-of-page.ts';
import { overruledBy, type Scenario, type ScenarioState } from './scenario-store.ts';

/** How a page places a panel. */
export interface PanelProps {
  /** Inputs that this page starts from, as a query; checked when the page is built. */
  readonly preset?: string;
  /** Where the panel stands: its heading's level and the link that it copies follow from it. */
  readonly place?: 'article' | 'page' | 'embed';
}

interface BoundProps extends PanelProps {
  readonly calculator: Calculator;
  readonly drawings: Drawings;
}

/** Time without a change after which a change counts as made: announced, written into the address, a step of undo. */
const SETTLED_MS = 500;

/** Keeps scenario, address, prose and announcement in step, from the moment the panel is alive. */
function useScenario(scenario: Scenario): { live: boolean; announcement: string } {
  const live = useSignal(false);
  const announcement = useSignal('');
  const { calculator, state } = scenario;
  useEffect(() => {
    let seen = ownPart(calculator, location.search);
    if (location.search) scenario.open(location.search);
    live.value = true;
    const stopFollowing = state.subscribe((value) => followScenario(document, calculator, value));
    let said = summaryOf(scenario);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      scenario.settle();
      const query = scenario.query(location.search);
      const address = `${location.pathname}${query && `?${query}`}${location.hash}`;
      if (address !== location.pathname + location.search + location.hash) {
        history.replaceState(history.state, '', address);
        seen = ownPart(calculator, query);
      }
      if (summaryOf(scenario) !== said) {
        said = summaryOf(scenario);
        announcement.value = said;
      }
    };
    let first = true;
    const stopSettling = state.subscribe(() => {
      if (first) {
        first = false;
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED_MS);
    });
    const returned = () => {
      // A jump within the page ends here too; it says nothing about the figures.
      const part = ownPart(calculator, location.search);
      if (part === seen) return;
      seen = part;
      scenario.open(location.search);
    };
    addEventListener('popstate', returned);
    // Whoever leaves a field may be leaving the page, which would forget a change that has yet to settle.
    addEventListener('focusout', settle);
    return () => {
      stopFollowing();
      stopSettling();
      clearTimeout(timer);
      removeEventListener('popstate', returned);
      removeEventListener('focusout', settle);
    };
  }, [scenario]);
  return { live: live.value, announcement: announcement.value };
}

/** What of an address query is this calculator's, in one order. */
function ownPart({ inputs }: Calculator, query: string): string {
  const own = [...new URLSearchParams(query)].filter(([key]) => Object.hasOwn(inputs, key));
  return new URLSearchParams(own.sort()).toString();
}

function summaryOf({ calculator, state }: Scenario): string {
  const { answered, results } = state.peek();
  return calculator.summary(answered, results);
}

/** The pictures' data. A fault in drawing must not take the answer down with it; while building, it fails the build. */
function picturesOf(
  calculator: Calculator,
  { answered, results }: ScenarioState,
  live: boolean,
): { pictures: readonly Picture[]; chart?: Chart | undefined } {
  try {
    return {
      pictures: calculator.pictures?.(answered, results, calculator.compute) ?? [],
      chart: calculator.chart?.(answered, calculator.compute),
    };
  } catch (error) {
    if (!live) throw error;
    reportError(error);
    return { pictures: [] };
  }
}

/** The panel that every calculator shares: answer, inputs, results and pictures, drawn from its declaration. */
export function Panel({ calculator, drawings, preset = '', place = 'article' }: BoundProps) {
  const kept = useRef<Scenario>();
  kept.current ??= presetScenario(calculator, preset);
  const scenario = kept.current;
  const { live, announcement } = useScenario(scenario);
  const { texts, answered, results, problems } = scenario.state.value;
  const { slug, title, question, inputs, groups } = calculator;
  const { pictures, chart } = picturesOf(calculator, scenario.state.value, live);
  const summary = calculator.summary(answered, results);
  const Heading = place === 'article' ? 'h3' : 'h2';
  const overruled = (key: string) => {
    const by = overruledBy(calculator, key, answered);
    return by && inputs[by]?.label;
  };
  const id = (part: string) => `${slug}-${part}`;
  return (
    <section
      class="instrument"
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
      </header>
      <Answer calculator={calculator} values={answered} results={results} summary={summary} />
      {/* A form so that Enter ends a change; there is no server to submit to. */}
      <form class="instrument-inputs" onSubmit={(event) => event.preventDefault()} noValidate>
        <fieldset class="instrument-fields" disabled={!live}>
          <legend class="visually-hidden">Your figures</legend>
          {groups.map((group) => (
            <fieldset class="input-group" key={group.label}>
              <legend class="input-group-label">{group.label}</legend>
              {group.keys.map((key) => {
                const input = inputs[key];
                return (
                  input && (
                    <Field
                      key={key}
                      id={id(key)}
                      input={input}
                      text={texts[key] ?? ''}
                      value={scenario.state.value.values[key]}
                      problem={problems[key]}
                      overruled={overruled(key)}
                      onText={(text) => scenario.edit(key, text)}
                      onLeave={() => scenario.tidy(key)}
                    />
                  )
                );
              })}
            </fieldset>
          ))}
          <Actions scenario={scenario} place={place} />
        </fieldset>
        <noscript>
          <p class="instrument-note">
            These figures are for the values shown. Changing them needs scripts, which are off.
          </p>
        </noscript>
      </form>
      <ResultList calculator={calculator} results={results} />
      {(chart || pictures.length > 0) && (
        <div class="instrument-pictures">
          {pictures.map((picture) => (
            <PictureFigure
              key={picture.title}
              picture={picture}
              drawings={drawings}
              live={live}
              onEdit={scenario.edit}
            />
          ))}
          {chart && <ChartFigure chart={chart} summary={summary} live={live} />}
        </div>
      )}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
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
