import budget from '../calculators/budget.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';

export default pictures(budget, { bars: Bars });
