import { describe, expect, it } from 'vitest';
import { meant } from '../../src/search/misspelt.ts';

const words = ['failover', 'outages', 'cause', 'brain', 'brawn', 'virtualised', 'host', 'hosts'];

describe('a misspelt word', () => {
  it.each([
    ['faillover', 'failover'],
    ['failver', 'failover'],
    ['outgae', 'outages'],
    ['cuase', 'cause'],
    ['brian', 'brain'],
    ['virtalised', 'virtualised'],
  ])('%s means %s', (form, word) => {
    expect(meant(form, words)).toBe(word);
  });

  it('means the first of words that are equally near', () => {
    expect(meant('brawi', ['brawl', 'brawn'])).toBe('brawl');
    expect(meant('brawi', ['brawn', 'brawl'])).toBe('brawn');
  });

  it.each(['zebra', 'hots', 'cu', 'q', ''])('“%s” need not mean any', (form) => {
    expect(meant(form, ['failover', 'cause', 'in'])).toBeUndefined();
  });
});
