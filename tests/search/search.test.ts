import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/search.ts';
import type { Kind, Searchable } from '../../src/search/searchable.ts';

const page = (kind: Kind, path: string, title: string, ...parts: [heading: string, text: string][]) =>
  ({
    kind,
    path,
    title,
    parts: parts.map(([heading, text]) => ({ heading, anchor: heading.toLowerCase(), text })),
  }) satisfies Searchable;

const search = createSearch([
  page(
    'article',
    '/articles/pairs/',
    'Two servers and a link',
    ['', 'A pair is up when one of the two is.'],
    ['Failover', 'Failover takes minutes, and the MTBF says nothing of that.'],
    ['Limits', 'A common cause strikes both, a brain that is split as well.'],
  ),
  page('term', '/glossary/mtbf/', 'Mean time between failures', ['', 'Time up plus time under repair.']),
  page('term', '/glossary/common-cause/', 'Common-cause failure', [
    '',
    'One cause that strikes several parts.',
  ]),
  page('term', '/glossary/split-brain/', 'Split brain', ['', 'Two halves that both serve.']),
  page('calculator', '/calculators/pair/', 'A failover pair', ['', 'How much does a second server help?']),
  page('preset', '/calculators/pair/untested/', 'A failover pair: Never tested', ['', 'Half of the time.']),
  page('topic', '/topics/uptime/', 'Uptime', ['', 'Availability of servers.']),
]);
const paths = (query: string) => search.find(query).found.map((one) => one.page.path);

describe('a search', () => {
  it('finds by title, address and text, a term’s own page first', () => {
    expect(paths('MTBF')).toEqual(['/glossary/mtbf/', '/articles/pairs/']);
    expect(paths('mean time')).toEqual(['/glossary/mtbf/']);
    expect(paths('split brain')[0]).toBe('/glossary/split-brain/');
  });

  it('leads to the part that fits best', () => {
    const [found] = search.find('failover minutes').found;
    expect(found?.page.path).toBe('/articles/pairs/');
    expect(found?.part.anchor).toBe('failover');
    expect([...(found?.terms ?? [])].sort()).toEqual(['failover', 'minute']);
  });

  it('finds pages that have all words, wherever in them these stand', () => {
    expect(paths('link common brain')).toEqual(['/articles/pairs/']);
    expect(search.find('link common brain').partly).toBe(false);
  });

  it('finds a word by its beginning, while it is typed', () => {
    expect(paths('failo')).toEqual(paths('failover'));
  });

  it('knows a preset by its own name and not by its calculator’s', () => {
    expect(paths('failover')).not.toContain('/calculators/pair/untested/');
    expect(paths('never tested')).toEqual(['/calculators/pair/untested/']);
  });

  it('passes over words that say nothing', () => {
    expect(paths('what is the uptime?')).toEqual(['/topics/uptime/']);
    expect(search.find('what is the').found).toEqual([]);
    expect(search.find(' ').found).toEqual([]);
  });
});

describe('what is misspelt', () => {
  it.each([
    ['availabilty', 'availability', '/topics/uptime/'],
    ['faillover', 'failover', '/calculators/pair/'],
    ['common cuase', 'common cause', '/glossary/common-cause/'],
    ['slpit brian', 'split brain', '/glossary/split-brain/'],
  ])('is found all the same: %s', (query, instead, first) => {
    const findings = search.find(query);
    expect(findings.instead).toBe(instead);
    expect(findings.found[0]?.page.path).toBe(first);
    expect(search.find(instead).instead).toBeUndefined();
  });

  it('is not taken for any word: nothing is nothing', () => {
    expect(search.find('zebra')).toEqual({ found: [], partly: true });
    expect(search.find('q').found).toEqual([]);
  });
});

it('where no page has all words, those that have some are found, and said to be that', () => {
  const findings = search.find('uptime zebra');
  expect(findings.partly).toBe(true);
  expect(findings.found.map((one) => one.page.path)).toEqual(['/topics/uptime/']);
});
