import budget from '../calculators/budget.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(budget);
