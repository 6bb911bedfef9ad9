import type { FunctionComponent } from 'preact';
import type { Calculator, Inputs, Outputs } from '../scenario/index.ts';
import type { LateField } from './field.tsx';
import { Panel, type PanelProps } from './panel.tsx';
import type { LoadPictures } from './pictures-part.tsx';

/** The island of one calculator, and what it was bound from, for those who need its figures without its panel. */
export type CalculatorIsland = FunctionComponent<PanelProps> & {
  readonly calculator: Calculator;
  readonly fields: { readonly rows?: LateField };
};

/**
 * Binds a calculator to its island: hydration needs a static import per calculator, and functions cannot be props.
 *
 * @param calculator the declaration, of which the browser has only what asks and answers.
 * @param load brings the pictures.
 * @param fields the fields of its own that the calculator's inputs need, beside those that all have.
 * @returns the island; while the site is built it is waited for, so that it has its pictures.
 */
export async function bind<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  load: LoadPictures,
  fields: CalculatorIsland['fields'] = {},
): Promise<CalculatorIsland> {
  const built = import.meta.env.SSR ? (await load()).default : undefined;
  const later = import.meta.env.SSR ? (await import('./panel-later.tsx')).default : undefined;
  const bound = { calculator: calculator as unknown as Calculator, fields };
  return Object.assign(
    (props: PanelProps) => <Panel {...props} {...bound} load={load} built={built} builtLater={later} />,
    bound,
  );
}
