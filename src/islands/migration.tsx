import migration from '../calculators/migration.ts';
import { bind } from './bind.tsx';

export default await bind(migration, () => import('./migration-pictures.tsx'));
