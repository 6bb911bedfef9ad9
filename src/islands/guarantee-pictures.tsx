import guarantee from '../calculators/guarantee.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';

export default pictures(guarantee, { bars: Bars });
