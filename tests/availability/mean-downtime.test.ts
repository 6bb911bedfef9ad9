import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downtimeDistribution } from '../../src/availability/downtime-distribution.ts';
import { poissonExceeds } from '../../src/availability/poisson.ts';
import { expectNear } from './worked-answers.ts';

/**
 * E[D] as the integral of P(D > x) by three-point Gauss–Legendre in panels so narrow, a seventh of a standard deviation
 * of each sum of repairs, that none of its steps can hide.
 */
function meanByNarrowPanels(model: { mttf: number; mttr: number; spread: number; horizon: number }): number {
  const { mttr, spread, horizon } = model;
  const { exceeds } = downtimeDistribution(model);
  const ends = Array.from({ length: 501 }, (_, i) => (horizon * i) / 500);
  for (let n = 1; (n - 1) * mttr < horizon; n++) {
    const deviation = spread * Math.sqrt(n) * mttr;
    for (let part = -63; part <= 63; part++) ends.push(n * mttr + (part * deviation) / 7);
  }
  const inside = ends.filter((end) => end >= 0 && end <= horizon).sort((a, b) => a - b);
  return inside.slice(1).reduce((sum, end, i) => {
    const [middle, half] = [(inside[i]! + end) / 2, (end - inside[i]!) / 2];
    const side = half * Math.sqrt(0.6);
    return sum + (half * (5 * exceeds(middle - side) + 8 * exceeds(middle) + 5 * exceeds(middle + side))) / 9;
  }, 0);
}

/**
 * E[D] of repairs all alike: the integral of P(D > x), which between n and n + 1 repairs is P(more than n failures in
 * T − x), by three-point Gauss–Legendre in sixty panels between each two.
 */
function meanAllAlike(mttf: number, mttr: number, horizon: number): number {
  let sum = 0;
  for (let n = 0; n * mttr < horizon; n++) {
    const half = (Math.min(horizon, (n + 1) * mttr) - n * mttr) / 120;
    for (let panel = 0; panel < 60; panel++) {
      const middle = n * mttr + half * (2 * panel + 1);
      const above = (x: number) => poissonExceeds(n, (horizon - x) / mttf);
      const side = half * Math.sqrt(0.6);
      sum += (half * (5 * above(middle - side) + 8 * above(middle) + 5 * above(middle + side))) / 9;
    }
  }
  return sum;
}

