import cost from '../calculators/cost.ts';
import { bind } from './bind.tsx';

export default await bind(cost, () => import('./cost-pictures.tsx'));
