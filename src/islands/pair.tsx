import pair from '../calculators/pair.ts';
import { Bars } from './bars.tsx';
import { bind } from './bind.tsx';

export default bind(pair, { bars: Bars });
