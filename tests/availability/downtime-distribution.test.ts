import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DowntimeModel, downtimeDistribution } from '../../src/availability/downtime-distribution.ts';
import { occupationAtMost } from './occupation-time.ts';
import { simulatedDowntimes } from './simulated-downtime.ts';
import { expectNear } from './worked-answers.ts';

// MTTF, MTTR, spread, T, x, P(D ≤ x) and P(D > x): the sums over Poisson counts term by term, every incomplete gamma
// function by its power series (below 30 failures) or by adding up x^a·e^(−x)/Γ(a + 1) over the recurrence in a
// (above), with 40 digits or more left (mpmath 1.3.0), rounded once.
const REFERENCES: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [
    50.317462494297835, 25.558084683691384, 0.0, 730.485, 3.8981267581948043, 5.355058868602269e-7,
    0.9999994644941131,
  ],
  [
    17270.79940798397, 95540.25194387585, 0.0, 8765.82, 8582.373680243314, 0.9894344497787507,
    0.010565550221249297,
  ],
  [
    4696.053333631824, 1.3166315114014185e-8, 0.0, 8765.82, 3.241716741914864e-8, 0.7127189681226069,
    0.28728103187739307,
  ],
  [
    567.5297583426252, 1531.8344624522827, 0.02, 8765.82, 169.75438319553143, 2.6422681784144525e-7,
    0.9999997357731821,
  ],
  [
    12440.426299096362, 58605.98266582543, 0.02, 730.485, 667.5455004052498, 0.9949535046286525,
    0.005046495371347547,
  ],
  [
    2286.1036450320075, 3617.894230010927, 0.02, 730.485, 27.581050621311412, 0.7353063217607569,
    0.264693678239243,
  ],
  [
    313390.0066915536, 3.8061541522909175e-6, 0.02, 8765.82, 1.7842031583308132e-7, 0.972416603326952,
    0.027583396673047933,
  ],
  [
    100.09900177548943, 6.075851438395112e-6, 0.1, 730.485, 2.9647627171921623e-6, 0.000677144957068717,
    0.9993228550429313,
  ],
  [
    49760.270068170255, 18749.84844196585, 0.1, 730.485, 168.5783904482193, 0.9887712443002898,
    0.011228755699710163,
  ],
  [
    671.5717313680773, 0.2198830153959477, 0.1, 730.485, 0.31019801717147344, 0.7036538374430336,
    0.2963461625569664,
  ],
  [
    8185.890638469666, 5.225638203116692e-8, 0.1, 8765.82, 1.2901177627077787e-9, 0.34271880018889195,
    0.657281199811108,
  ],
  [123.55495121257013, 756.1250208914415, 0.3, 8765.82, 163.74952169598149, 5.819939888802203e-31, 1.0],
  [
    1623.749558992132, 113.41065020780415, 0.3, 730.485, 625.0695233179648, 0.9999999890558207,
    1.0944179305853674e-8,
  ],
  [
    1991.1122404835878, 2.0395252092973263e-6, 0.3, 8765.82, 1.10028110187987e-5, 0.6981808329851725,
    0.30181916701482747,
  ],
  [
    46169.67352191998, 8.575349640132199e-8, 0.3, 8765.82, 3.09371661070915e-10, 0.8270740961408599,
    0.17292590385914014,
  ],
  [
    376.51441285623577, 181.51427972930657, 0.5, 8765.82, 1105.6008749230186, 0.0003702878215526746,
    0.9996297121784473,
  ],
  [
    50.949347774693464, 2.820814624944955e-9, 0.5, 730.485, 8.029265421646833e-8, 0.9982195985103329,
    0.0017804014896670372,
  ],
  [
    606.3183266155485, 28.644196058929932, 0.5, 730.485, 40.909606114144424, 0.6664538471721854,
    0.3335461528278147,
  ],
  [
    2362.3492691161346, 7.585616990519914e-5, 0.8, 8765.82, 3.297616659256091e-5, 0.05300396269342769,
    0.9469960373065723,
  ],
  [37.4129631415374, 9.324017846567012, 0.8, 730.485, 684.5336774547775, 1.0, 2.0612446437510387e-36],
  [
    17125.00047622933, 6.81769016182305e-5, 0.8, 8765.82, 3.997300143848566e-5, 0.7170174538573129,
    0.28298254614268714,
  ],
  [
    2052.896265117817, 7.965062672409788e-9, 0.8, 8765.82, 2.082862310909038e-8, 0.29895256176064944,
    0.7010474382393506,
  ],
  [
    68.0508506770046, 105.85894456016146, 1.0, 730.485, 13.83340349718802, 7.46281131761039e-5,
    0.9999253718868238,
  ],
  [
    658.0048217512802, 5.956226258027591e-8, 1.0, 730.485, 1.2065386878887773e-6, 0.9999997508207867,
    2.4917921329846256e-7,
  ],
  [
    12760.026235453639, 2.5285216110164617e-7, 1.0, 8765.82, 1.7720264157724056e-7, 0.6967108935811623,
    0.30328910641883766,
  ],
  [
    125.0818308612555, 1.9134865600129784e-10, 1.0, 730.485, 3.076613265920972e-11, 0.006070969016998755,
    0.9939290309830012,
  ],
  [
    73.00492775098698, 7.759234707957845e-6, 1.5, 730.485, 1.022261446994118e-6, 0.0006181053189469779,
    0.999381894681053,
  ],
  [
    58.2252351591206, 4.359146814176749e-10, 1.5, 730.485, 3.638550198010167e-8, 0.9999999987241989,
    1.2758011857670389e-9,
  ],
  [
    87.82951148408183, 0.0018441995666075922, 1.5, 730.485, 0.01785140539759639, 0.6646487078437594,
    0.33535129215624054,
  ],
  [
    1355.1900302038966, 6.490422004660006e-9, 1.5, 8765.82, 6.97431222259157e-10, 0.008030586980923606,
    0.9919694130190764,
  ],
  [
    3614.229964339619, 1951.8172182375347, 2.0, 8765.82, 108.51131511373183, 0.21938408722532182,
    0.7806159127746782,
  ],
  [
    2412.875803718045, 21.98864741515037, 2.0, 8765.82, 573.8491360605468, 0.9982653128060085,
    0.0017346871939914782,
  ],
  [
    433.84285653796655, 2.759729188995789e-9, 2.0, 730.485, 4.174928446430288e-9, 0.6910350034468318,
    0.3089649965531682,
  ],
  [
    95.37647122903434, 503.0503846551551, 3.0, 8765.82, 1072.7333292133883, 1.3329565498723495e-9,
    0.9999999986670435,
  ],
  [
    30118.81185941888, 20613.890018349248, 3.0, 730.485, 672.5016782734333, 0.9991635752912063,
    0.0008364247087937676,
  ],
  [
    1362.968756795579, 46.33439952677396, 3.0, 8765.82, 319.5506763142672, 0.6901603201726519,
    0.30983967982734806,
  ],
  [
    7203.366652428668, 9.85303642233243e-9, 3.0, 8765.82, 2.0220767047225547e-9, 0.6836553300027891,
    0.3163446699972109,
  ],
  [
    618.5778329032839, 670.2149005017848, 5.0, 8765.82, 88.86267573431535, 0.07878305692639744,
    0.9212169430736026,
  ],
  [
    259054.3587107855, 489672.1172791262, 5.0, 8765.82, 7753.205279565967, 0.9990671370965413,
    0.0009328629034587264,
  ],
  [
    53.54652434349781, 3.4141000277660776e-8, 5.0, 730.485, 6.109782464568567e-7, 0.7440643723838885,
    0.25593562761611155,
  ],
  [
    630.2426548596935, 3.0731811478007582e-9, 5.0, 8765.82, 6.740382261308879e-8, 0.788012928762685,
    0.21198707123731503,
  ],
  [
    973.8517953924616, 4033.1836705753844, 10.0, 8765.82, 95.35918593680827, 0.5107951257110082,
    0.4892048742889919,
  ],
  [
    62739.781485651634, 40.034530967800634, 10.0, 730.485, 8.088681234786751, 0.9993690453812951,
    0.0006309546187049209,
  ],
  [
    183.86962064567314, 0.0003353554366942652, 10.0, 730.485, 1.505459543069837e-5, 0.7596759802559003,
    0.24032401974409967,
  ],
  [
    213.93575788346328, 2.391447866980134e-9, 10.0, 730.485, 9.682518256809524e-9, 0.9129741773751929,
    0.08702582262480703,
  ],
  [
    29.219370780600002, 2.92194e-5, 0.1, 8765.82, 0.007012655999999999, 0.00018318714768998927,
    0.99981681285231,
  ],
  [29.1901806, 0.0292194, 0.1, 8765.82, 11.395566, 0.9999996320320511, 3.679679488602356e-7],
  [2.9219399999999993, 26.29746, 0.1, 8765.82, 8125.91514, 0.9999999940684194, 5.931580596616981e-9],
  [29.1901806, 0.0292194, 0.5, 8765.82, 9.0287946, 0.6826960146190911, 0.3173039853809089],
  [2.9219399999999993, 26.29746, 0.5, 8765.82, 7889.238, 0.5051506229543056, 0.4948493770456945],
  [29.1901806, 0.0292194, 1.0, 8765.82, 8.76582, 0.5081450733281533, 0.49185492667184666],
  [2.9219399999999993, 26.29746, 1.0, 8765.82, 7652.5608600000005, 0.0002697811213627111, 0.9997302188786373],
  [29.1901806, 0.0292194, 2.0, 8765.82, 8.5028454, 0.42238048470315837, 0.5776195152968416],
  [2.9219399999999993, 26.29746, 2.0, 8765.82, 6311.3904, 5.268604147380887e-38, 1.0],
  [8.757054179999999, 0.00876582, 0.1, 8765.82, 7.012656, 3.395091041734419e-11, 0.999999999966049],
  [4.38291, 4.38291, 0.1, 8765.82, 5697.783, 1.0, 2.511063516954884e-90],
  [8.757054179999999, 0.00876582, 0.5, 8765.82, 7.012656, 1.7725375337976103e-9, 0.9999999982274624],
  [4.38291, 4.38291, 0.5, 8765.82, 5697.783, 1.0, 1.3998283108089037e-70],
  [8.757054179999999, 0.00876582, 1.0, 8765.82, 7.012656, 1.2143851465520047e-6, 0.9999987856148534],
  [4.38291, 4.38291, 1.0, 8765.82, 5697.783, 1.0, 2.4568607279453203e-42],
  [8.76581123418, 8.76582e-6, 2.0, 8765.82, 0.011395566, 0.9999581995918614, 4.18004081386115e-5],
  [4.38291, 4.38291, 2.0, 8765.82, 4514.3973, 0.807147754906935, 0.19285224509306498],
  [
    0.876581123418, 8.765819999999999e-7, 0.5, 8765.82, 0.008853478199999999, 0.8145731862903101,
    0.1854268137096899,
  ],
  [0.875705418, 0.000876582, 1.0, 8765.82, 8.8534782, 0.7610184312077193, 0.23898156879228075],
  [0.438291, 0.438291, 2.0, 8765.82, 4163.764499999999, 3.5714174854100334e-6, 0.9999964285825146],
  [0.875705418, 0.000876582, 0.1, 8765.82, 8.327529, 2.5679064743357147e-7, 0.9999997432093526],
  [0.875705418, 0.000876582, 0.1, 8765.82, 8.8534782, 0.8403874676913751, 0.1596125323086249],
];

