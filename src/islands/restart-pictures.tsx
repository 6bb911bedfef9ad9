import restart from '../calculators/restart.ts?pictures';
import { pictures } from './pictures.tsx';
import { Timeline } from './timeline.tsx';

export default pictures(restart, { timeline: Timeline });
