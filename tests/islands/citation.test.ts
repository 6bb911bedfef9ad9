import { expect, it } from 'vitest';
import { citations } from '../../src/islands/citation.ts';

const cited = citations({
  site: 'The Availability Advisor',
  title: 'What is in 0.1\u00a0%?',
  link: 'https://example.org/calculators/uptime/?availability=99.95&year=365',
  summary: '99.95\u00a0% of the time leaves 4\u00a0h.',
  accessed: new Date('2026-11-25T23:30:00Z'),
});

it('names site, calculator, result, address and day', () => {
  expect(cited.plain).toBe(
    'The Availability Advisor, “What is in 0.1 %?”, calculator, with the result: 99.95 % of the time leaves 4 h. https://example.org/calculators/uptime/?availability=99.95&year=365 (accessed 2026-11-25).',
  );
});

it('keeps BibTeX’s own marks out of its way, and the address as it is', () => {
  expect(cited.bibtex).toContain('title = {What is in 0.1 \\%?},');
  expect(cited.bibtex).toContain(
    'howpublished = {\\url{https://example.org/calculators/uptime/?availability=99.95&year=365}}',
  );
  expect(cited.bibtex).toContain('note = {99.95 \\% of the time leaves 4 h. Accessed 2026-11-25}');
  const braces = [...cited.bibtex].reduce(
    (open, mark) => open + (mark === '{' ? 1 : mark === '}' ? -1 : 0),
    0,
  );
  expect(braces).toBe(0);
});
