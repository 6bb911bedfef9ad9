import { expect, test } from 'vitest';
import { siteDay } from '../src/site-day.ts';

test.each([
  [{ SITE_DAY: '2026-11-23' }, Date.UTC(2026, 10, 23)],
  [{ SOURCE_DATE_EPOCH: '1795392000' }, Date.UTC(2026, 10, 23)],
  [{ SITE_DAY: '2026-11-24', SOURCE_DATE_EPOCH: '0' }, Date.UTC(2026, 10, 24)],
  [{ SITE_DAY: '' }, Number.POSITIVE_INFINITY],
  [{}, Number.POSITIVE_INFINITY],
])('of %j the site has the day %d', (env, day) => expect(siteDay(env)).toBe(day));

test.each([
  [{ SITE_DAY: 'tomorrow' }, 'SITE_DAY must be a day such as'],
  [{ SITE_DAY: '2026' }, "and is '2026'"],
  [{ SITE_DAY: '2026-13-40' }, 'SITE_DAY'],
  [{ SOURCE_DATE_EPOCH: 'now' }, 'seconds since 1970'],
])('%j is refused', (env, message) => expect(() => siteDay(env)).toThrow(message));
