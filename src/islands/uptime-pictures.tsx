import uptime from '../calculators/uptime.ts?pictures';
import { pictures } from './pictures.tsx';
import { YearToScale } from './year-to-scale.tsx';

export default pictures(uptime, { year: YearToScale });
