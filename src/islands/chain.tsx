import chain from '../calculators/chain.ts';
import { bind } from './bind.tsx';

export default await bind(chain, () => import('./chain-pictures.tsx'));
