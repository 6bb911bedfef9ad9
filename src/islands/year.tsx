import year from '../calculators/year.ts';
import { bind } from './bind.tsx';

export default bind(year);
