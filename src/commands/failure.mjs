// @ts-check

/** Something a person can put right. Its message is the whole of what they are told, so it says what to do. */
export class Failure extends Error {}

/** The person asked for the end with Ctrl-C, or something asked for them: whatever comes next must not be started. */
export class BrokenOff extends Failure {
  constructor() {
    super('Broken off.');
  }
}

/** @type {Readonly<Record<string, (path: string) => string>>} */
const systemErrors = {
  EACCES: (path) =>
    `There is no right to write ${path}. Take ownership of the project folder, or clone it to one of your own.`,
  EPERM: (path) =>
    `There is no right to change ${path}. Take ownership of the project folder, or clone it to one of your own.`,
  EROFS: (path) =>
    `${path} is on a read-only file system. Clone the project to a folder that can be written.`,
  ENOSPC: (path) =>
    `The disk is full, so ${path} could not be written. Make room and run the same command again.`,
};

/**
 * What to print for an error: a sentence, never a stack trace (DEBUG=1 adds it for those who mend the command).
 *
 * @param {unknown} error whatever was thrown.
 * @param {NodeJS.ProcessEnv} env where DEBUG is looked for.
 * @returns {string} text that says what went wrong and what to do.
 */
export function explain(error, env = process.env) {
  const trace = env.DEBUG && error instanceof Error && error.stack ? `\n\n${error.stack}` : '';
  if (error instanceof Failure) return error.message + trace;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : {});
  const known = code && systemErrors[code];
  if (known) return known(path ?? 'a file') + trace;
  const message = error instanceof Error ? error.message : String(error);
  const hint = trace || ' Run it again with DEBUG=1 to see where.';
  return `Something went wrong that this command does not know: ${message.replace(/[.\s]*$/, '.')}${hint}`;
}
