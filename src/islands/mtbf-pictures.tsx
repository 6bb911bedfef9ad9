import mtbf from '../calculators/mtbf.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(mtbf);
