import { breakEvenDowntimeCost, hoursPerYear, type Percentage, platformCost } from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatMoney,
  input,
  moneyAxis,
  output,
  yearInput,
} from '../scenario/index.ts';
import { overTimePicture, totalsPicture } from './platforms-pictures.ts';

const sums = [100, 1000, 10_000, 100_000].flatMap((power) =>
  [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8].map((factor) => String(power * factor)),
);

function price(label: string, fallback: string) {
  const stops = ['0', ...sums, '1000000'];
  return input.money({ label, fallback, example: fallback, least: '0', most: '1000000000000', stops });
}

/** The three inputs of one platform. */
function platformInputs(name: string, capital: string, annual: string, availability: string) {
  return {
    capital: price(`${name}: to buy`, capital),
    annual: price(`${name}: a year`, annual),
    availability: input.percentage({
      label: `${name}: availability`,
      term: 'availability',
      fallback: availability,
      least: '0',
      most: '100',
      example: '99.95',
      stops: ['99', '99.5', '99.8', '99.9', '99.95', '99.98', '99.99', '99.995', '99.999', '99.9999'],
    }),
  };
}

const parts = platformInputs('Parts', '60000', '12000', '99.95');
const bundle = platformInputs('Bundle', '30000', '6000', '99.99');
const lockstep = platformInputs('Fault-tolerant', '80000', '10000', '99.999');

interface Values {
  readonly partsCapital: number;
  readonly partsAnnual: number;
  readonly partsAvailability: Percentage;
  readonly lockstepCapital: number;
  readonly lockstepAnnual: number;
  readonly lockstepAvailability: Percentage;
}

/** Parts and lockstep as the maths takes them, for the comparison between the two. */
function rivals(values: Values) {
  return {
    parts: {
      capital: values.partsCapital,
      annual: values.partsAnnual,
      unavailability: values.partsAvailability.complement,
    },
    lockstep: {
      capital: values.lockstepCapital,
      annual: values.lockstepAnnual,
      unavailability: values.lockstepAvailability.complement,
    },
  };
}

/** Which of the two pays, on which side of the break-even: the signs say it, see `breakEvenDowntimeCost`. */
function verdict(values: Values, breakEven: number): string {
  const better = Math.sign(rivals(values).parts.unavailability - rivals(values).lockstep.unavailability);
  const hour = formatMoney(breakEven);
  if (better === 0) {
    if (breakEven === 0) return 'parts and the fault-tolerant server cost the same';
    return breakEven > 0
      ? 'the fault-tolerant server is dearer than parts at any price of an hour'
      : 'the fault-tolerant server is cheaper than parts at any price of an hour';
  }
  if (better > 0) {
    return breakEven > 0
      ? `the fault-tolerant server beats parts where an hour of downtime costs more than ${hour}`
      : 'the fault-tolerant server beats parts at any price of an hour';
  }
  return breakEven > 0
    ? `the fault-tolerant server beats parts only where an hour of downtime costs less than ${hour}`
    : 'the fault-tolerant server never beats parts';
}

const designs = [
  { label: 'parts', key: 'partsCapital', total: 'partsTotal' },
  { label: 'bundle', key: 'bundleCapital', total: 'bundleTotal' },
  { label: 'fault-tolerant', key: 'lockstepCapital', total: 'lockstepTotal' },
] as const;

