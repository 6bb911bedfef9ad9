import budget from '../calculators/budget.ts';
import { bind } from './bind.tsx';

export default await bind(budget, () => import('./budget-pictures.tsx'));
