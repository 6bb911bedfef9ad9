import migration from '../calculators/migration.ts?pictures';
import { Bars } from './bars.tsx';
import { pictures } from './pictures.tsx';

export default pictures(migration, { bars: Bars });
