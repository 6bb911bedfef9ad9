import uptime from '../calculators/uptime.ts';
import { bindSentence } from './sentence.tsx';

export default bindSentence(uptime, {
  ask: 'availability',
  answer: 'downtimeYear',
  lost: 'unavailability',
  also: ['downtimeMonth', 'downtimeWeek', 'downtimeDay'],
});
