import chain from '../calculators/chain.ts';
import { bind } from './bind.tsx';
import { Blocks } from './blocks.tsx';

export default bind(chain, { blocks: Blocks });
