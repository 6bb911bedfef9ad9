import pair from '../calculators/pair.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';
import { States } from './states.tsx';

export default pictures(pair, { bars: Bars, states: States });
