import mtbf from '../calculators/mtbf.ts?pictures';
import { Calendar } from './calendar.tsx';
import { pictures } from './pictures.tsx';

export default pictures(mtbf, { calendar: Calendar });
