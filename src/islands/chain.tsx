import chain from '../calculators/chain.ts';
import { bind } from './bind.tsx';

export default bind(chain);
