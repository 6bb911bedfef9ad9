import budget from '../calculators/budget.ts';
import { bind } from './bind.tsx';

export default bind(budget);
