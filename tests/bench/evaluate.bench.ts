import { calculators, evaluate } from '../../src/calculators/index.ts';
import { compare } from './compare.ts';

// Every calculator at its defaults, the query read and the answer in the contract's units: under 2 ms each.
for (const slug of Object.keys(calculators)) {
  await compare({ name: `evaluate ${slug}`, run: () => evaluate(slug), withinMs: 2 });
}
