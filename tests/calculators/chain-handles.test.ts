import { describe, expect, it } from 'vitest';
import { readSystemFormula } from '../../src/availability/index.ts';
import chain from '../../src/calculators/chain.ts';
import { blockDiagram } from '../../src/calculators/chain-blocks.ts';
import { handlesOf } from '../../src/calculators/chain-handles.ts';
import { type Block, type BlockHandles, evaluateQuery } from '../../src/scenario/index.ts';
import { handleWords } from './block-words.ts';

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
  it('of a part are its name, its value, and what can be put around it', () => {
    expect(handleWords(handles('0'))).toEqual([
      'lb, in [] Whole system',
      'Name: lb',
      'Availability in %: 99.99',
      'Add before → all(part:99.99,lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [0]',
      'Add after → all(lb:99.99,part:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Make redundant → all(any(2*lb:99.99),2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [0]',
      'Group with web → all(all(lb:99.99,2of(3*web:99.5)),any(dbA:99.9,dbB:5000h/8h)) at [0]',
      'Remove → all(2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [0]',
    ]);
    expect(handleWords(handles('2.1'))).toEqual([
      'dbB, in [2] Group, 1 of 2, in [] Whole system',
      'Name: dbB',
      'MTTF/MTTR: 5000h/8h',
      'Add before → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,all(part:5000h/8h,dbB:5000h/8h))) at [2.1.0]',
      'Add after → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,all(dbB:5000h/8h,part:5000h/8h))) at [2.1.1]',
      'Another beside it → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h,dbC:5000h/8h)) at [2.2]',
      'Remove → all(lb:99.99,2of(3*web:99.5),dbA:99.9) at [2]',
    ]);
  });

  it('of copies are those of one part, with steps for how many there are and are needed', () => {
    expect(handleWords(handles('1'))).toEqual([
      'web, 3 copies, in [] Whole system',
      'Name: web',
      'Availability in %: 99.5',
      'Copies 3; One copy fewer → all(lb:99.99,all(2*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]; One more copy → all(lb:99.99,2of(4*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Needed 2; Need one fewer → all(lb:99.99,any(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]; Need one more → all(lb:99.99,all(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Add before → all(lb:99.99,part:99.5,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Add after → all(lb:99.99,2of(3*web:99.5),part:99.5,any(dbA:99.9,dbB:5000h/8h)) at [2]',
      'Common cause → all(lb:99.99,2of(3*web:99.5,beta=5),any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Group with next → all(lb:99.99,all(2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h))) at [1]',
      'Ungroup → all(lb:99.99,3*web:99.5,any(dbA:99.9,dbB:5000h/8h)) at [1]',
      'Remove → all(lb:99.99,any(dbA:99.9,dbB:5000h/8h)) at [1]',
    ]);
  });

  it('of copies among other members have no step for how many are needed', () => {
    const estate = readSystemFormula('all(q:99,3*w:90,all(y:99,z:99),5of(6*v:90))');
    expect(handleWords(handles('1', estate))).toEqual([
      'w, 3 copies, in [] Whole system',
      'Name: w',
      'Availability in %: 90',
      'Copies 3; One copy fewer → all(q:99,2*w:90,all(y:99,z:99),5of(6*v:90)) at [1]; One more copy → all(q:99,4*w:90,all(y:99,z:99),5of(6*v:90)) at [1]',
      'Add before → all(q:99,part:90,3*w:90,all(y:99,z:99),5of(6*v:90)) at [1]',
      'Add after → all(q:99,3*w:90,part:90,all(y:99,z:99),5of(6*v:90)) at [4]',
      'Group with next → all(q:99,all(3*w:90,all(y:99,z:99)),5of(6*v:90)) at [1]',
      'Remove → all(q:99,all(y:99,z:99),5of(6*v:90)) at [1]',
    ]);
    expect(handles('0', estate).actions.map(({ label }) => label)).toContain('Group with w');
    expect(handles('4', estate).actions.map(({ label }) => label)).toContain('Group with v');
    // What comes behind the last of the copies, not behind the first, be they a group or not.
    const labels = (id: string, formula: string) =>
      handles(id, readSystemFormula(formula)).actions.map(({ label }) => label);
    expect(labels('0', 'all(3*w:90,z:99,y:99)')).toContain('Group with z');
    expect(labels('0', 'all(2of(3*w:90),z:99,y:99,x:99)')).toContain('Group with z');
    expect(handles('4', estate).title).toBe('the group of which 2\u00a0of\u00a02 are needed');
    expect(handles('4.1', estate).around).toEqual([
      { id: '4', label: 'Series, 2\u00a0of\u00a02' },
      { id: '', label: 'Whole system' },
    ]);
  });

  it('of a group are named after how many of it are needed', () => {
    expect(handleWords(handles('2'))).toEqual([
      'the group of which 1 of 2 is needed, in [] Whole system',
      'Needed 1; no; Need one more → all(lb:99.99,2of(3*web:99.5),all(dbA:99.9,dbB:5000h/8h)) at [2]',
      'Add before → all(lb:99.99,2of(3*web:99.5),part:99.9,any(dbA:99.9,dbB:5000h/8h)) at [2]',
      'Add after → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h),part:99.9) at [3]',
      'Make redundant → all(lb:99.99,2of(3*web:99.5),any(any(dbA:99.9,dbB:5000h/8h),any(dbC:99.9,dbD:5000h/8h))) at [2]',
      'Add a branch → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h,dbC:5000h/8h)) at [2.2]',
      'Ungroup → all(lb:99.99,2of(3*web:99.5),dbA:99.9,dbB:5000h/8h) at [2]',
      'Remove → all(lb:99.99,2of(3*web:99.5)) at [1]',
    ]);
  });

  it('of the whole system go on from what is put around it', () => {
    expect(handleWords(handles(''))).toEqual([
      'the whole system',
      'Needed 3; Need one fewer → 2of(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at []; no',
      'Add before → all(part:99.99,lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)) at [0]',
      'Add after → all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h),part:99.99) at [3]',
      'Make redundant → any(all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:5000h/8h)),all(lb2:99.99,2of(3*web2:99.5),any(dbC:99.9,dbD:5000h/8h))) at []',
    ]);
    expect(handleWords(handles('', readSystemFormula('any(2*p:99,beta=5)')))).toEqual([
      'p, 2 copies',
      'Name: p',
      'Availability in %: 99',
      'In common, in %: 5',
      'Copies 2; One copy fewer → p:99 at []; One more copy → any(3*p:99,beta=5) at []',
      'Needed 1; no; Need one more → all(2*p:99,beta=5) at []',
      'Add before → all(part:99,any(2*p:99,beta=5)) at [0]',
      'Add after → all(any(2*p:99,beta=5),part:99) at [1]',
      'No common cause → any(2*p:99) at []',
    ]);
    expect(handleWords(handles('', readSystemFormula('a:99')))).toEqual([
      'a',
      'Name: a',
      'Availability in %: 99',
      'Add before → all(part:99,a:99) at [0]',
      'Add after → all(a:99,part:99) at [1]',
      'Make redundant → any(2*a:99) at []',
    ]);
  });

  it('of a group of one have no step, as there is nothing to choose', () => {
    expect(handleWords(handles('', readSystemFormula('any(a:99)')))).toEqual([
      'the whole system',
      'Add before → all(part:99,a:99) at [0]',
      'Add after → all(a:99,part:99) at [1]',
      'Make redundant → any(all(a:99),all(a2:99)) at []',
    ]);
  });

  it('of one mention of a part make it another one', () => {
    const shared = readSystemFormula('all(x:99,x,any(x,y:99))');
    expect(handleWords(handles('1', shared)).slice(5)).toEqual([
      'Make redundant → all(any(2*x:99),any(2*x),any(any(2*x),y:99)) at [1]',
      'Group with next → all(x:99,all(x,any(x,y:99))) at [1]',
      'Make it another part → all(x:99,x2:99,any(x,y:99)) at [1]',
      'Remove → all(x:99,any(x,y:99)) at [1]',
    ]);
  });

  it('are none where there is no block: beyond the last, inside of copies, or of an id that nothing has', () => {
    for (const id of ['7', '1.2', '0.5', '01', '-1', 'x', '2.', '.']) {
      expect([id, handlesOf(shop, id)]).toEqual([id, undefined]);
    }
  });

  it('have fields that lead to a formula or to what is wrong', () => {
    const caused = readSystemFormula('all(x:99,any(2*p:99,beta=5))');
    const typed = (text: string) =>
      handles('1', caused).fields.map(({ edit }) => {
        const reading = edit(text);
        return reading.ok ? reading.value : reading.message;
      });
    expect(typed('7')).toEqual([
      'A name begins with a letter and goes on with letters, digits, full stops, hyphens and _.',
      'all(x:99,any(2*p:7,beta=5))',
      'all(x:99,any(2*p:99,beta=7))',
    ]);
    expect(typed('q')).toEqual([
      'all(x:99,any(2*q:99,beta=5))',
      'Give an availability such as 99.9, or times such as 5000h/8h: the mean time to failure and to repair.',
      'Give a percentage from 0 to 100, such as 5.',
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
