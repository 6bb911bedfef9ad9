import migration from '../calculators/migration.ts';
import { bind } from './bind.tsx';

export default bind(migration);
