import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, dist } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A panel's form has nobody to be sent to; what it would send is answered as it is typed.
    'wcag/h32': 'off',
  },
});

/** Astro puts one style element before the first island of a page, which browsers take and the standard does not. */
const ofAstro = /<style> element is not permitted as content under/;

test('every page is valid HTML', async () => {
  const pages = builtPages();
  expect(pages.length).toBeGreaterThan(20);
  const faults: string[] = [];
  for (const path of pages) {
    const html = readFileSync(dist + path.replace(/\/$/, '/index.html'), 'utf8');
    const { results } = await validator.validateString(html, path);
    const messages = results
      .flatMap((result) => result.messages)
      .filter(({ message }) => !ofAstro.test(message));
    faults.push(
      ...messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`),
    );
  }
  expect(faults).toEqual([]);
});

test('a page that is not would be noticed', async () => {
  const { valid } = await validator.validateString('<!doctype html><p><div id="a"></div></p><i id="a"></i>');
  expect(valid).toBe(false);
});
