import { expect, test } from 'vitest';
import { outputText } from '../../../src/components/figures/output-text.ts';

test('a label says what the calculator’s page says', () => {
  expect(outputText('uptime', 'availability=99.999', 'downtimeYear')).toBe('5\u00a0min 15.6\u00a0s');
});

test.each([
  ['updime', '', 'downtimeYear', 'no calculator is called updime'],
  ['uptime', 'availability=lots', 'downtimeYear', 'uptime?availability=lots'],
  ['uptime', '', 'downtimeDecade', 'no output downtimeDecade'],
])('%s?%s has no %s to draw, and the build says so', (slug, query, output, message) => {
  expect(() => outputText(slug, query, output)).toThrow(message);
});
