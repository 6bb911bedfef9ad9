import storage from '../calculators/storage.ts';
import { bind } from './bind.tsx';

export default bind(storage);
