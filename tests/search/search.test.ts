import { describe, expect, it } from 'vitest';
import type { Kind, Searchable } from '../../src/search/searchable.ts';
import { useIndex } from './built-index.ts';

const page = (kind: Kind, path: string, title: string, ...parts: [heading: string, text: string][]) =>
  ({
    kind,
    path,
    title,
    parts: parts.map(([heading, text]) => ({ heading, anchor: heading.toLowerCase(), text })),
  }) satisfies Searchable;

const site = useIndex([
  page(
    'article',
    '/articles/pairs/',
    'Two servers and a link',
    ['', 'A pair is up when one of the two is.'],
    ['Failover', 'Failover takes minutes, and the MTBF says nothing of that.'],
    ['Limits', 'A common cause strikes both, a brain that is split as well. HA is 99.95 %.'],
  ),
  page('term', '/glossary/mtbf/', 'Mean time between failures', ['', 'Time up plus time under repair.']),
  page('term', '/glossary/common-cause/', 'Common-cause failure', [
    '',
    'One cause that strikes several parts.',
  ]),
  page('term', '/glossary/split-brain/', 'Split brain', ['', 'Two halves that both serve.']),
  page('calculator', '/calculators/pair/', 'A failover pair', ['', 'How much does a second server help?']),
  {
    ...page('preset', '/calculators/pair/untested/', 'A failover pair: Never tested', [
      '',
      'Half of the time.',
    ]),
    label: 'Never tested',
  },
  page('topic', '/topics/uptime/', 'Uptime', ['', 'Availability of virtualised servers.']),
]);
const found = async (query: string) => site.search.shown(await site.search.find(query), 99);
const paths = async (query: string) => (await found(query)).map((one) => one.page.path);

describe('a search', () => {
  it('finds by title, address and text, a term’s own page first', async () => {
    expect(await paths('MTBF')).toEqual(['/glossary/mtbf/', '/articles/pairs/']);
    expect(await paths('mean time')).toEqual(['/glossary/mtbf/']);
    expect((await paths('split brain'))[0]).toBe('/glossary/split-brain/');
  });

  it('leads to the part that fits best', async () => {
    const [first] = await found('failover minutes');
    expect(first?.page.path).toBe('/articles/pairs/');
    expect(first?.part.anchor).toBe('failover');
    expect([...(first?.terms ?? [])].sort()).toEqual(['failover', 'minute']);
  });

  it('finds pages that have all words, wherever in them these stand', async () => {
    expect(await paths('link common brain')).toEqual(['/articles/pairs/']);
    expect((await site.search.find('link common brain')).partly).toBe(false);
  });

  it('finds a word by its beginning, while it is typed, but a short one as it stands', async () => {
    expect(await paths('failo')).toEqual(await paths('failover'));
    expect(await paths('HA')).toEqual(['/articles/pairs/']);
    expect(await paths('99.95')).toEqual(['/articles/pairs/']);
  });

  it('finds a word in the other spelling, and in its plural', async () => {
    expect(await paths('virtualized server')).toEqual(['/topics/uptime/']);
  });

  it('knows a preset by its own name and not by its calculator’s', async () => {
    expect(await paths('failover')).not.toContain('/calculators/pair/untested/');
    expect(await paths('never tested')).toEqual(['/calculators/pair/untested/']);
  });

  it('passes over words that say nothing', async () => {
    expect(await paths('what is the uptime?')).toEqual(['/topics/uptime/']);
    expect((await site.search.find('what is the')).ids).toEqual([]);
    expect((await site.search.find(' ')).ids).toEqual([]);
  });

  it('takes no part of a word for the word', async () => {
    expect(await paths('pairing')).toEqual([]);
  });

  it('shows as many as are wanted, and asks for no more pages than that', async () => {
    const findings = await site.search.find('time');
    expect(findings.ids.length).toBeGreaterThan(1);
    site.asked.length = 0;
    expect(await site.search.shown(findings, 1)).toHaveLength(1);
    expect(site.asked.length).toBeLessThanOrEqual(1);
  });
});

describe('what is misspelt', () => {
  it.each([
    ['availabilty', 'availability', '/topics/uptime/'],
    ['faillover', 'failover', '/calculators/pair/'],
    ['common cuase', 'common cause', '/glossary/common-cause/'],
    ['slpit brian', 'split brain', '/glossary/split-brain/'],
  ])('is found all the same: %s', async (query, instead, first) => {
    const findings = await site.search.find(query);
    expect(findings.instead).toBe(instead);
    expect((await site.search.shown(findings, 1))[0]?.page.path).toBe(first);
    expect((await site.search.find(instead)).instead).toBeUndefined();
  });

  it('is not taken for any word: nothing is nothing', async () => {
    expect(await site.search.find('zebra')).toEqual({ ids: [], wanted: ['zebra'], partly: true });
    expect((await site.search.find('q')).ids).toEqual([]);
  });

  it('is the only thing that the list of words is asked for', async () => {
    site.asked.length = 0;
    await site.search.find('failover');
    await site.search.find('uptime brain');
    expect(site.asked).not.toContain('/pagefind/words.json');
    await site.search.find('zebra');
    expect(site.asked).toContain('/pagefind/words.json');
  });
});

describe('where no page has all words', () => {
  it('those that have some are found, and said to be that', async () => {
    const findings = await site.search.find('uptime zebra');
    expect(findings.partly).toBe(true);
    expect((await site.search.shown(findings, 9)).map((one) => one.page.path)).toEqual(['/topics/uptime/']);
  });

  it('those that have more of them come first', async () => {
    const findings = await site.search.find('split brain zebra minutes');
    const all = (await site.search.shown(findings, 9)).map((one) => one.page.path);
    expect(all).toEqual(['/articles/pairs/', '/glossary/split-brain/']);
  });
});
