import { expect, it } from 'vitest';
import { securityText } from '../../src/publishing/security-text.ts';

const fields = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? []);

it('says what RFC 9116 asks for, once each', () => {
  const all = fields(securityText(Date.parse('2026-11-25')));
  const names = all.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['Contact', 'Expires', 'Canonical', 'Preferred-Languages']));
  expect(new Set(names).size).toBe(names.length);
  const value = Object.fromEntries(all);
  expect(value.Contact).toMatch(/^mailto:\S+@\S+$/);
  expect(value.Canonical).toMatch(/^https:\/\/\S+\/\.well-known\/security\.txt$/);
});

it('holds for a year from the day of the site, and no longer, as the RFC advises', () => {
  expect(securityText(Date.parse('2026-11-25'))).toContain('Expires: 2027-11-25T00:00:00Z\n');
  expect(securityText(Date.parse('2027-03-01'))).toContain('Expires: 2028-02-29T00:00:00Z\n');
});