// MTTF, MTTR, spread, T and E[D]. For spread 0 the sum of P(n + 1, λT) − P(n + 1, λ(T − n·MTTR)) over n from 1,
// divided by λ, with 80 digits; for others the Laplace transform λ(1 − g)/(s²(s + λ(1 − g))), g = (1 +
// c²·MTTR·s)^(−1/c²), inverted by Talbot's method with 60 digits and two numbers of nodes that agree to 14 (mpmath
// 1.3.0).
const REFERENCES: readonly (readonly [number, number, number, number, number])[] = [
  [28558.16950967694, 51415.25610915408, 0.0, 1000.0, 17.30554514515476],
  [3016267784448.074, 2.9856646612524127, 0.0, 1000.0, 9.8837629068808e-10],
  [996635050204582.0, 582.4025981670071, 0.0, 1000.0, 4.1419996708553065e-10],
  [5479.5843427002255, 48008.47998812476, 0.0, 1000.0, 85.94130198794852],
  [3729.79809201667, 6431.21835154927, 0.0, 1000.0, 122.83675110741312],
  [1.6803116017101533e17, 97823.4447491545, 0.05, 1000.0, 2.975638563056514e-12],
  [4609.773040623852, 3.7612785640880904, 0.05, 1000.0, 0.8137347190757618],
  [3890.446167169468, 30440.65337216356, 0.05, 1000.0, 118.1811071028012],
  [126967418473.83821, 74882.24260830437, 0.05, 1000.0, 3.938018152195107e-6],
  [14213.843392110739, 16655.38979738275, 0.05, 1000.0, 34.366335471100605],
  [114575490169.15852, 80802.234600756, 0.2, 1000.0, 4.363935059820894e-6],
  [0.030927835051546393, 1.0, 0.2, 1000.0, 969.984868],
  [11285576.325660102, 6.6333294460630094, 0.2, 1000.0, 0.0005857427952612008],
  [0.03333366667000003, 3333.3333333333335, 0.2, 1000.0, 999.9666663208454],
  [333.1044973858577, 76.01641517325193, 0.2, 1000.0, 179.82435822477007],
  [0.3367003367003367, 33.333333333333336, 0.2, 1000.0, 989.8284],
  [93846.41329232251, 99966.67650903383, 0.5, 1000.0, 5.308980371415528],
  [67.4084126380273, 2.931300895177079, 0.5, 1000.0, 41.600316810910286],
  [1.5648086375745518e16, 7897.086716402641, 0.5, 1000.0, 3.1948397575770415e-11],
  [3738.583942031913, 16130.966426459627, 0.5, 1000.0, 122.57156172915806],
  [156580.7797547476, 75837.69231936256, 0.5, 1000.0, 3.186452860635645],
  [8577047151.564159, 7813.396348119333, 0.5, 1000.0, 5.8286783403381856e-5],
  [103.09278350515464, 3333.3333333333335, 0.6, 1000.0, 892.2617776619469],
  [0.030927835051546393, 1.0, 0.6, 1000.0, 969.980212],
  [1.0309278350515465, 33.333333333333336, 0.6, 1000.0, 969.3404],
  [0.03333366667000003, 3333.3333333333335, 0.6, 1000.0, 999.9642311293433],
  [6.185567010309279, 200.0, 0.6, 1000.0, 966.0424000001913],
  [33.670033670033675, 3333.3333333333335, 0.6, 1000.0, 964.2201207626134],
  [1996883.2924719001, 99680.61431822485, 0.7, 1000.0, 0.25034144775499895],
  [12.379627408068083, 2.8188602419858566, 0.7, 1000.0, 185.15252909341783],
  [15076591351012.14, 11.21629646315714, 0.7, 1000.0, 7.377378116156152e-10],
  [6.699232894085602, 24.049325002271207, 0.7, 1000.0, 779.0754739231454],
  [23140.22126057656, 14226.279224965816, 0.7, 1000.0, 21.269619034048198],
  [113128.60022055444, 43762.39418134643, 0.7, 1000.0, 4.4061049579790685],
  [147474685661.99954, 88031.83046887776, 0.9, 1000.0, 3.3861242456157644e-6],
  [3.4952713136023688, 2.9016991252676982, 0.9, 1000.0, 452.95435399209504],
  [6894756944760961.0, 3518.552604718711, 0.9, 1000.0, 6.808157788488247e-11],
  [35385.239414243646, 80864.2763825425, 0.9, 1000.0, 13.978435485773408],
  [4420805.419986331, 4.099625692994672, 0.9, 1000.0, 0.0009239066774050517],
  [179446.94437231187, 8810.452158120303, 0.9, 1000.0, 2.723063352408222],
  [2420885.8956406154, 98254.72428701658, 0.99, 1000.0, 0.2058741828721874],
  [2867.9757601905458, 2.736244455519008, 0.99, 1000.0, 0.9505791520338529],
  [188262759002967.5, 124.66553184330381, 0.99, 1000.0, 5.804817635281278e-10],
  [13.168012613871023, 85.67093801448986, 0.99, 1000.0, 856.9784104112831],
  [786417249.699172, 630.8734411033729, 0.99, 1000.0, 0.0004016765184822683],
  [39177.91091475797, 58803.91827433333, 0.99, 1000.0, 12.589256041299157],
  [146583820329.67722, 75542.9473181856, 1.0, 1000.0, 3.3960162128198645e-6],
  [1.8290483361212724, 3.3890325970188058, 1.0, 1000.0, 648.7071997704842],
  [348186967990474.7, 177.96280707888434, 1.0, 1000.0, 4.2048368378071955e-10],
  [4.651719524946288, 34.29802012184517, 1.0, 1000.0, 876.9642595166216],
  [8632762449030.4375, 7.952056893505986, 1.0, 1000.0, 9.138235566237817e-10],
  [697451.0, 41.5, 1.0, 1000.0, 0.057029792394827666],
  [8429769.356167244, 7810.280312645449, 1.0, 1000.0, 0.05685896747239326],
  [318808.75625517784, 93551.00043709218, 1.001, 1000.0, 1.5610817105268318],
  [5232057290447.109, 3.2469637501692206, 1.001, 1000.0, 6.185732014893044e-10],
  [1.7480730295984244e16, 8839.706644060025, 1.001, 1000.0, 2.754895557077424e-11],
  [63.819097798309066, 513.1671582583623, 1.001, 1000.0, 838.8609316753112],
  [2881.6128312770857, 795.5228929953133, 1.001, 1000.0, 108.54397048132255],
  [284.1671903843981, 642.7820752191094, 1.001, 1000.0, 557.5319024432422],
  [107011021.35503305, 62074.086219260724, 1.2, 1000.0, 0.004573040269450657],
  [0.030927835051546393, 1.0, 1.2, 1000.0, 969.964498],
  [1.1562407623072538e16, 6634.053801753956, 1.2, 1000.0, 3.897347587580902e-11],
  [0.03333366667000003, 3333.3333333333335, 1.2, 1000.0, 999.9519818337794],
  [5744.2436131021095, 11692.871042372535, 1.2, 1000.0, 76.86808258580443],
  [1411699.363188452, 1108.0508078035152, 1.2, 1000.0, 0.24361878319761437],
  [3.889390681362793e16, 30908.53962236211, 2.0, 1000.0, 9.832748051565313e-12],
  [0.030927835051546393, 1.0, 2.0, 1000.0, 969.92725],
  [245790763591218.28, 124.65119768525797, 2.0, 1000.0, 3.6114456163939924e-10],
  [0.03333366667000003, 3333.3333333333335, 2.0, 1000.0, 999.9282512427626],
  [11.355835145150404, 5.331348940503032, 2.0, 1000.0, 316.5898408560213],
  [22923210329.536663, 16112.439025734266, 2.0, 1000.0, 1.577958090797886e-5],
  [23419.047597252327, 20751.019699834982, 3.0, 1000.0, 10.521113536574518],
  [346957976955.93005, 0.2976816382829785, 3.0, 1000.0, 8.566990420618701e-10],
  [10567800805007.549, 6.364282334981072, 3.0, 1000.0, 5.830694579853879e-10],
  [147.14435776834813, 865.7936275904397, 3.0, 1000.0, 531.5148853861474],
  [84330.64318268708, 57.0690522349521, 3.0, 1000.0, 0.4972679240487155],
  [2817911387398300.5, 2263.5010784309275, 3.0, 1000.0, 6.334155592488428e-11],
  [11226.566054173045, 6934.559374218441, 5.0, 1000.0, 9.558934362779766],
  [1.102563745137606, 0.26075237542233487, 5.0, 1000.0, 190.73898890990887],
  [14757271397805.59, 8.171711714736368, 5.0, 1000.0, 4.950400857965138e-10],
  [0.08122763094783447, 0.6633553295860094, 5.0, 1000.0, 890.0704213040651],
  [1.3843812081380693, 3.3026328296174787, 5.0, 1000.0, 695.6990517656741],
  [103.09278350515464, 3333.3333333333335, 6.0, 1000.0, 453.4911965238046],
  [0.030927835051546393, 1.0, 6.0, 1000.0, 969.46165],
  [1.0309278350515465, 33.333333333333336, 6.0, 1000.0, 952.9956329022621],
  [0.03333366667000003, 3333.3333333333335, 6.0, 1000.0, 999.7160572745399],
  [5298.331108619495, 2886.6318054349445, 10.0, 1000.0, 5.993155187079465],
  [0.327238262014669, 0.15036243505332209, 10.0, 1000.0, 313.19079600157175],
  [2225394832271.744, 1.5183154910705166, 10.0, 1000.0, 6.299708443424221e-10],
  [1.158983943507573, 9.637379369031422, 10.0, 1000.0, 848.0256299164431],
  [15664710.967335727, 14.262814509287768, 10.0, 1000.0, 0.00047338402189813454],
];

