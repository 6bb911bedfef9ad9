import storage from '../calculators/storage.ts?pictures';
import { Bars } from './bars.tsx';
import { Cover } from './cover.tsx';
import { pictures } from './pictures.tsx';

export default pictures(storage, { bars: Bars, cover: Cover });
