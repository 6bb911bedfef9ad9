import { type Signal, signal } from '@preact/signals';
import {
  type AnyValues,
  type Calculator,
  type Problem,
  type Query,
  readQuery,
  writeQuery,
} from '../scenario/index.ts';

type AnyResults = Readonly<Record<string, unknown>>;

/** All that a panel shows at one moment. */
export interface ScenarioState {
  /** What stands in each field: as typed while it is being typed, tidied once it has been read. */
  readonly texts: Readonly<Record<string, string>>;
  /** The last value of each input that could be read. */
  readonly values: AnyValues;
  /** The values that the answer belongs to; behind `values` while two inputs contradict each other. */
  readonly answered: AnyValues;
  readonly results: AnyResults;
  readonly problems: Readonly<Record<string, string>>;
}

/** The scenario of one calculator on a page: what the reader has set, what follows from it, and the way back. */
export interface Scenario {
  readonly calculator: Calculator;
  readonly state: Signal<ScenarioState>;
  /** Number of steps that `undo` can take back, and `redo` can take again. */
  readonly past: Signal<number>;
  readonly future: Signal<number>;
  edit(key: string, text: string): void;
  /** Writes a field's text as it was read, once typing is done; a text that could not be read is left alone. */
  tidy(key: string): void;
  /** Ends a change: from here on it is one step of undo, and stands in the address. */
  settle(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  /** Takes over what an address says. */
  open(query: Query): void;
  /** The query of the present answer, as a difference from what this page shows without one. */
  query(from?: Query): string;
}

function textsOf({ inputs }: Calculator, values: AnyValues): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.show(values[key])]));
}

function bySource(problems: readonly Problem[]): Record<string, string> {
  return Object.fromEntries(problems.map(({ key, message }) => [key, message]));
}

/** The state that a query leads to; bad texts stay in their fields beside the sentence about them. */
function stateOf(calculator: Calculator, query: Query, base: AnyValues): ScenarioState {
  const { values, problems, texts } = readQuery(calculator, query, base);
  const bad = problems.filter(({ key }) => texts[key] !== undefined);
  return {
    texts: {
      ...textsOf(calculator, values),
      ...Object.fromEntries(bad.map(({ key }) => [key, texts[key] ?? ''])),
    },
    values,
    answered: values,
    results: calculator.compute(values),
    problems: bySource(problems),
  };
}

/** The inputs that decide instead of this one when they are given. */
function overrulingKeys({ inputs }: Calculator, key: string): string[] {
  return Object.keys(inputs).filter((other) => inputs[other]?.insteadOf === key);
}

/** The input that decides instead of this one at these values, if any. */
export function overruledBy(calculator: Calculator, key: string, values: AnyValues): string | undefined {
  return overrulingKeys(calculator, key).find((other) => values[other] !== undefined);
}

/** The state after one field's text has changed: a good value is answered, a bad one leaves the last answer standing. */
function edited(calculator: Calculator, state: ScenarioState, key: string, text: string): ScenarioState {
  const input = calculator.inputs[key];
  if (!input) return state;
  const reading = input.read(text);
  if (!reading.ok) {
    const texts = { ...state.texts, [key]: text };
    return { ...state, texts, problems: { ...state.problems, [key]: reading.message } };
  }
  const overruling = overrulingKeys(calculator, key);
  const cleared = Object.fromEntries(overruling.map((other) => [other, undefined]));
  const texts = {
    ...state.texts,
    ...Object.fromEntries(overruling.map((other) => [other, ''])),
    [key]: text,
  };
  const values = { ...state.values, ...cleared, [key]: reading.value };
  // A text that could not be read stays a problem of its own field; contradictions are found anew.
  const unread = Object.entries(state.problems).filter(
    ([other]) => other !== key && !calculator.inputs[other]?.read(texts[other] ?? '').ok,
  );
  const contradictions = bySource(calculator.check?.(values) ?? []);
  const problems = { ...contradictions, ...Object.fromEntries(unread) };
  if (Object.keys(contradictions).length > 0) return { ...state, texts, values, problems };
  return { texts, values, answered: values, results: calculator.compute(values), problems };
}

// A fault of ours, not of the visitor's: it says so, and leaves the last answer standing.
const NOT_WORKED_OUT = 'This could not be worked out. The figures beside it are still those from before.';

function sameTexts(one: ScenarioState, other: ScenarioState): boolean {
  return Object.keys(one.texts).every((key) => one.texts[key] === other.texts[key]);
}

/** Creates the scenario of a calculator, at the preset that its page is built with. */
export function createScenario(calculator: Calculator, preset: Query): Scenario {
  const base = readQuery(calculator, preset).values;
  const initial = stateOf(calculator, '', base);
  const state = signal(initial);
  const past = signal(0);
  const future = signal(0);
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
  const scenario: Scenario = {
    calculator,
    state,
    past,
    future,
    edit(key, text) {
      const before = state.peek();
      try {
        state.value = edited(calculator, before, key, text);
      } catch (error) {
        const texts = { ...before.texts, [key]: text };
        state.value = { ...before, texts, problems: { ...before.problems, [key]: NOT_WORKED_OUT } };
        reportError(error);
      }
    },
    tidy(key) {
      const { texts, values } = state.peek();
      const input = calculator.inputs[key];
      const text = input?.show(values[key]);
      if (!input?.read(texts[key] ?? '').ok || text === undefined || text === texts[key]) return;
      const tidied = { ...state.peek(), texts: { ...texts, [key]: text } };
      // The same figures in another spelling: a step of their own would be an undo that does nothing.
      if (state.peek() === steps[at]) steps[at] = tidied;
      state.value = tidied;
    },
    settle() {
      const step = steps[at];
      if (state.peek() === step) return;
      if (step && sameTexts(state.peek(), step)) {
        // Typed and typed back: a step of its own would be an undo that does nothing.
        steps[at] = state.peek();
        return;
      }
      steps = [...steps.slice(0, at + 1), state.peek()];
      go(steps.length - 1);
    },
    undo: () => go(at - 1),
    redo: () => go(at + 1),
    reset() {
      state.value = initial;
      scenario.settle();
    },
    open(query) {
      state.value = stateOf(calculator, query, base);
      steps = [state.peek()];
      go(0);
    },
    query: (from = '') => writeQuery(calculator, state.peek().answered, from, base),
  };
  return scenario;
}

/** The query of a calculator's own page for these values: a difference from the defaults. */
export function ownQuery(calculator: Calculator, values: AnyValues): string {
  return writeQuery(calculator, values);
}
