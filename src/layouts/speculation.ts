import { scriptHash } from '../publishing/script-hash.ts';

/**
 * What a browser that knows speculation rules may fetch before it is asked for: the page of a link that is pointed at or
 * pressed. Only pages of this site, whose addresses end in a slash, and no frame for other sites. Nothing is rendered
 * ahead, so nothing runs that nobody came for.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*/' }, { not: { href_matches: '/embed/*' } }] },
      eagerness: 'moderate',
    },
  ],
});

/** The rules' hash as the content security policy names it: rules in a page count as a script. */
export const speculationHash = scriptHash(speculationRules);
