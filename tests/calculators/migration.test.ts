import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculators/index.ts';
import migration from '../../src/calculators/migration.ts';
import { evaluateQuery } from '../../src/scenario/index.ts';

const free = 'targetHardware=0&migrationCost=0&dualMonths=0&targetFactor=0';

describe('a migration', () => {
  it('has no rate of return where nothing is paid at the start, and says so without one', () => {
    const { outputs } = evaluate('migration', free);
    expect(outputs).not.toHaveProperty('irr');
    expect(outputs.payback).toBe(0);
    const { values, results } = evaluateQuery(migration, free);
    expect(migration.summary(values, results)).toMatch(/^Moving costs 0 and pays at once/);
  });

  it('is never paid back where it saves nothing', () => {
    const { outputs } = evaluate('migration', 'targetOperations=10000000');
    expect(outputs.payback).toBe(Infinity);
    expect(outputs).not.toHaveProperty('irr');
  });

  it('draws what has come in by each year, the last of them the net present value', () => {
    const { values, results } = evaluateQuery(migration, '');
    const [plain, discounted] = migration.chart?.(values, migration.compute).series ?? [];
    expect(plain?.points[0]).toEqual({ x: 0, y: -results.upfront });
    expect(discounted?.points.at(-1)).toEqual({ x: 5, y: results.npv });
  });
});
