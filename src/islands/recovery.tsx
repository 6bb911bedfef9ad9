import recovery from '../calculators/recovery.ts';
import { bind } from './bind.tsx';

export default bind(recovery);
