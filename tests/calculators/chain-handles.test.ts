import { describe, expect, it } from 'vitest';
import { readSystemFormula } from '../../src/availability/index.ts';
import chain from '../../src/calculators/chain.ts';
import { blockDiagram } from '../../src/calculators/chain-blocks.ts';
import { handlesOf } from '../../src/calculators/chain-handles.ts';
import { type Block, type BlockHandles, evaluateQuery } from '../../src/scenario/index.ts';

const shop = readSystemFormula('all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h))');

function handles(id: string, tree = shop): BlockHandles {
  const found = handlesOf(tree, id);
  if (!found) throw new Error(`There is no block ${id}.`);
  return found;
}

/** Every change that a block's buttons lead to. */
const changes = ({ actions, steps }: BlockHandles) => [
  ...actions,
  ...steps.flatMap(({ less, more }) => [less, more].filter((action) => action !== undefined)),
];

describe('the handles of a block', () => {
  it('are named after what it is', () => {
    expect(handles('0').title).toBe('lb');
    expect(handles('1').title).toBe('web, 3 copies');
    expect(handles('2').title).toBe('the group of which 1\u00a0of\u00a02 are needed');
    expect(handles('').title).toBe('the whole system');
    expect(handlesOf(shop, '7')).toBeUndefined();
    expect(handlesOf(shop, '1.2'), 'a copy is changed with the others').toBeUndefined();
  });

  it('lead to the groups around it, the nearest first', () => {
    expect(handles('2.1').around).toEqual([
      { id: '2', label: 'Group, 1\u00a0of\u00a02' },
      { id: '', label: 'Whole system' },
    ]);
    expect(handles('').around).toEqual([]);
  });

  it('have buttons with words that fit, and steps for copies and for how many are needed', () => {
    expect(handles('0').actions.map(({ label }) => label)).toEqual([
      'Add before',
      'Add after',
      'Make redundant',
      'Group with web',
      'Remove',
    ]);
    const { steps, actions } = handles('1');
    expect(steps.map(({ label, text }) => [label, text])).toEqual([
      ['Copies', '3'],
      ['Needed', '2'],
    ]);
    expect(actions.map(({ label }) => label)).toContain('Group with next');
    expect(actions.map(({ label }) => label)).not.toContain('One more copy');
  });

  it('have the fields of its kind, which lead to a formula or to what is wrong', () => {
    const [name, value] = handles('2.1').fields;
    expect([name?.text, value?.label, value?.text]).toEqual(['dbB', 'MTTF/MTTR', '5000h/8h']);
    expect(value?.edit('99')).toEqual({
      ok: true,
      value: 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99))',
    });
    expect(value?.edit('never')).toMatchObject({ ok: false, message: expect.stringContaining('99.9') });
    expect(handles('2').fields).toEqual([]);
    const caused = readSystemFormula('any(2*p:99,beta=5)');
    expect(handles('', caused).fields.map(({ label, text }) => [label, text])).toEqual([
      ['Name', 'p'],
      ['Availability in %', '99'],
      ['In common, in %', '5'],
    ]);
  });
});

describe.each([
  ...chain.presets,
  ...chain.examples.map(({ query }) => ({ label: query, query })),
  { label: '60 parts', query: 'system=all(x:99,3of(40*p:99),any(all(10*q:9,9*r:9),x))' },
])('of $label', ({ query }) => {
  const { tree, answer } = evaluateQuery(chain, query).values.system.parsed;
  const { root } = blockDiagram(tree, answer);
  const ids = (block: Block): string[] => [
    block.id,
    ...('members' in block ? block.members.flatMap(ids) : []),
  ];

  it('every block has handles, whose buttons lead to systems with a block to go on from', () => {
    for (const id of new Set(ids(root))) {
      const all = changes(handles(id, tree));
      expect(all.length).toBeGreaterThan(0);
      expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
      for (const { text, next } of all) {
        const reading = chain.inputs.system.read(text);
        expect([text, reading.ok]).toEqual([text, true]);
        if (reading.ok) expect(handlesOf(reading.value.parsed.tree, next)).toBeDefined();
      }
    }
  });
});
