import jstat from 'jstat';
import { erf } from 'mathjs';
import { gammaP } from '../../src/availability/gamma.ts';
import { kOutOfNUnavailability } from '../../src/availability/k-out-of-n.ts';
import { leastReaching } from '../../src/availability/least-reaching.ts';
import { poissonAtMost, poissonProbability } from '../../src/availability/poisson.ts';
import { scaledErfc } from '../../src/availability/scaled-erfc.ts';
import { compare } from './compare.ts';

for (const [shape, x] of [
  [4, 3],
  [100, 90],
  [100_000, 100_000],
] as const) {
  await compare(
    { name: `gamma distribution, shape ${shape}, P(X ≤ ${x})`, run: () => gammaP(shape, x) },
    { name: 'jstat', run: () => jstat.gamma.cdf(x, shape, 1) },
  );
}

/** The least x with P(X ≤ x) ≥ 0.99, of shape 4. */
function gammaQuantile(): number {
  return leastReaching({ excess: (x) => Math.log(gammaP(4, x) / 0.99), guess: 4, limit: 1000 });
}
await compare(
  { name: 'gamma distribution, shape 4, 99th percentile', run: gammaQuantile },
  { name: 'jstat', run: () => jstat.gamma.inv(0.99, 4, 1) },
);

await compare(
  { name: 'Poisson distribution, mean 100, P(N = 90)', run: () => poissonProbability(90, 100) },
  { name: 'jstat', run: () => jstat.poisson.pdf(90, 100) },
);
// jstat adds up powers over factorials, which are too large for a double from 171 on: at 900 it has no answer.
await compare(
  { name: 'Poisson distribution, mean 100, P(N ≤ 90)', run: () => poissonAtMost(90, 100) },
  { name: 'jstat', run: () => jstat.poisson.cdf(90, 100) },
);

await compare(
  { name: 'binomial distribution, at least 990 of 1000', run: () => kOutOfNUnavailability(990, 1000, 1e-3) },
  { name: 'jstat', run: () => jstat.binomial.cdf(989, 1000, 0.999) },
);

// Of the others' erfc nothing is left from 6 on, where the scaled one is still 0.09.
await compare(
  { name: 'complementary error function of 1.5', run: () => scaledErfc(1.5) * Math.exp(-2.25) },
  { name: 'jstat', run: () => jstat.erfc(1.5) },
  { name: 'mathjs', run: () => 1 - erf(1.5) },
);
