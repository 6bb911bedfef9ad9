import year from '../calculators/year.ts';
import { bind } from './bind.tsx';

export default await bind(year, () => import('./year-pictures.tsx'));
