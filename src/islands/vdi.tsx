import vdi from '../calculators/vdi.ts';
import { bind } from './bind.tsx';

export default await bind(vdi, () => import('./vdi-pictures.tsx'));
