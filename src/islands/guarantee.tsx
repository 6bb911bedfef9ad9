import guarantee from '../calculators/guarantee.ts';
import { bind } from './bind.tsx';
import { RowsField } from './rows-field.tsx';

export default await bind(guarantee, () => import('./guarantee-pictures.tsx'), { rows: RowsField });
