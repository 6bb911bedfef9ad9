import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaP, gammaQ } from '../../src/availability/gamma.ts';
import { expectNear } from './worked-answers.ts';

// Shape, x, P and Q. Up to shape 2e4 the power series of P with 80 to 1200 digits, Q = 1 − P with at least 40 left
// (mpmath 1.3.0); above, the tail on the side of x by quadrature of the density over that at x with 60 digits. All
// rounded once to doubles.
const REFERENCES: readonly (readonly [number, number, number, number])[] = [
  [1e-6, 1e-300, 0.9993100398190107, 0.0006899601809893741],
  [1e-6, 1e-5, 0.9999890643391722, 1.0935660827725527e-5],
  [1e-6, 0.5, 0.9999994402261119, 5.597738881556345e-7],
  [1e-6, 1.4, 0.9999998837805387, 1.162194612888669e-7],
  [1e-6, 1.6, 0.9999999136915468, 8.63084531551766e-8],
  [1e-6, 30.0, 1.0, 3.0215641263761217e-21],
  [0.01, 1e-20, 0.6345579205489967, 0.36544207945100327],
  [0.01, 0.3, 0.990927603578235, 0.009072396421765093],
  [0.01, 5.0, 0.9999882464805873, 1.175351941275085e-5],
  [0.25, 1e-8, 0.01103262649114312, 0.9889673735088569],
  [0.25, 0.9, 0.9209749374046804, 0.07902506259531955],
  [0.5, 1.2, 0.8786647496415179, 0.12133525035848215],
  [0.999, 0.7, 0.50389809393579, 0.49610190606421],
  [1.0, 1e-9, 9.999999995e-10, 0.999999999],
  [1.0, 3.0, 0.950212931632136, 0.049787068367863944],
  [1.0, 600.0, 1.0, 2.6503965530043108e-261],
  [1.5, 2.4, 0.8129582510950923, 0.18704174890490766],
  [4.0, 0.01, 4.1334718262633404e-10, 0.9999999995866529],
  [4.0, 4.0, 0.566529879633291, 0.43347012036670896],
  [4.0, 40.0, 0.9999999999999512, 4.888864465181051e-14],
  [9.75, 10.7, 0.655811596996161, 0.344188403003839],
  [14.5, 15.4, 0.6250869089192294, 0.37491309108077064],
  [15.0, 15.0, 0.5343462910559904, 0.46565370894400965],
  [15.0, 4.7, 0.00011771747653571219, 0.9998822825234643],
  [15.0, 35.2, 0.9999570928785576, 4.2907121442349186e-5],
  [15.0, 35.3, 0.9999596692150196, 4.033078498042855e-5],
  [15.0, 0.5, 1.461050092443922e-17, 1.0],
  [15.0, 1.0, 3.0000106665252023e-13, 0.9999999999997],
  [15.0, 2.0, 3.871230404600292e-9, 0.9999999961287696],
  [15.0, 90.0, 1.0, 2.5403414607826464e-23],
  [40.0, 1.0, 4.621445840379913e-49, 1.0],
  [40.0, 8.0, 6.780721359310231e-16, 0.9999999999999993],
  [100.0, 20.0, 3.4888786696896532e-37, 1.0],
  [20.0, 60.0, 0.9999999993648082, 6.351918340378976e-10],
  [100.0, 60.0, 1.4815276326460468e-6, 0.9999985184723673],
  [100.0, 100.0, 0.5132987982791487, 0.48670120172085135],
  [100.0, 233.0, 1.0, 2.789590107351128e-23],
  [100.0, 600.0, 1.0, 3.701894750194653e-142],
  [1234.5, 400.0, 2.7605761010505985e-244, 1.0],
  [1234.5, 1200.0, 0.16312290592537934, 0.8368770940746206],
  [1234.5, 2900.0, 1.0, 3.1027119157311414e-268],
  [20000.0, 19000.0, 3.23687464361859e-13, 0.9999999999996763],
  [20000.0, 20000.0, 0.5009403162337493, 0.49905968376625065],
  [20000.0, 22000.0, 1.0, 5.161487069168503e-43],
  [100000.0, 93675.44467966324, 3.932625047958639e-93, 1.0],
  [100000.0, 99051.31670194949, 0.0013127698795992457, 0.9986872301204007],
  [100000.0, 100000.0, 0.5004205221103651, 0.4995794778896348],
  [100000.0, 100158.11388300842, 0.6917407749999465, 0.3082592250000536],
  [100000.0, 100948.68329805051, 0.998612486319167, 0.001387513680833018],
  [100000.0, 106324.55532033676, 1.0, 8.644924638428654e-86],
  [10000000.0, 9936754.446796633, 1.1801471862986283e-89, 1.0],
  [10000000.0, 9990513.167019496, 0.0013461632071473122, 0.9986538367928527],
  [10000000.0, 10000000.0, 0.5000420522087237, 0.4999579477912763],
  [10000000.0, 10001581.138830084, 0.6914902942985908, 0.30850970570140923],
  [10000000.0, 10009486.832980504, 0.9986463622688521, 0.0013536377311479772],
  [10000000.0, 10063245.553203367, 1.0, 6.37380368784434e-89],
  [10000000000.0, 9998000000.0, 2.681155164388388e-89, 1.0],
  [10000000000.0, 9999700000.0, 0.0013497798514433158, 0.9986502201485566],
  [10000000000.0, 10000000000.0, 0.5000013298076014, 0.4999986701923987],
  [10000000000.0, 10000050000.0, 0.6914633414371466, 0.30853665856285334],
  [10000000000.0, 10000300000.0, 0.998649983783308, 0.0013500162166919065],
  [10000000000.0, 10002000000.0, 1.0, 2.8280292121226306e-89],
  [1000000000000.0, 999997000000.0, 0.001349886213392038, 0.998650113786608],
  [1000000000000.0, 1000000100000.0, 0.5398279682713665, 0.4601720317286335],
  [100000000000000.0, 100000001000000.0, 0.539827850376463, 0.460172149623537],
];

