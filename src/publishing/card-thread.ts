/** Draws cards in a thread; see card-picture.ts. */
import { drawInto } from './card-drawing.ts';
import { answerJobs } from './threads.ts';

answerJobs(drawInto);
