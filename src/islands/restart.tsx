import restart from '../calculators/restart.ts';
import { bind } from './bind.tsx';
import { Timeline } from './timeline.tsx';

export default bind(restart, { timeline: Timeline });