describe('regularised incomplete gamma functions', () => {
  it.each(REFERENCES)('have both tails of shape %d at %d right', (shape, x, lower, upper) => {
    expectNear(gammaP(shape, x), lower, 1e-12);
    expectNear(gammaQ(shape, x), upper, 1e-12);
  });

  it('are the exponential distribution for shape 1 and Poisson sums for whole shapes', () => {
    const places = fc.double({ min: 1e-9, max: 600, noNaN: true });
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 60 }), (x, shape) => {
        expectNear(gammaP(1, x), -Math.expm1(-x), 1e-12);
        // Q(n, x) = e^(−x)·Σ x^j/j! for j < n (DLMF 8.4.10).
        let term = Math.exp(-x);
        let sum = term;
        for (let j = 1; j < shape; j++) {
          term *= x / j;
          sum += term;
        }
        expectNear(gammaQ(shape, x), sum, 1e-12);
      }),
    );
  });

  it('obey the recurrence Q(a + 1, x) = Q(a, x) + x^a·e^(−x)/Γ(a + 1) across the borders of their methods', () => {
    const shapes = fc.double({ min: 0.01, max: 40, noNaN: true });
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.01, max: 4, noNaN: true }), (shape, ratio) => {
        const x = shape * ratio;
        // The density from the difference of the two P, and of the two Q, has to agree.
        const falling = gammaP(shape, x) - gammaP(shape + 1, x);
        const rising = gammaQ(shape + 1, x) - gammaQ(shape, x);
        expect(Math.abs(falling - rising)).toBeLessThan(1e-14);
        expect(falling).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('add up to 1, and P rises with x and falls with the shape', () => {
    const shapes = fc.double({ min: -6, max: 7, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(shapes, fc.double({ min: 0.001, max: 3, noNaN: true }), (shape, ratio) => {
        const x = shape * ratio;
        const p = gammaP(shape, x);
        expect(Math.abs(p + gammaQ(shape, x) - 1)).toBeLessThan(1e-13);
        expect(gammaP(shape, x * 1.001)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(gammaP(shape * 1.001, x)).toBeLessThanOrEqual(p * (1 + 1e-12));
      }),
    );
  });

  it('have their limits: nothing below 0, everything below infinity, and shape 0 is the sum of nothing', () => {
    for (const shape of [0.5, 1, 2, 12, 20, 1e7]) {
      expect([gammaP(shape, 0), gammaQ(shape, 0)]).toEqual([0, 1]);
      expect([gammaP(shape, Infinity), gammaQ(shape, Infinity)]).toEqual([1, 0]);
    }
    for (const x of [0, 0.1, 0.5, 1, 1.3, 2, 50, Infinity]) {
      expect([gammaP(0, x), gammaQ(0, x)]).toEqual([1, 0]);
    }
    expect([gammaP(1e7, 1e-3), gammaQ(1e7, 1e12)]).toEqual([0, 0]);
  });

  it('refuse what is no shape and no place', () => {
    expect(() => gammaP(-1, 1)).toThrow(
      'gammaP requires a finite shape ≥ 0 and x ≥ 0, got shape -1 and x = 1',
    );
    expect(() => gammaQ(Infinity, 1)).toThrow(/^gammaQ requires /);
    expect(() => gammaQ(1, Number.NaN)).toThrow(/^gammaQ requires /);
  });
});
