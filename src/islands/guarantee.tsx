import guarantee from '../calculators/guarantee.ts';
import { bind } from './bind.tsx';
import { lateField } from './late-field.tsx';

export default await bind(guarantee, () => import('./guarantee-pictures.tsx'), {
  rows: await lateField(() => import('./rows-field.tsx')),
});
