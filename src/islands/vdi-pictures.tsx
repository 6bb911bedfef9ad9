import vdi from '../calculators/vdi.ts?pictures';
import { Dots } from './dots.tsx';
import { pictures } from './pictures.tsx';

export default pictures(vdi, { dots: Dots });
