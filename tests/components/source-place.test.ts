import { expect, test } from 'vitest';
import { sourcePlace } from '../../src/components/source-place.ts';

test.each([
  [{ place: 'ACM Queue', year: 2017 }, 'ACM Queue, 2017'],
  [{ place: 'Pingdom, February 2009', year: 2009 }, 'Pingdom, February 2009'],
  [{ place: 'uptime.is, undated' }, 'uptime.is, undated'],
])('%j stands in the list as “%s”', (source, text) => expect(sourcePlace(source)).toBe(text));
