import cost from '../calculators/cost.ts';
import { bind } from './bind.tsx';

export default bind(cost);
