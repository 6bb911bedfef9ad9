import restart from '../calculators/restart.ts';
import { bind } from './bind.tsx';
import { RowsField } from './rows-field.tsx';

export default await bind(restart, () => import('./restart-pictures.tsx'), { rows: RowsField });
