import { describe, expect, it } from 'vitest';
import { readSystemFormula, systemAvailability } from '../../src/availability/index.ts';
import { blockDiagram } from '../../src/calculators/chain-blocks.ts';
import { blockWords } from './block-words.ts';
import { pictureWords, tableWords } from './told.ts';

function diagram(formula: string) {
  const tree = readSystemFormula(formula);
  return blockDiagram(tree, systemAvailability(tree));
}

const blocks = (formula: string) => blockWords(diagram(formula).root);
const legend =
  'Up while working blocks lead from end to end. Filled by criticality: the share of the downtime in which a part is down and decides. Where it takes two failures, both parts have it.';

describe('the block diagram', () => {
  it('has a series in series and the others beside each other, each block filled by its criticality', () => {
    expect(pictureWords(diagram('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h))'))).toEqual([
      'The system as a block diagram',
      '“lb” weighs most: it is down and decides in 56.7 % of the downtime.',
      'drawn from system',
      legend,
      '[] series, 3 of 3, needed',
      '  [0] lb, 99.99 %: 56.7 % (0.567), 3 of 3 needed',
      '  [1] parallel, 2 of 3, needed, in 3 of 3',
      '    [1] web-1, 99.5 %: 28.2 % (0.282), one of 3 copies of web, 2 of 3 needed',
      '    [1] web-2: 28.2 % (0.282), one of 3 copies of web, 2 of 3 needed',
      '    [1] web-3: 28.2 % (0.282), one of 3 copies of web, 2 of 3 needed',
      '  [2] parallel, 1 of 2, needed, in 3 of 3',
      '    [2.0] dbA, 99.9 %: 0.906 % (0.00906), 1 of 2 needed',
      '    [2.1] dbB, 5000h / 8h: 0.906 % (0.00906), 1 of 2 needed',
    ]);
  });

  it('is one block for one part, which is needed by no group', () => {
    expect(blocks('a:99')).toEqual(['[] a, 99 %: 100 % (1.00), ']);
  });

  it('says that no block is filled where the system is never down', () => {
    expect(diagram('all(a:100,b:100)').says).toBe('No block is filled, as the system is never down.');
  });

  it('rounds no little weight to nothing, and takes none for a little', () => {
    expect(blocks('all(a:50,b:99.9999999,c:100)').slice(1)).toEqual([
      '  [0] a, 50 %: 99.9999998 % (1.00), 3 of 3 needed',
      '  [1] b, 99.9999999 %: < 0.001 % (1.00e-9), 3 of 3 needed',
      '  [2] c, 100 %: 0 % (0.00), 3 of 3 needed',
    ]);
  });

  it('draws copies as blocks that are chosen as one, and counts those of a long row', () => {
    expect(
      blocks('any(4*a:99)')
        .slice(1)
        .map((words) => words.split(':')[0]),
    ).toEqual(['  [] a-1, 99 %', '  [] a-2', '  [] a-3', '  [] a-4']);
    expect(blocks('14of(16*blade:99)')).toEqual([
      '[] parallel, 14 of 16, needed',
      '  [] blade-1, 99 %: 18.1 % (0.181), one of 16 copies of blade, 14 of 16 needed',
      '  [] 14 more',
      '  [] blade-16: 18.1 % (0.181), one of 16 copies of blade, 14 of 16 needed',
    ]);
    // Copies beside others have a place of their own.
    expect(blocks('all(x:99,3*w:98,y:97)').map((words) => words.split(':')[0])).toEqual([
      '[] series, 5 of 5, needed',
      '  [0] x, 99 %',
      '  [1] w-1, 98 %',
      '  [1] w-2',
      '  [1] w-3',
      '  [4] y, 97 %',
    ]);
  });

  it('gives the mentions of one part one letter, and says so', () => {
    const shared = 'any(all(a:99,dns:99.9),all(b:99,dns))';
    expect(blocks(shared)).toEqual([
      '[] parallel, 1 of 2, needed',
      '  [0] series, 2 of 2, needed, in 1 of 2',
      '    [0.0] a, 99 %: 9.08 % (0.0908), 2 of 2 needed',
      '    [0.1] dns A, 99.9 %: 90.91 % (0.909), the same part in 2 places, 2 of 2 needed',
      '  [1] series, 2 of 2, needed, in 1 of 2',
      '    [1.0] b, 99 %: 9.08 % (0.0908), 2 of 2 needed',
      '    [1.1] dns A, 99.9 %: 90.91 % (0.909), the same part in 2 places, 2 of 2 needed',
    ]);
    expect(diagram(shared).legend).toBe(`${legend} A letter marks one part in several places.`);
  });

  it('goes on with two letters after the alphabet', () => {
    const names = Array.from({ length: 28 }, (_, i) => `p${i}`);
    const all = names.map((name) => `all(${name}:99,${name})`);
    const letters = blocks(`all(${all.join(',')})`).flatMap(
      (words) => /p\d+ ([A-Z]+), /.exec(words)?.[1] ?? [],
    );
    expect(letters.filter((_, i) => i % 2 === 0).slice(24)).toEqual(['Y', 'Z', 'AA', 'BB']);
  });

  it('shows what a group has in common, with a weight of its own', () => {
    const own = (formula: string) => blocks(formula)[0];
    expect(own('any(2*p:99,beta=5)')).toBe('[] parallel, 1 of 2, needed; 5 % in common: 84.7 % (0.847)');
    expect(own('any(a:99,b:99,beta=2.5)')).toBe(
      '[] parallel, 1 of 2, needed; 2.5 % in common: 72.4 % (0.724)',
    );
    expect(own('all(2*p:99,beta=5)')).toBe('[] series, 2 of 2, needed; 5 % in common: 2.53 % (0.0253)');
    expect(own('any(2*p:99)')).toBe('[] parallel, 1 of 2, needed');
    // Of copies whose base has a number of its own.
    expect(own('any(2*db-10:99,beta=5)')).toBe('[] parallel, 1 of 2, needed; 5 % in common: 84.7 % (0.847)');
    expect(
      blocks('all(any(2*p:99,beta=5),any(2*pp-1:98,beta=5))').filter((words) => /common/.test(words)),
    ).toEqual([
      '  [0] parallel, 1 of 2, needed, in 2 of 2; 5 % in common: 25.6 % (0.256)',
      '  [1] parallel, 1 of 2, needed, in 2 of 2; 5 % in common: 51.2 % (0.512)',
    ]);
  });

  it('has a row in its table for every part and every common cause', () => {
    expect(tableWords(diagram('all(any(2*p:99,beta=5),q:98,any(q,r:5000h/8h))').table())).toEqual([
      'Part | Value | Places | Criticality | Birnbaum importance',
      'p (common cause) | common cause | – | 2.38 % | 97.99 %',
      'p-1 | 99 % | 1 | 0.43 % | 0.931 %',
      'p-2 | 99 % | 1 | 0.43 % | 0.931 %',
      'q | 98 % | 2 | 97.13 % | 99.941 %',
      'r | 5000h / 8h | 1 | 0 % | 0 %',
    ]);
  });

  it('leads from a block to what can be done with it', () => {
    const { handles } = diagram('all(a:99,b:98)');
    expect(handles('1')?.title).toBe('b');
    expect(handles('2')).toBeUndefined();
  });
});
