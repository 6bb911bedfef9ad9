/** Makes the copies of pages in a thread; see for-machines.ts. */
import { pageCopies } from './page-copies.ts';
import { answerJobs } from './threads.ts';

answerJobs(pageCopies);
