import mtbf from '../calculators/mtbf.ts';
import { bind } from './bind.tsx';

export default bind(mtbf);
