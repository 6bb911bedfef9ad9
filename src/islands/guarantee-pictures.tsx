import guarantee from '../calculators/guarantee.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(guarantee);
