import { kOutOfNUnavailability, mixedKOutOfNUnavailability } from '../../src/availability/k-out-of-n.ts';
import { minimalCutSets } from '../../src/availability/minimal-cut-sets.ts';
import { systemAvailability } from '../../src/availability/system-availability.ts';
import { readSystemFormula } from '../../src/availability/system-formula.ts';
import { enumerated } from '../availability/random-systems.ts';
import { compare } from './compare.ts';

const numbers = (count: number) => [...new Array(count).keys()];
const own = (site: number, count: number) => numbers(count).map((index) => `own${site}x${index}:99.9`);

/** Sites with parts of their own, each depending on some of a few shared parts. */
function sharingSites(needed: number, sites: number, parts: number, shared: number, each: number): string {
  const members = numbers(sites).map((site) => {
    const common = numbers(each).map((index) => `s${(site * 7 + index * 3) % shared}`);
    return `all(${[...own(site, parts), ...common].join(',')})`;
  });
  const values = numbers(shared).map((index) => `s${index}:99.99`);
  return `all(${needed}of(${members.join(',')}),any(${values.join(',')}))`;
}

const pairs = numbers(90).map((index) => `any(p${index % 60},p${(index * 37 + 11) % 60})`);
const formulas = {
  'the calculator’s default': 'all(lb:99.99,2of(3*web:99.5),any(dbA:99.9,dbB:99.9))',
  '30 of 60 like parts': '30of(60*web:99.5)',
  '2 of 4 sites of four parts sharing three': sharingSites(2, 4, 4, 3, 3),
  '5 of 10 sites of five parts sharing ten': sharingSites(5, 10, 5, 10, 10),
  '5 of 10 sites of five parts, each on four of ten': sharingSites(5, 10, 5, 10, 4),
  '60 parts in ninety pairs': `all(${pairs.join(',')},any(${numbers(60).map((index) => `p${index}:99.9`)}))`,
};

const answered = (formula: string) => systemAvailability(readSystemFormula(formula));

/** The other way to an exact answer with shared parts: a sum over all states. Of sixty parts there are 1e18. */
const summed = (formula: string) => enumerated(readSystemFormula(formula));

for (const [name, formula] of Object.entries(formulas)) {
  const few = name === 'the calculator’s default';
  const contrived = name === '60 parts in ninety pairs';
  await compare(
    { name, run: () => answered(formula), ...(contrived ? {} : { withinMs: 50 }) },
    ...(few ? [{ name: 'sum over all states', run: () => summed(formula) }] : []),
  );
}
const sharing = readSystemFormula(formulas['5 of 10 sites of five parts sharing ten']);
await compare({ name: 'its single points of failure', run: () => minimalCutSets(sharing, 1) });
await compare({ name: 'k out of 1000 like parts', run: () => kOutOfNUnavailability(990, 1000, 1e-3) });
const unlike = numbers(1000).map((index) => 1e-3 / (1 + index));
await compare({
  name: 'k out of 1000 parts that differ',
  run: () => mixedKOutOfNUnavailability(990, unlike),
});
