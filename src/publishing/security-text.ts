import { site } from '../site.ts';
import { fullAddress } from './structured-data.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * `/.well-known/security.txt` after RFC 9116: whom to tell of a hole, for a year from the day of the site. A site that
 * nobody publishes again says so by it.
 *
 * @param from the site's day, or where it has none the day of what changed last, in milliseconds since 1970.
 */
export function securityText(from: number): string {
  const expires = new Date(from + 365 * day).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `Contact: mailto:${site.corrections}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${fullAddress('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}
