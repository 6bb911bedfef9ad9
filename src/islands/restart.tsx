import restart from '../calculators/restart.ts';
import { bind } from './bind.tsx';

export default bind(restart);
