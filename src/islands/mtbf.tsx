import mtbf from '../calculators/mtbf.ts';
import { bind } from './bind.tsx';

export default await bind(mtbf, () => import('./mtbf-pictures.tsx'));
