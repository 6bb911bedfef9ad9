import cost from '../calculators/cost.ts?pictures';
import { pictures } from './pictures.tsx';

export default pictures(cost);
