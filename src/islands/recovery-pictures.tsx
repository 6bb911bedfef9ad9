import recovery from '../calculators/recovery.ts?pictures';
import { pictures } from './pictures.tsx';
import { Timeline } from './timeline.tsx';

export default pictures(recovery, { timeline: Timeline });
