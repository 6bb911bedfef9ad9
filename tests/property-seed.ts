import fc from 'fast-check';

/**
 * One seed for every property, so that a run that fails is about the change and not about luck. `PROPERTY_SEED=random`
 * draws another each time, `PROPERTY_SEED=n` repeats one that a report names.
 */
const { PROPERTY_SEED = '20261123' } = process.env;
fc.configureGlobal(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) });
