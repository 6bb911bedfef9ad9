import recovery from '../calculators/recovery.ts';
import { bind } from './bind.tsx';
import { Timeline } from './timeline.tsx';

export default bind(recovery, { timeline: Timeline });
