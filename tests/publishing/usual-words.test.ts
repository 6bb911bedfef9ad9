import { describe, expect, it } from 'vitest';
import { usualWords, wordsOfPage } from '../../src/publishing/usual-words.ts';

const page = (title: string, text: string) =>
  wordsOfPage({
    kind: 'article',
    path: '/articles/a/',
    title,
    parts: [{ heading: '', anchor: '', text }],
  });

describe('the usual words', () => {
  it('are those that pages are called by, then those that most pages have', () => {
    const pages = [page('Quorum', 'hosts fail'), page('A pair', 'hosts wait'), page('A pair', 'hosts fail')];
    expect(usualWords(pages)).toEqual(['pair', 'quorum', 'hosts', 'fail', 'wait']);
    expect(usualWords(pages, 3)).toEqual(['pair', 'quorum', 'hosts']);
  });

  it('are written as they mostly are', () => {
    const pages = [page('', 'Outage'), page('', 'outages'), page('', 'Outage, outages')];
    expect(usualWords(pages)).toEqual(['outage']);
    expect(usualWords([...pages, page('', 'outages'), page('', 'outages')])).toEqual(['outages']);
  });

  it('are words that can be misspelt: no numbers, no short ones, none that say nothing', () => {
    expect(usualWords([page('', 'The 1000 and RAID1, x86, HA: 99.95 % with hosts')])).toEqual(['hosts']);
  });
});
