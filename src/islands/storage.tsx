import storage from '../calculators/storage.ts';
import { bind } from './bind.tsx';

export default await bind(storage, () => import('./storage-pictures.tsx'));
