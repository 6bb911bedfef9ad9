import type { FunctionComponent } from 'preact';
import type { Calculator, Inputs, Outputs } from '../scenario/index.ts';
import { Panel, type PanelProps } from './panel.tsx';
import type { ViewProps } from './view.ts';

/**
 * Binds a calculator to its island: hydration needs a static import per calculator, and functions cannot be props.
 *
 * @param calculator the declaration.
 * @param View the one drawing of its own that a calculator may have beside its chart.
 */
export function bind<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  View?: FunctionComponent<ViewProps>,
): FunctionComponent<PanelProps> {
  const island: FunctionComponent<PanelProps> = (props) => (
    <Panel {...props} calculator={calculator as unknown as Calculator} View={View} />
  );
  return island;
}
