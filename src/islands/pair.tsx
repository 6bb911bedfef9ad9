import pair from '../calculators/pair.ts';
import { bind } from './bind.tsx';

export default await bind(pair, () => import('./pair-pictures.tsx'));
