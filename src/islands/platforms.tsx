import platforms from '../calculators/platforms.ts';
import { bind } from './bind.tsx';

export default bind(platforms);
