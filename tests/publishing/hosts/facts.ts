import { headerRules, policyDirectives } from '../../../src/publishing/headers.ts';
import type { SiteFacts } from '../../../src/publishing/hosts/site-facts.ts';
import { readRedirects } from '../../../src/publishing/redirects.ts';

const policy = [...policyDirectives, "script-src 'self' 'sha256-abc='", "style-src 'self'"].join('; ');

/** A small site with the headers of this one, and an old address of each kind. */
export const facts: SiteFacts = {
  host: 'www.site.example',
  name: 'a-site',
  rules: headerRules(policy),
  redirects: readRedirects('/a/: /b/\n/c/: /d/e/\n/e/f/: /g/#h\n/i/: /j/#k\n'),
};

/** Names at the top of a site, folders with a slash at their ends. */
export const entries = [
  '404.html',
  '_astro/',
  'articles/',
  'cards/',
  'embed/',
  'embed.js',
  'index.html',
  'oembed/',
];
