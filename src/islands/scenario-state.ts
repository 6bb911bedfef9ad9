import { type AnyValues, type Calculator, type Problem, type Query, readQuery } from '../scenario/index.ts';

export type AnyResults = Readonly<Record<string, unknown>>;

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

/** A scenario's answer: the values it belongs to, and what follows from them. */
export type Answered = Pick<ScenarioState, 'answered' | 'results'>;

function textsOf({ inputs }: Calculator, values: AnyValues): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.show(values[key])]));
}

function bySource(problems: readonly Problem[]): Record<string, string> {
  return Object.fromEntries(problems.map(({ key, message }) => [key, message]));
}

/** The state that a query leads to; bad texts stay in their fields beside the sentence about them. */
export function stateOf(calculator: Calculator, query: Query, base: AnyValues): ScenarioState {
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
export function edited(
  calculator: Calculator,
  state: ScenarioState,
  key: string,
  text: string,
): ScenarioState {
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
