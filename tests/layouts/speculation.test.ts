import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { speculationHash, speculationRules } from '../../src/layouts/speculation.ts';

it('fetches pages of the site ahead, frames never, and runs nothing', () => {
  const rules = JSON.parse(speculationRules);
  expect(Object.keys(rules)).toEqual(['prefetch']);
  const [{ where }] = rules.prefetch;
  const [{ href_matches: pages }, { not }] = where.and;
  const matches = (pattern: string, path: string) =>
    new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(path);
  expect(matches(pages, '/articles/a/')).toBe(true);
  expect(matches(pages, '/rss.xml')).toBe(false);
  expect(matches(not.href_matches, '/embed/uptime/')).toBe(true);
});

it('has the hash that the policy names', () => {
  expect(speculationHash).toBe(`sha256-${createHash('sha256').update(speculationRules).digest('base64')}`);
});
