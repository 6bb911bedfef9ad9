import migration from '../calculators/migration.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(migration);
