import { type AnyValues, type Calculator, defaultValues, type Query, readQuery } from '../scenario/index.ts';
import { type Answered, edited, type ScenarioState, stateOf } from './scenario-state.ts';
import { type Watched, watched } from './watched.ts';

/** The scenario of one calculator on a page: what the reader has set, what follows from it, and the way back. */
export interface Scenario {
  readonly calculator: Calculator;
  readonly state: Watched<ScenarioState>;
  /** The answer that the present one is compared with, if any. */
  readonly pinned: Watched<Answered | undefined>;
  /** Number of steps that `undo` can take back, and `redo` can take again. */
  readonly past: Watched<number>;
  readonly future: Watched<number>;
  /** The values of the calculator's own page without a query. */
  readonly defaults: AnyValues;
  /** The values that this page shows without a query. */
  readonly base: AnyValues;
  /** The state that the page was built with, and the answer that it was compared with there, if any. */
  readonly initial: ScenarioState;
  readonly keptAtFirst: Answered | undefined;
  /** The answer before the last change, or before the one that is being made. */
  before(): Answered | undefined;
  edit(key: string, text: string): void;
  /** Writes a field's text as it was read, once typing is done; a text that could not be read is left alone. */
  tidy(key: string): void;
  /** Ends a change: from here on it is one step of undo, and stands in the address. */
  settle(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /** Sets the inputs to a preset, a difference from the calculator's defaults: one change, which undo takes back. */
  apply(query: Query): void;
  /** Keeps the present answer to compare others with, or lets go of the one that is kept. */
  pin(): void;
  unpin(): void;
  /** Takes over what an address says: the inputs, and those of the answer that these are compared with. */
  open(query: Query, kept?: AnyValues): void;
}

// A fault of ours, not of the visitor's: it says so, and leaves the last answer standing.
const NOT_WORKED_OUT = 'This could not be worked out. The figures beside it are still those from before.';

function sameTexts(one: ScenarioState, other: ScenarioState): boolean {
  return Object.keys(one.texts).every((key) => one.texts[key] === other.texts[key]);
}

/**
 * Creates the scenario of a calculator, at the preset that its page is built with.
 *
 * @param keptAtFirst the answer that the page compares it with as built.
 */
export function createScenario(calculator: Calculator, preset: Query, keptAtFirst?: Answered): Scenario {
  const base = readQuery(calculator, preset).values;
  const initial = stateOf(calculator, '', base);
  const state = watched(initial);
  const pinned = watched(keptAtFirst);
  const past = watched(0);
  const future = watched(0);
  let steps: ScenarioState[] = [initial];
  let at = 0;
  const go = (index: number) => {
    const step = steps[index];
    if (!step) return;
    at = index;
    state.value = step;
    past.value = at;
    future.value = steps.length - 1 - at;
  };
  const answerTo = (values: AnyValues | undefined) =>
    values && { answered: values, results: calculator.compute(values) };
  const change = (next: ScenarioState) => {
    state.value = next;
    scenario.settle();
  };
  const scenario: Scenario = {
    calculator,
    state,
    pinned,
    past,
    future,
    initial,
    keptAtFirst,
    base,
    defaults: defaultValues(calculator),
    before: () => (state.value === steps[at] ? steps[at - 1] : steps[at]),
    edit(key, text) {
      const before = state.value;
      try {
        state.value = edited(calculator, before, key, text);
      } catch (error) {
        const texts = { ...before.texts, [key]: text };
        state.value = { ...before, texts, problems: { ...before.problems, [key]: NOT_WORKED_OUT } };
        reportError(error);
      }
    },
    tidy(key) {
      const { texts, values } = state.value;
      const input = calculator.inputs[key];
      const text = input?.show(values[key]);
      if (!input?.read(texts[key] ?? '').ok || text === undefined || text === texts[key]) return;
      const tidied = { ...state.value, texts: { ...texts, [key]: text } };
      // The same figures in another spelling: a step of their own would be an undo that does nothing.
      if (state.value === steps[at]) steps[at] = tidied;
      state.value = tidied;
    },
    settle() {
      const step = steps[at];
      if (state.value === step) return;
      if (step && sameTexts(state.value, step)) {
        // Typed and typed back: a step of its own would be an undo that does nothing.
        steps[at] = state.value;
        return;
      }
      steps = [...steps.slice(0, at + 1), state.value];
      go(steps.length - 1);
    },
    undo: () => go(at - 1),
    redo: () => go(at + 1),
    reset: () => change(initial),
    apply(query) {
      change(stateOf(calculator, query, scenario.defaults));
    },
    pin() {
      const { answered, results } = state.value;
      pinned.value = { answered, results };
    },
    unpin() {
      pinned.value = undefined;
    },
    open(query, kept) {
      pinned.value = answerTo(kept);
      state.value = stateOf(calculator, query, base);
      steps = [state.value];
      go(0);
    },
  };
  return scenario;
}