const models = fc
  .record({
    outages: fc.double({ min: -2, max: 4, noNaN: true }).map((power) => 10 ** power),
    unavailability: fc.double({ min: -12, max: -0.05, noNaN: true }).map((power) => 10 ** power),
    spread: fc.constantFrom(0, 0.01, 0.3, 1, 2, 10),
  })
  .map(({ outages, unavailability, spread }) => {
    const cycle = 8760 / outages;
    return { mttf: (1 - unavailability) * cycle, mttr: unavailability * cycle, spread, horizon: 8760 };
  });

describe('downtime distribution', () => {
  it.each(REFERENCES)(
    'for MTTF %d h, MTTR %d h, spread %d and %d h at x = %d h is exact on both sides',
    (mttf, mttr, spread, horizon, x, below, above) => {
      const { cdf, exceeds } = downtimeDistribution({ mttf, mttr, spread, horizon });
      expectNear(cdf(x), below, 1e-12);
      expectNear(exceeds(x), above, 1e-12);
    },
  );

  it.each([1, 2, 4])('agrees with a Markov chain with %d phases of repair, by uniformisation', (phases) => {
    const model = { mttf: 9, mttr: 2.5, horizon: 40 };
    const { cdf } = downtimeDistribution({ ...model, spread: 1 / Math.sqrt(phases) });
    for (const x of [0.01, 1, 4, 8, 9.5, 20, 35, 39.9]) {
      expectNear(cdf(x), occupationAtMost({ ...model, phases }, x), 1e-11);
    }
  });

  it('agrees with the chain from its long-run state, with the probability of being down all the time', () => {
    const model = { mttf: 9, mttr: 6, horizon: 20 };
    const { cdf, exceeds, quantile } = downtimeDistribution({ ...model, start: 'steady' });
    for (const x of [0.01, 1, 4, 8, 15, 19.99]) {
      expectNear(cdf(x), occupationAtMost({ ...model, phases: 1, beginsDown: 0.4 }, x), 1e-11);
    }
    const allDown = 0.4 * Math.exp(-20 / 6);
    expectNear(cdf(0), 0.6 * Math.exp(-20 / 9), 1e-15);
    expectNear(exceeds(20 - 1e-12), allDown, 1e-12);
    expect(quantile(1 - allDown * 0.99)).toBe(20);
    expect(quantile(1 - allDown * 1.01)).toBeLessThan(20);
  });

  it.each([0, 0.4, 1, 2])('agrees with 200 000 simulated years at spread %d', (spread) => {
    const model = { mttf: 1500, mttr: 100, spread, horizon: 8760 };
    const years = simulatedDowntimes(model, 200_000, 20_240_229);
    const { cdf, mean } = downtimeDistribution(model);
    for (const x of [0, 50, 150, 250, 500, 730, 1200, 2000]) {
      const share = years.reduce((count, down) => count + (down <= x ? 1 : 0), 0) / years.length;
      // Four standard errors.
      const p = cdf(x);
      expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / years.length));
    }
    const average = years.reduce((sum, down) => sum + down, 0) / years.length;
    const square = years.reduce((sum, down) => sum + (down - average) ** 2, 0) / years.length;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(square / years.length));
  });

  it('gives probabilities that add up to 1 and move one way only', () => {
    fc.assert(
      fc.property(
        models,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, a, b) => {
          const { cdf, exceeds } = downtimeDistribution(model);
          const [low, high] = [Math.min(a, b) * model.horizon, Math.max(a, b) * model.horizon];
          expect(Math.abs(cdf(low) + exceeds(low) - 1)).toBeLessThan(1e-12);
          expect(cdf(high)).toBeGreaterThanOrEqual(cdf(low) * (1 - 1e-12));
          expect(exceeds(high)).toBeLessThanOrEqual(exceeds(low) * (1 + 1e-12));
        },
      ),
    );
  });

  it('has quantiles that reach their probability, and nothing just below them does', () => {
    fc.assert(
      fc.property(models, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (model, p) => {
        const { cdf, quantile } = downtimeDistribution(model);
        const x = quantile(p);
        expect(cdf(x)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        if (x > 1e-290) expect(cdf(x * (1 - 1e-9))).toBeLessThan(p * (1 + 1e-12));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps quantiles within a billionth of what the far tail says', () => {
    const { exceeds, quantile } = downtimeDistribution({ mttf: 2187.81, mttr: 2.19, horizon: 8760 });
    for (const power of [3, 6, 9, 12]) {
      const p = 1 - 10 ** -power;
      const x = quantile(p);
      expectNear(exceeds(x), 1 - p, 1e-9);
    }
  });

  it('finds downtimes so short that next to no year has less', () => {
    const { cdf, quantile } = downtimeDistribution({ mttf: 100, mttr: 5, horizon: 8760 });
    for (const p of [1e-6, 1e-12, 1e-20, 1e-35]) expectNear(cdf(quantile(p)), p, 1e-9);
    // No failure at all: e^(−87.6) = 9e-39.
    expect([1e-40, 9e-39].map(quantile)).toEqual([0, 0]);
    expect(quantile(1e-38)).toBeGreaterThan(0);
  });

  it('has no downtime in as many periods as there is no failure in', () => {
    const { quantile } = downtimeDistribution({ mttf: 1e6, mttr: 5, horizon: 1000 });
    const none = Math.exp(-1e-3);
    expect([0.5, 0.9, 0.99, none - 1e-12].map(quantile)).toEqual([0, 0, 0, 0]);
    expect(quantile(none + 1e-6)).toBeGreaterThan(0);
  });

  it('is 0 up to the very share of periods without an outage, also where the other side decides', () => {
    const { exceeds, quantile } = downtimeDistribution({ mttf: 1000, mttr: 5, horizon: 500 });
    const none = 1 - exceeds(0);
    expectNear(none, Math.exp(-0.5), 1e-15);
    expect(quantile(none)).toBe(0);
    expect(quantile(none + 1e-15)).toBeGreaterThan(0);
  });

  it('gives the larger downtime the larger probability', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { quantile } = downtimeDistribution(model);
        const places = [0, 0.001, 0.3, 0.5, 0.9, 0.95, 0.99, 0.999999, 1].map(quantile);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places[0]).toBe(0);
        expect(places.at(-1)).toBe(8760);
      }),
      { numRuns: 100 },
    );
  });

  it('puts the jumps of repairs all alike exactly at their multiples', () => {
    const mttr = 0.001 * (8765.82 / 6);
    const { cdf, exceeds, quantile } = downtimeDistribution({
      mttf: 8765.82 / 6 - mttr,
      mttr,
      spread: 0,
      horizon: 8765.82,
    });
    for (const n of [1, 2, 6, 7, 20]) {
      expect(cdf(n * mttr)).toBeGreaterThan(cdf(n * mttr * (1 - 1e-9)));
      // 0.001 · Y and 6 · MTTR may differ in the last digit, and still be the same downtime.
      expect(cdf(n * mttr * (1 - 1e-15))).toBeCloseTo(cdf(n * mttr), 13);
      expect(quantile(cdf(n * mttr) * (1 - 1e-6))).toBe(n * mttr);
    }
    expectNear(cdf(6 * mttr) + exceeds(6 * mttr), 1, 1e-14);
  });

  it('tends to repairs all alike as the spread vanishes', () => {
    const model = { mttf: 1000, mttr: 30, horizon: 8760 };
    const alike = downtimeDistribution({ ...model, spread: 0 });
    const nearly = downtimeDistribution({ ...model, spread: 1e-5 });
    const counted = downtimeDistribution({ ...model, spread: 1e-9 });
    for (const x of [15, 45, 260, 500]) {
      expectNear(nearly.cdf(x), alike.cdf(x), 1e-9);
      expect(counted.cdf(x)).toBe(alike.cdf(x));
    }
    expectNear(nearly.quantile(0.9), alike.quantile(0.9), 1e-4);
    expectNear(nearly.mean, alike.mean, 1e-9);
  });

  it('has the degenerate services: no repair time, no failures, no up time', () => {
    for (const model of [
      { mttf: 100, mttr: 0, horizon: 10 },
      { mttf: Infinity, mttr: 5, horizon: 10 },
      { mttf: Infinity, mttr: 0.1, spread: 2, horizon: 1000 },
      { mttf: Infinity, mttr: 0, horizon: 10, start: 'steady' },
      { mttf: Infinity, mttr: 5, horizon: 10, start: 'steady' },
    ] satisfies DowntimeModel[]) {
      const { cdf, exceeds, quantile, mean } = downtimeDistribution(model);
      expect([cdf(-1), cdf(0), exceeds(0), quantile(0), quantile(0.5), quantile(1), mean]).toEqual([
        0, 1, 0, 0, 0, 0, 0,
      ]);
    }
    const never = downtimeDistribution({ mttf: 0, mttr: 5, horizon: 10 });
    expect([never.cdf(9.999), never.cdf(10), never.exceeds(9.999), never.exceeds(10)]).toEqual([0, 1, 1, 0]);
    expect([never.quantile(0), never.quantile(1e-9), never.quantile(1), never.mean]).toEqual([0, 10, 10, 10]);
  });

  it('has its ends: nothing below 0, no outage at 0, everything at the end', () => {
    const { cdf, exceeds, quantile } = downtimeDistribution({ mttf: 4, mttr: 3, horizon: 6 });
    expect([cdf(-1e-9), exceeds(-1e-9), cdf(6), exceeds(6), cdf(Infinity)]).toEqual([0, 1, 1, 0, 1]);
    expectNear(cdf(0), Math.exp(-1.5), 1e-15);
    expectNear(exceeds(0), -Math.expm1(-1.5), 1e-15);
    expect([quantile(0), quantile(Math.exp(-1.5)), quantile(1)]).toEqual([0, 0, 6]);
    expect(quantile(Math.exp(-1.5) + 1e-9)).toBeGreaterThan(0);
  });

  it('stays in range and quick in thought at absurd sizes', () => {
    for (const [mttf, mttr, spread] of [
      [1e-11, 1e-13, 1],
      [1e-11, 1e-9, 0.001],
      [1e300, 1e-300, 3],
      [1e-3, 1e9, 50],
      [5e-4, 5e-300, 0.5],
    ] as const) {
      const { cdf, exceeds, quantile, mean } = downtimeDistribution({ mttf, mttr, spread, horizon: 8760 });
      for (const x of [0, 1e-300, 1e-9, 80, 8672.4, 8760 * (1 - 1e-15)]) {
        for (const p of [cdf(x), exceeds(x)]) expect(p >= 0 && p <= 1).toBe(true);
      }
      for (const value of [quantile(0.01), quantile(0.99), mean])
        expect(value >= 0 && value <= 8760).toBe(true);
    }
  });

  it.each<[Partial<DowntimeModel>, string]>([
    [{ mttf: -1 }, 'downtimeDistribution requires an MTTF of 0 h or more, got -1'],
    [{ mttf: Number.NaN }, 'an MTTF of 0 h or more, got NaN'],
    [{ mttr: Infinity }, 'a finite MTTR of 0 h or more, got Infinity'],
    [{ mttf: 0, mttr: 0 }, 'an MTTF or MTTR above 0 h'],
    [{ horizon: 0 }, 'a finite horizon above 0 h, got 0'],
    [{ horizon: Infinity }, 'a finite horizon above 0 h, got Infinity'],
    [{ mttf: 1e-20 }, 'a horizon of at most 1e15 MTTF'],
    [{ spread: 101 }, 'a spread from 0 to 100, got 101'],
    [{ spread: 2, start: 'steady' }, "spread 1 (exponential repairs) with start 'steady', got 2"],
    [{ start: 'down' as 'up' }, "a start 'up' or 'steady', got down"],
  ])('refuses %o', (part, message) => {
    expect(() => downtimeDistribution({ mttf: 100, mttr: 1, horizon: 1000, ...part })).toThrow(message);
  });

  it('refuses what is no time and no probability', () => {
    for (const mttf of [100, Infinity]) {
      const { cdf, exceeds, quantile } = downtimeDistribution({ mttf, mttr: 1, horizon: 1000 });
      expect(() => cdf(Number.NaN)).toThrow('downtimeDistribution requires a number of hours, got NaN');
      expect(() => exceeds(Number.NaN)).toThrow(/^downtimeDistribution requires /);
      expect(() => quantile(1.5)).toThrow('downtimeDistribution requires a probability from 0 to 1, got 1.5');
      expect(() => quantile(-0.1)).toThrow(
        'downtimeDistribution requires a probability from 0 to 1, got -0.1',
      );
      expect(() => quantile(Number.NaN)).toThrow(/^downtimeDistribution requires /);
    }
  });
});
