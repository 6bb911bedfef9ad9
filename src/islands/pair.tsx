import pair from '../calculators/pair.ts';
import { Bars } from './bars.tsx';
import { bind } from './bind.tsx';
import { States } from './states.tsx';

export default bind(pair, { bars: Bars, states: States });
