import { describe, expect, it } from 'vitest';
import { readSystemFormula, systemAvailability } from '../../src/availability/index.ts';
import { blockDiagram } from '../../src/calculators/chain-blocks.ts';
import type { Block, GroupBlock, PartBlock } from '../../src/scenario/index.ts';

function diagram(formula: string) {
  const tree = readSystemFormula(formula);
  return blockDiagram(tree, systemAvailability(tree));
}

function blocks(block: Block): Block[] {
  return 'members' in block ? [block, ...block.members.flatMap(blocks)] : [block];
}

const parts = (formula: string) =>
  blocks(diagram(formula).root).filter((block): block is PartBlock => block.kind === 'part');

describe('the block diagram', () => {
  it('has a series in series and the others beside each other, with how many are needed', () => {
    const { root } = diagram('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))');
    expect(root.kind).toBe('series');
    const [lb, web, db] = (root as GroupBlock).members as [PartBlock, GroupBlock, GroupBlock];
    expect([lb.name, lb.value, lb.said]).toEqual(['lb', '99.99\u00a0%', '3\u00a0of\u00a03 needed']);
    expect([web.kind, web.rule, web.members.length]).toEqual(['parallel', '2\u00a0of\u00a03', 3]);
    expect([db.kind, db.rule, db.said]).toEqual([
      'parallel',
      '1\u00a0of\u00a02',
      'needed, in 3\u00a0of\u00a03',
    ]);
  });

  it('fills each block by its criticality', () => {
    const tree = readSystemFormula('all(a:99,b:99.9)');
    const { importance } = systemAvailability(tree);
    for (const { name, share } of parts('all(a:99,b:99.9)'))
      expect(share).toBe(importance[name]?.criticality);
    expect(diagram('all(a:99,b:99.9)').says).toContain('“a” weighs most');
    expect(diagram('a:100').says).toContain('never down');
  });

  it('draws copies as blocks that are chosen as one, and counts those of a long row', () => {
    const few = parts('all(x:99,2of(3*web:99.5))').slice(1);
    expect(few.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'web-1'],
      ['1', 'web-2'],
      ['1', 'web-3'],
    ]);
    expect(few.map(({ value }) => value !== undefined)).toEqual([true, false, false]);
    expect(few[0]?.said).toContain('one of 3 copies of web');
    const many = blocks(diagram('14of(16*blade:99)').root).slice(1);
    expect(many.map((block) => (block.kind === 'rest' ? block.text : (block as PartBlock).name))).toEqual([
      'blade-1',
      '14 more',
      'blade-16',
    ]);
  });

  it('gives the mentions of one part one letter, and says so', () => {
    const shared = parts('any(all(a:99,dns:99.9),all(b:99,dns))');
    expect(shared.map(({ name, twin }) => [name, twin])).toEqual([
      ['a', undefined],
      ['dns', 'A'],
      ['b', undefined],
      ['dns', 'A'],
    ]);
    expect(shared[1]?.said).toContain('the same part in 2 places');
    expect(diagram('any(all(a:99,dns:99.9),all(b:99,dns))').legend).toContain('letter');
    expect(diagram('all(a:99,b:99)').legend).not.toContain('letter');
  });

  it.each(['any(2*p:99,beta=5)', 'any(a:99,b:99,beta=5)', 'all(2*p:99,beta=5)'])(
    'shows what %s has in common, with its own weight',
    (formula) => {
      const { common } = diagram(formula).root as GroupBlock;
      const { importance } = systemAvailability(readSystemFormula(formula));
      const [, own] = Object.entries(importance).find(([name]) => name.endsWith('(common cause)')) ?? [];
      expect(common).toMatchObject({ name: '5\u00a0% in common', share: own?.criticality });
    },
  );

  it('has a row in its table for every part and every common cause', () => {
    const { head, rows } = diagram('all(any(2*p:99,beta=5),q:98,any(q,r:90))').table();
    expect(rows.map(([name]) => name)).toEqual(['p (common cause)', 'p-1', 'p-2', 'q', 'r']);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.map(([, , places]) => places)).toEqual(['–', '1', '1', '2', '1']);
  });
});
