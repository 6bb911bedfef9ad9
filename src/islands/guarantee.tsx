import guarantee from '../calculators/guarantee.ts';
import { bind } from './bind.tsx';

export default bind(guarantee);
