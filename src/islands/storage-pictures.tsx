import storage from '../calculators/storage.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(storage);
