import platforms from '../calculators/platforms.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';

export default pictures(platforms, { bars: Bars });
