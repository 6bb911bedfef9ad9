import fc from 'fast-check';

/**
 * One seed for every property, so that a run that fails is about the change and not about luck. `PROPERTY_SEED=random`
 * draws another each time, `PROPERTY_SEED=n` repeats one that a report names. `PROPERTY_SHRINK=no` takes the first
 * failure as it is, where only that there is one counts.
 */
const { PROPERTY_SEED = '20261123', PROPERTY_SHRINK } = process.env;
fc.configureGlobal({
  endOnFailure: PROPERTY_SHRINK === 'no',
  ...(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) }),
});
