import restart from '../calculators/restart.ts';
import { bind } from './bind.tsx';
import { lateField } from './late-field.tsx';

export default await bind(restart, () => import('./restart-pictures.tsx'), {
  rows: await lateField(() => import('./rows-field.tsx')),
});
