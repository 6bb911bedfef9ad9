/** Compresses files in a thread; see precompress.ts. */
import { type Compression, compressFile } from './compressing.ts';
import { answerJobs } from './threads.ts';

// An address goes to a thread as a text.
answerJobs(({ file, folder, efforts }: Record<'file' | 'folder', string> & Pick<Compression, 'efforts'>) =>
  compressFile({ file: new URL(file), folder: new URL(folder), efforts }),
);
