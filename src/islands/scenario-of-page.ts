import { type Calculator, readQuery } from '../scenario/index.ts';
import { createScenario, type Scenario } from './scenario-store.ts';

/**
 * The scenario that a page's panel starts with. An author's mistake in the preset fails the build, with the mend.
 *
 * @throws Error for a preset that names no input of the calculator or gives one a bad value; in a browser never, as what was
 *   wrong with it ended the build.
 */
export const presetScenario: (calculator: Calculator, preset: string) => Scenario = import.meta.env.SSR
  ? checkedScenario
  : createScenario;

function checkedScenario(calculator: Calculator, preset: string): Scenario {
  requirePreset(calculator, preset);
  return createScenario(calculator, preset);
}

function requirePreset(calculator: Calculator, preset: string): void {
  for (const key of new URLSearchParams(preset).keys()) {
    if (Object.hasOwn(calculator.inputs, key)) continue;
    const known = Object.keys(calculator.inputs).join(', ');
    throw new Error(`Preset “${preset}” of ${calculator.slug}: no input is called ${key}. Inputs: ${known}.`);
  }
  const [problem] = readQuery(calculator, preset).problems;
  if (problem) {
    throw new Error(`Preset “${preset}” of ${calculator.slug}, ${problem.key}: ${problem.message}`);
  }
}
