import { createHash } from 'node:crypto';

/** The hash of a script in a page, or of what counts as one, as the content security policy names it. */
export function scriptHash(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
