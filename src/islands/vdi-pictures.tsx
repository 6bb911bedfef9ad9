import vdi from '../calculators/vdi.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(vdi);
