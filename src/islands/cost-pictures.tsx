import cost from '../calculators/cost.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';

export default pictures(cost, { bars: Bars });
