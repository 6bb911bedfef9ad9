import type { FunctionComponent } from 'preact';
import type { Calculator, Inputs, Outputs } from '../scenario/index.ts';
import type { Drawings } from './drawings.ts';
import { Panel, type PanelProps } from './panel.tsx';

/**
 * Binds a calculator to its island: hydration needs a static import per calculator, and functions cannot be props.
 *
 * @param calculator the declaration.
 * @param drawings one for each kind of picture that the declaration makes, apart from charts, which all can draw.
 */
export function bind<I extends Inputs, O extends Outputs>(
  calculator: Calculator<I, O>,
  drawings: Drawings = {},
): FunctionComponent<PanelProps> {
  const island: FunctionComponent<PanelProps> = (props) => (
    <Panel {...props} calculator={calculator as unknown as Calculator} drawings={drawings} />
  );
  return island;
}
