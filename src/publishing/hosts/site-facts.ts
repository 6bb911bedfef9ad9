import type { HeaderRule } from '../headers.ts';
import type { Redirect } from '../redirects.ts';

/** All that a server's configuration is made from. */
export interface SiteFacts {
  /** The name of the site's host, such as `www.example.org`. */
  readonly host: string;
  /** A name for folders and files, in lower case. */
  readonly name: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/** Where the site stands on a server of one's own. */
export function folderOf({ name }: SiteFacts): string {
  return `/var/www/${name}`;
}

/** The names of all headers that some rule sets, in the order of the rules. */
export function headerNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}
