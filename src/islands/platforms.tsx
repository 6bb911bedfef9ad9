import platforms from '../calculators/platforms.ts';
import { bind } from './bind.tsx';

export default await bind(platforms, () => import('./platforms-pictures.tsx'));
