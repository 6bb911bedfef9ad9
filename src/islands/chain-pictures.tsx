import chain from '../calculators/chain.ts?pictures';
import { Blocks } from './blocks.tsx';
import { pictures } from './pictures.tsx';

export default pictures(chain, { blocks: Blocks });
