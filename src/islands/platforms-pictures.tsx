import platforms from '../calculators/platforms.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(platforms);
