import type { AnyValues } from '../scenario/index.ts';

/** What a calculator's own drawing is handed: the answered inputs and the results, in internal units. */
export interface ViewProps {
  readonly values: AnyValues;
  readonly results: Readonly<Record<string, unknown>>;
}
