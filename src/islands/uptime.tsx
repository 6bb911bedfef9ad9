import uptime from '../calculators/uptime.ts';
import { bind } from './bind.tsx';
import { YearToScale } from './year-to-scale.tsx';

export default bind(uptime, { year: YearToScale });
