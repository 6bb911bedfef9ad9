import pair from '../calculators/pair.ts';
import { bind } from './bind.tsx';

export default bind(pair);