const platforms = defineCalculator({
  slug: 'platforms',
  title: 'Parts, a bundle or a fault-tolerant box',
  question: 'Which platform is cheapest once its downtime is paid for?',
  about:
    'Adds up purchase, running cost and downtime of three ways to run a small site: servers, storage and licences bought in parts, two servers with software that bundles them, and one fault-tolerant server. It names the price of an hour at which the dear box becomes the cheap one.',
  inputs: {
    partsCapital: parts.capital,
    partsAnnual: parts.annual,
    partsAvailability: parts.availability,
    bundleCapital: bundle.capital,
    bundleAnnual: bundle.annual,
    bundleAvailability: bundle.availability,
    lockstepCapital: lockstep.capital,
    lockstepAnnual: lockstep.annual,
    lockstepAvailability: lockstep.availability,
    years: input.quantity({
      label: 'Years in service',
      units: ['year', 'years', 'y'],
      fallback: '5',
      least: '0.1',
      most: '100',
      example: '5',
      stops: ['1', '2', '3', '4', '5', '6', '7', '8', '10'],
    }),
    downtimeCost: price('An hour of downtime costs', '10000'),
    year: yearInput,
  },
  groups: [
    { label: 'Bought in parts', keys: ['partsCapital', 'partsAnnual', 'partsAvailability'] },
    { label: 'Two servers, bundled', keys: ['bundleCapital', 'bundleAnnual', 'bundleAvailability'] },
    { label: 'Fault-tolerant', keys: ['lockstepCapital', 'lockstepAnnual', 'lockstepAvailability'] },
    { label: 'How it is judged', keys: ['downtimeCost', 'years', 'year'] },
  ],
  outputs: {
    breakEven: output.money({
      label: 'Break-even cost of an hour of downtime',
      help: 'between parts and fault-tolerant',
      primary: true,
    }),
    partsTotal: output.money({ label: 'Parts, in all' }),
    bundleTotal: output.money({ label: 'Bundle, in all' }),
    lockstepTotal: output.money({ label: 'Fault-tolerant, in all', term: 'fault-tolerance' }),
  },
  compute({ bundleCapital, bundleAnnual, bundleAvailability, years, downtimeCost, year, ...others }) {
    const term = { years, yearHours: hoursPerYear(year) };
    const { parts: first, lockstep: second } = rivals(others);
    const bundled = {
      capital: bundleCapital,
      annual: bundleAnnual,
      unavailability: bundleAvailability.complement,
    };
    return {
      breakEven: breakEvenDowntimeCost(first, second, term),
      partsTotal: platformCost(first, term, downtimeCost),
      bundleTotal: platformCost(bundled, term, downtimeCost),
      lockstepTotal: platformCost(second, term, downtimeCost),
    };
  },
  summary(values, { breakEven, partsTotal, bundleTotal, lockstepTotal }) {
    const totals = `parts ${formatMoney(partsTotal)}, the bundle ${formatMoney(bundleTotal)} and the fault-tolerant server ${formatMoney(lockstepTotal)}`;
    return `Over ${formatCounted(values.years, 'year', 3)} ${totals}; ${verdict(values, breakEven)}.`;
  },
  pictures(values, results, compute) {
    const free = compute({ ...values, downtimeCost: 0 });
    const bills = designs.map(({ label, key, total }) => {
      const capital = values[key];
      const running = Math.max(0, free[total] - capital);
      return { label, capital, running, downtime: Math.max(0, results[total] - free[total]) };
    });
    return [totalsPicture(bills), overTimePicture(bills, values.years)];
  },
  chart(values, compute) {
    const { downtimeCost } = values;
    const own = compute(values);
    const { breakEven } = own;
    const meeting = breakEven < 20 * downtimeCost + 10_000 ? breakEven : 0;
    const last = Math.max(downtimeCost, 2 * meeting, 1);
    const x = moneyAxis('Cost of an hour of downtime', last);
    const totals = x.ticks.map(({ at }) => ({ price: at, ...compute({ ...values, downtimeCost: at }) }));
    const lines = [
      { label: 'parts', key: 'partsTotal' },
      { label: 'bundle', key: 'bundleTotal' },
      { label: 'fault-tolerant', key: 'lockstepTotal' },
    ] as const;
    const most = Math.max(1, ...lines.map(({ key }) => totals.at(-1)?.[key] ?? 1));
    return {
      title:
        meeting > 0
          ? `Parts and fault-tolerant cost the same at ${formatMoney(meeting)} an hour`
          : 'What the price of an hour does to the cost of a platform',
      x,
      y: moneyAxis('Cost over the years', most),
      series: lines.map(({ label, key }) => ({
        label,
        points: totals.map(({ price, ...total }) => ({ x: price, y: total[key] })),
      })),
      marks: lines.map(({ key }, series) => ({
        series,
        x: downtimeCost,
        y: own[key],
        label: formatMoney(own[key]),
        tone: 'ink',
      })),
    };
  },
  formula: {
    symbols: String.raw`K = c + n \cdot a + n \cdot u \cdot Y \cdot h \qquad h^{*} = \frac{(c_2 - c_1) + n \cdot (a_2 - a_1)}{n \cdot (u_1 - u_2) \cdot Y}`,
    worked: String.raw`K_{\text{parts}} = \val{in.partsCapital} + \allowbreak \val{in.years} \cdot (\val{in.partsAnnual} + \allowbreak (1 - \val{in.partsAvailability}) \cdot Y \cdot \val{in.downtimeCost}) = \allowbreak \val{out.partsTotal} \qquad h^{*} = \val{out.breakEven}`,
    where: [
      'K: cost over n years; c: to buy; a: a year',
      'u: unavailability; Y: length of a year in hours; h: cost of an hour of downtime',
      'h*: the cost of an hour at which parts (1) and the fault-tolerant server (2) come to the same',
    ],
  },
  assumptions: [
    'Prices and availabilities are placeholders until they are yours. Ask the seller what the availability was measured on.',
    'The availability covers the platform. Faults of the application come on top of all three alike.',
    'Nothing is discounted and nothing is left over at the end.',
  ],
  warnings({ partsAvailability, bundleAvailability, lockstepAvailability, downtimeCost }, { breakEven }) {
    const found: string[] = [];
    if (
      [partsAvailability, bundleAvailability, lockstepAvailability].some(({ complement }) => complement === 0)
    ) {
      found.push('An availability of 100 % is a promise, not a property: its downtime is left out here.');
    }
    const [u1, u2] = [partsAvailability.complement, lockstepAvailability.complement];
    if (u1 !== u2 && Math.abs(u1 - u2) < 0.1 * Math.max(u1, u2)) {
      found.push(
        'The two availabilities nearly agree, and the break-even is as uncertain as their difference.',
      );
    }
    if (downtimeCost > breakEven / 1.5 && downtimeCost < breakEven * 1.5) {
      found.push('Your hour lies close to the break-even: other reasons should decide.');
    }
    return found;
  },
  presets: [
    {
      label: 'A branch office',
      query: 'downtimeCost=1000',
      note: 'an hour costs little, and parts are still dearer',
    },
    { label: 'A plant', query: '', note: 'an hour costs 10,000' },
    { label: 'A trading floor', query: 'downtimeCost=300000', note: 'where only the last nine counts' },
    { label: 'Nobody waits', query: 'downtimeCost=0', note: 'purchase and support alone' },
    {
      label: 'Parts at their best',
      query: 'partsAvailability=99.99',
      note: 'with a storage array that holds',
    },
    { label: 'Three years', query: 'years=3', note: 'a short life makes purchase count for more' },
  ],
  examples: [
    {
      query: '',
      outputs: { partsTotal: 339_145.5, bundleTotal: 103_829.1, lockstepTotal: 134_382.91 },
      source: 'worked here: 60,000 + 5 · (12,000 + 0.0005 · 8765.82 · 10,000), and likewise',
    },
    {
      query: 'downtimeCost=465.63044336539247',
      outputs: { partsTotal: 130_204.081_632_653_06, lockstepTotal: 130_204.081_632_653_06 },
      source: 'worked here: at the break-even of 10,000 / (5 · 0.00049 · 8765.82) both cost the same',
    },
  ],
});

export default platforms;
