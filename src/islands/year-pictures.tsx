import year from '../calculators/year.ts?pictures';
import { HundredYears } from './hundred-years.tsx';
import { pictures } from './pictures.tsx';

export default pictures(year, { years: HundredYears });
