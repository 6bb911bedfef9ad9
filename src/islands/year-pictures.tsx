import year from '../calculators/year.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(year);