describe('mean downtime', () => {
  it.each(REFERENCES)(
    'for MTTF %d h, MTTR %d h, spread %d and %d h is right',
    (mttf, mttr, spread, horizon, expected) => {
      expectNear(downtimeDistribution({ mttf, mttr, spread, horizon }).mean, expected, 1e-11);
    },
  );

  it('is u·T in the long run, and half of what is exponential in time at the beginning', () => {
    const steady = downtimeDistribution({ mttf: 90, mttr: 10, horizon: 50, start: 'steady' });
    expectNear(steady.mean, 5, 1e-15);
    // λT²/2·(1 − …) for T far below both means.
    expectNear(downtimeDistribution({ mttf: 1e6, mttr: 1e6, horizon: 1e-6 }).mean, 1e-12 / 2e6, 1e-11);
    expectNear(
      downtimeDistribution({ mttf: 1e6, mttr: 1e6, spread: 0, horizon: 1e-6 }).mean,
      1e-12 / 2e6,
      1e-11,
    );
  });

  it('is that of an outage that outlasts the horizon, however much longer the repairs are', () => {
    // The first failure, at rate 1/T, is not over by T: T/e.
    for (const spread of [0, 0.5]) {
      const model = { mttf: 1e-300, mttr: 1e10, horizon: 1e-300, spread };
      expectNear(downtimeDistribution(model).mean, 1e-300 / Math.E, 1e-10);
    }
  });

  it('of repairs nearly alike is that of repairs all alike, but for about the square of their spread', () => {
    // Steps of P(D > x) that are 1e-4 of a repair wide: easily missed, each of them some 1e-5 of the mean.
    for (const mttf of [250, 550, 1010, 5000]) {
      for (const mttr of [45, 112.7, 203.6, 273.5, 390]) {
        const expected = meanAllAlike(mttf, mttr, 1000);
        for (const spread of [0, 1e-5, 1e-4, 3e-4]) {
          const { mean } = downtimeDistribution({ mttf, mttr, spread, horizon: 1000 });
          expectNear(mean, expected, 1e-10 + spread * spread);
        }
      }
    }
  });

  it('of repairs all alike is right however long they are beside the up times, and however many', () => {
    for (const load of [0.3, 1, 3, 10]) {
      for (const repairs of [0.7, 3, 8, 14, 25, 60, ...(load === 10 ? [190] : [])]) {
        const [mttr, horizon] = [7, 7 * repairs];
        const model = { mttf: mttr / load, mttr, horizon };
        const expected = meanAllAlike(model.mttf, mttr, horizon);
        expectNear(downtimeDistribution({ ...model, spread: 0 }).mean, expected, 1e-9);
        // Steps that only a look at each of them finds.
        expectNear(downtimeDistribution({ ...model, spread: 2e-6 }).mean, expected, 1e-9);
      }
    }
  });

  it.each([
    // Ends of the intervals for the up time fall on whole numbers of repairs, in the middle of steps.
    { mttf: 7, mttr: 7, spread: 1e-3, horizon: 21 },
    { mttf: 7, mttr: 7, spread: 3e-3, horizon: 56 },
    { mttf: 70, mttr: 7, spread: 1e-3, horizon: 98 },
    { mttf: 70 / 3, mttr: 7, spread: 1e-3, horizon: 21 },
    { mttf: 7 / 3, mttr: 7, spread: 1e-2, horizon: 56 },
  ])(
    'finds every step of P(D > x) of repairs that differ little: $mttf, $mttr, $spread, $horizon',
    (model) => {
      expectNear(downtimeDistribution(model).mean, meanByNarrowPanels(model), 1e-10);
    },
  );

  it.each(REFERENCES.filter(([, , spread]) => spread === 1))(
    'of exponential repairs, of MTTF %d h and MTTR %d h, is exact to the rounding',
    (mttf, mttr, spread, horizon, expected) => {
      expectNear(downtimeDistribution({ mttf, mttr, spread, horizon }).mean, expected, 1e-15);
    },
  );

  it('is as many units of time, whatever the unit', () => {
    // Ends of the intervals for the up time fall in the middle of steps, as below.
    const [mttf, mttr, spread, horizon] = [7, 7, 1e-3, 21];
    const { mean } = downtimeDistribution({ mttf, mttr, spread, horizon });
    for (const unit of [1e-3, 1 / 64, 64, 8766]) {
      const model = { mttf: mttf * unit, mttr: mttr * unit, spread, horizon: horizon * unit };
      expectNear(downtimeDistribution(model).mean, mean * unit, 1e-11);
    }
  });

  it.each([
    // Repairs longer than the up times, and only a few within T: far from settled.
    { mttf: 0.5, mttr: 1, spread: 0.585, horizon: 3 },
    { mttf: 0.25, mttr: 1, spread: 0.41, horizon: 2.5 },
    { mttf: 0.1, mttr: 1, spread: 0.34, horizon: 4 },
    // A step that reaches beyond T.
    { mttf: 0.092, mttr: 1, spread: 0.53, horizon: 1.06 },
    { mttf: 0.02, mttr: 1, spread: 0.1, horizon: 1.9 },
  ])('is the integral of P(D > x) until it has settled: $mttf, $mttr, $spread, $horizon', (model) => {
    expectNear(downtimeDistribution(model).mean, meanByNarrowPanels(model), 1e-9);
  });

  it('does not jump where the integral gives way to the asymptote', () => {
    for (const spread of [0.05, 0.3, 0.8, 1.3, 4]) {
      const mttr = 2;
      const means = Array.from({ length: 60 }, (_, i) => {
        const horizon = mttr * 12 * Math.max(1, spread * spread) * 1.03 ** i;
        return downtimeDistribution({ mttf: 3, mttr, spread, horizon }).mean - 0.4 * horizon;
      });
      // What is left of the mean beside u·T settles, so that its changes can only shrink.
      const last = means[means.length - 1]!;
      for (const rest of means.slice(40)) expect(Math.abs(rest / last - 1)).toBeLessThan(1e-8);
    }
  });

  it('lies within the period and grows with it', () => {
    const model = fc.record({
      mttf: fc.double({ min: 0.1, max: 1e4, noNaN: true }),
      mttr: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
      spread: fc.constantFrom(0, 0.4, 1, 2.5),
      horizon: fc.double({ min: 0.1, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(model, (given) => {
        const { mean } = downtimeDistribution(given);
        const later = downtimeDistribution({ ...given, horizon: given.horizon * 1.1 }).mean;
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThan(given.horizon);
        expect(later).toBeGreaterThan(mean);
      }),
      { numRuns: 60 },
    );
  });
});
