import recovery from '../calculators/recovery.ts';
import { bind } from './bind.tsx';

export default await bind(recovery, () => import('./recovery-pictures.tsx'));
