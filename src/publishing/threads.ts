import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** A job on its way to a thread, and who waits for its outcome. */
interface Waiting<Job, Outcome> {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread says of a job: its outcome, or what it threw. */
type Said<Outcome> = { readonly outcome: Outcome } | { readonly error: unknown };

/** After so many milliseconds without work, threads give back what they hold: as much as a large site's pages. */
const PATIENCE = 1000;

/**
 * A function whose calls are worked at in threads of their own, as many at a time as there are cores; the threads are
 * started by a call, end when there have been none for a second, and do not hold the process when nothing waits for them.
 *
 * @param file a module that calls `answerJobs`; not bundled, so that it has to run in Node as it stands.
 * @returns takes a job that can be cloned. It rejects with what the thread threw, or where the thread ended.
 */
export function inThreads<Job, Outcome>(file: URL): (job: Job) => Promise<Outcome> {
  const queue: Waiting<Job, Outcome>[] = [];
  const idle: Worker[] = [];
  let started = false;
  let busy = 0;
  let rest: NodeJS.Timeout | undefined;
  const dismiss = () => {
    for (const worker of idle.splice(0)) void worker.terminate();
    started = false;
  };
  const next = () => {
    clearTimeout(rest);
    if (queue.length === 0 && busy === 0) rest = setTimeout(dismiss, PATIENCE).unref();
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop() as Worker;
      const { job, resolve, reject } = queue.shift() as Waiting<Job, Outcome>;
      busy++;
      const settled = () => {
        busy--;
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        worker.unref();
      };
      const onMessage = (said: Said<Outcome>) => {
        settled();
        idle.push(worker);
        if ('error' in said) reject(said.error);
        else resolve(said.outcome);
        next();
      };
      // A thread that has ended takes no more jobs.
      const onError = (error: unknown) => {
        settled();
        reject(error);
        next();
      };
      const onExit = () => onError(new Error(`A thread of ${file.pathname} ended before its job was done.`));
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.ref();
      worker.postMessage(job);
    }
  };
  return (job) =>
    new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject });
      if (!started) {
        started = true;
        for (let count = availableParallelism(); count > 0; count--) {
          // What a job leaves behind is soon collected, and not kept because the machine has room for it.
          const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
          worker.unref();
          idle.push(worker);
        }
      }
      next();
    });
}

/**
 * Answers the jobs of `inThreads`, in the module that it names.
 *
 * @throws Error outside a thread, where nobody asks.
 */
export function answerJobs<Job, Outcome>(work: (job: Job) => Outcome | Promise<Outcome>): void {
  if (isMainThread || !parentPort)
    throw new Error('Jobs are answered in a thread that inThreads has started.');
  const port = parentPort;
  port.on('message', async (job: Job) => {
    try {
      port.postMessage({ outcome: await work(job) });
    } catch (error) {
      port.postMessage({ error });
    }
  });
}
