import vdi from '../calculators/vdi.ts';
import { bind } from './bind.tsx';

export default bind(vdi);
