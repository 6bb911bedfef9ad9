import uptime from '../calculators/uptime.ts';
import { bind } from './bind.tsx';

export default await bind(uptime, () => import('./uptime-pictures.tsx'));
