/** Draws cards in a thread; see card-picture.ts. */
import { drawnPng } from './card-drawing.ts';
import { answerJobs } from './threads.ts';

answerJobs(drawnPng);
