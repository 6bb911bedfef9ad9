import {
  hoursPerYear,
  type Migration,
  migrationCase,
  type Percentage,
  type YearKind,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatMoney,
  formatSignificant,
  input,
  linearAxis,
  moneyAxis,
  NBSP,
  type Output,
  output,
  yearInput,
} from '../scenario/index.ts';
import { around, swayed, tornado } from './migration-pictures.ts';

const estates = {
  now: [
    'Now',
    { servers: '4', cores: '16', factor: '1', maintenance: '30000', operations: '120000' },
    '99.95',
  ],
  target: [
    'Target',
    { servers: '4', cores: '16', factor: '0.5', maintenance: '6000', operations: '60000' },
    '99.99',
  ],
} as const;

const sums = [1000, 10_000, 100_000, 1_000_000].flatMap((power) =>
  [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8].map((factor) => String(power * factor)),
);

function price(label: string, fallback: string, help?: string) {
  const stops = [...new Set(['0', ...sums, fallback])].sort((a, b) => Number(a) - Number(b));
  const range = { least: '0', most: '1000000000000', stops };
  return input.money({ label, fallback, example: fallback, ...range, ...(help && { help }) });
}

/** The six inputs that both estates have. */
function estateInputs(side: keyof typeof estates) {
  const [name, { servers, cores, factor, maintenance, operations }, availability] = estates[side];
  return {
    servers: input.count({
      label: `${name}: servers`,
      fallback: servers,
      least: '1',
      most: '1000000',
      example: '4',
      stops: ['1', '2', '3', '4', '6', '8', '10', '12', '16', '24', '32', '64'],
    }),
    cores: input.count({
      label: `${name}: cores a server`,
      fallback: cores,
      least: '1',
      most: '100000',
      example: '16',
      stops: ['2', '4', '6', '8', '12', '16', '24', '32', '48', '64', '96', '128'],
    }),
    factor: input.quantity({
      label: `${name}: licences a core`,
      help: 'The vendor’s core factor for this chip, from the table of the day of the contract.',
      fallback: factor,
      least: '0',
      most: '100',
      example: '0.5',
      stops: ['0.25', '0.5', '0.75', '1'],
    }),
    maintenance: price(`${name}: maintenance a server and year`, maintenance),
    operations: price(
      `${name}: operations a year`,
      operations,
      'People, power, space, for the whole estate.',
    ),
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

const now = estateInputs('now');
const target = estateInputs('target');

interface Values {
  readonly nowServers: number;
  readonly nowCores: number;
  readonly nowFactor: number;
  readonly nowMaintenance: number;
  readonly nowOperations: number;
  readonly nowAvailability: Percentage;
  readonly targetServers: number;
  readonly targetCores: number;
  readonly targetFactor: number;
  readonly targetMaintenance: number;
  readonly targetOperations: number;
  readonly targetAvailability: Percentage;
  readonly targetHardware: number;
  readonly licencePrice: number;
  readonly supportRate: Percentage;
  readonly shelfware: 'no' | 'yes';
  readonly migrationCost: number;
  readonly dualMonths: number;
  readonly downtimeCost: number;
  readonly years: number;
  readonly discount: Percentage;
  readonly year: YearKind;
}

function migrationOf(values: Values): Migration {
  return {
    now: {
      servers: values.nowServers,
      coresPerServer: values.nowCores,
      coreFactor: values.nowFactor,
      maintenancePerServer: values.nowMaintenance,
      operations: values.nowOperations,
      unavailability: values.nowAvailability.complement,
    },
    target: {
      servers: values.targetServers,
      coresPerServer: values.targetCores,
      coreFactor: values.targetFactor,
      maintenancePerServer: values.targetMaintenance,
      operations: values.targetOperations,
      unavailability: values.targetAvailability.complement,
    },
    hardwarePerTargetServer: values.targetHardware,
    licencePrice: values.licencePrice,
    supportRate: values.supportRate.fraction,
    migrationCost: values.migrationCost,
    dualMonths: values.dualMonths,
    downtimeCostPerHour: values.downtimeCost,
    years: values.years,
    discountRate: values.discount.fraction,
    shelfware: values.shelfware === 'yes',
    yearHours: hoursPerYear(values.year),
  };
}

function yearsText(years: number): string {
  return years === Infinity ? 'never' : formatCounted(years, 'year', 3, 'up');
}

/** A rate of return, of either sign; left out where there is none. */
const irr: Output<number | undefined> = {
  label: 'Internal rate of return',
  unit: '1',
  plain: (rate) => rate ?? 0,
  show: (rate) => (rate === undefined ? 'none' : `${formatSignificant(100 * rate, 3, 'down')}${NBSP}%`),
};

const migration = defineCalculator({
  slug: 'migration',
  title: 'From RISC-Unix to x86',
  question: 'What does it cost to leave, what does it save, and when has it paid for itself?',
  about:
    'Sets the yearly cost of an estate beside that of its replacement, with licences by the core, support, downtime, dual running and licences that go on costing although nobody uses them. For those who have to defend the case in front of a finance department.',
  inputs: {
    nowServers: now.servers,
    nowCores: now.cores,
    nowFactor: now.factor,
    nowMaintenance: now.maintenance,
    nowOperations: now.operations,
    nowAvailability: now.availability,
    targetServers: target.servers,
    targetCores: target.cores,
    targetFactor: target.factor,
    targetMaintenance: target.maintenance,
    targetOperations: target.operations,
    targetAvailability: target.availability,
    targetHardware: price('Target: a server costs', '40000'),
    licencePrice: price(
      'Price of a licence',
      '47500',
      'Oracle Database Enterprise Edition is listed at 47,500; discounts of 40 to 70 % are usual.',
    ),
    supportRate: input.percentage({
      label: 'Support a year',
      help: 'Of the price of the licence.',
      fallback: '22',
      least: '0',
      most: '100',
      example: '22',
      stops: ['0', '10', '15', '18', '20', '22', '25', '30'],
    }),
    shelfware: input.choice<'no' | 'yes'>({
      label: 'Support goes on for licences no longer needed',
      fallback: 'no',
      options: [
        { value: 'no', label: 'No, they are given up' },
        { value: 'yes', label: 'Yes' },
      ],
    }),
    migrationCost: price('The project costs', '500000', 'Porting, testing, training, moving the data.'),
    dualMonths: input.quantity({
      label: 'Months of running both',
      units: ['month', 'months'],
      fallback: '6',
      least: '0',
      most: '1200',
      example: '6',
      stops: ['0', '1', '2', '3', '6', '9', '12', '18', '24', '36'],
    }),
    downtimeCost: price('An hour of downtime costs', '10000'),
    years: input.count({
      label: 'Years counted',
      units: ['year', 'years', 'y'],
      fallback: '5',
      least: '1',
      most: '100',
      example: '5',
      stops: ['1', '2', '3', '4', '5', '6', '7', '8', '10', '15'],
    }),
    discount: input.percentage({
      label: 'Discount rate',
      help: 'What money could earn elsewhere in a year.',
      fallback: '8',
      least: '0',
      most: '100',
      example: '8',
      stops: ['0', '2', '4', '5', '6', '8', '10', '12', '15', '20'],
    }),
    year: yearInput,
  },
  groups: [
    {
      label: 'The estate as it is',
      keys: ['nowServers', 'nowCores', 'nowFactor', 'nowMaintenance', 'nowOperations', 'nowAvailability'],
    },
    {
      label: 'The estate to be',
      keys: [
        ...(['targetServers', 'targetCores', 'targetFactor', 'targetMaintenance'] as const),
        ...(['targetOperations', 'targetAvailability', 'targetHardware'] as const),
      ],
    },
    { label: 'Licences', keys: ['licencePrice', 'supportRate', 'shelfware'] },
    { label: 'The move', keys: ['migrationCost', 'dualMonths'] },
    { label: 'How it is judged', keys: ['downtimeCost', 'years', 'discount', 'year'] },
  ],
  outputs: {
    npv: output.money({ label: 'Net present value', primary: true }),
    payback: {
      ...output.number({ label: 'Paid back after', help: 'undiscounted' }),
      unit: 'y',
      show: yearsText,
    },
    irr,
    upfront: output.money({ label: 'To be paid at the start' }),
    annualNow: output.money({ label: 'A year as it is', help: 'downtime included' }),
    annualTarget: output.money({ label: 'A year on the target', help: 'downtime included' }),
    licencesNow: output.count({ label: 'Licences as it is' }),
    licencesTarget: output.count({ label: 'Licences on the target' }),
  },
  compute(values) {
    const { netPresentValue, paybackYears, internalRateOfReturn, ...costs } = migrationCase(
      migrationOf(values),
    );
    return { npv: netPresentValue, payback: paybackYears, irr: internalRateOfReturn, ...costs };
  },
  summary({ years, discount }, { npv, payback, upfront, annualNow, annualTarget }) {
    const start = `Moving costs ${formatMoney(upfront)}`;
    if (payback === Infinity) {
      return `${start} and saves nothing: a year costs ${formatMoney(annualTarget)} after it, ${formatMoney(annualNow)} before.`;
    }
    const back = payback === 0 ? 'pays at once' : `is paid back after ${yearsText(payback)}`;
    const worth = npv < 0 ? `loses ${formatMoney(-npv)}` : `is worth ${formatMoney(npv)}`;
    const rate = formatSignificant(100 * discount.fraction, 3);
    return `${start} and ${back}; over ${formatCounted(years, 'year', 3)}, at ${rate} %, it ${worth}.`;
  },
  pictures: (values, { npv }, compute) => [
    tornado(
      npv,
      swayed.map(([key, label, kind]) => {
        const [less, more] = around(kind, values[key]).map(
          (value) => compute({ ...values, [key]: value }).npv,
        );
        return { label, less: less!, more: more! };
      }),
    ),
  ],
  chart(values, compute) {
    const own = compute(values);
    const { payback, upfront } = own;
    const last = Math.max(values.years, payback <= 2 * values.years ? Math.ceil(payback) : 0);
    const none = { fraction: 0, complement: 1 };
    const worth = (years: number, discount: Percentage) =>
      years === 0 ? -upfront : compute({ ...values, years, discount }).npv;
    const x = linearAxis('Years after the move', last, (count) => formatSignificant(count, 3));
    // Whole years, some dozens at most: the line without a discount is straight anyway.
    const step = Math.ceil(last / 24);
    const steps = Array.from({ length: Math.ceil(last / step) }, (_, i) => i * step);
    const years = [...new Set([...steps, last, ...x.ticks.map(({ at }) => at)])]
      .filter((year) => Number.isInteger(year) && year <= last)
      .sort((a, b) => a - b);
    const rate = `${formatSignificant(100 * values.discount.fraction, 3)}${NBSP}%`;
    const lines = [
      { label: 'undiscounted', points: years.map((x) => ({ x, y: worth(x, none) })) },
      { label: `at ${rate}`, points: years.map((x) => ({ x, y: worth(x, values.discount) })) },
    ].slice(0, values.discount.fraction === 0 ? 1 : 2);
    const heights = lines.flatMap(({ points }) => points.map(({ y }) => y));
    return {
      title: 'What the move has brought in all, year by year',
      x,
      y: moneyAxis('Saved less spent', Math.max(1, ...heights), Math.min(0, ...heights)),
      series: lines,
      marks: [
        ...(payback <= last
          ? [{ series: 0, x: payback, y: 0, label: `back after ${yearsText(payback)}`, tone: 'ink' as const }]
          : []),
        ...(lines.length > 1
          ? [
              {
                series: 1,
                x: values.years,
                y: own.npv,
                label: formatMoney(own.npv),
                tone: own.npv < 0 ? ('down' as const) : ('ink' as const),
              },
            ]
          : []),
      ],
    };
  },
  formula: {
    symbols: String.raw`\mathit{NPV} = -C_0 + \sum_{t=1}^{n} \frac{a_1 - a_2}{(1 + r)^t} \qquad a = s \cdot m + o + l \cdot p \cdot q + \allowbreak u \cdot Y \cdot h \qquad l = \left\lceil s \cdot c \cdot k \right\rceil`,
    worked: String.raw`\mathit{NPV} = -\val{out.upfront} + \allowbreak \sum_{t=1}^{\val{in.years}} \frac{\val{out.annualNow} - \val{out.annualTarget}}{(1 + \val{in.discount})^t} = \allowbreak \val{out.npv}`,
    where: [
      'C₀: hardware, licences to be added, project, and dual running at the present yearly cost',
      'a₁, a₂: cost of a year as it is and on the target; n: years; r: discount rate',
      's: servers, m: maintenance of each, o: operations',
      'l: licences, rounded up once for the whole estate; c: cores a server; k: licences a core; p: price, q: support a year',
      'u: unavailability, Y: length of a year in hours, h: cost of an hour of downtime',
    ],
  },
  assumptions: [
    'Every figure at the start is a placeholder, of which the price and the support of a licence are a vendor’s list. Put yours in their place.',
    'Core factors depend on the chip and on the date. The table that counts is the one your contract names.',
    'Savings come at the end of each year, prices stay as they are, and the old machines fetch nothing.',
    'Support for licences no longer needed is set by contract. Some vendors reprice what is left.',
    'How many cores a hypervisor’s cluster has to be licensed for is a matter of dispute, not of arithmetic.',
  ],
  warnings(
    { dualMonths, nowAvailability, targetAvailability, discount, years },
    { payback, npv, annualNow, annualTarget },
  ) {
    const found: string[] = [];
    if (annualNow <= annualTarget) found.push('The target is no cheaper to run: nothing pays the move back.');
    else if (payback > years) found.push('The move is not paid back within the years counted.');
    else if (npv < 0) {
      found.push('It is paid back in plain money, and yet the money would have earned more elsewhere.');
    }
    if (dualMonths === 0)
      found.push('Nobody switches over in a day: months of running both are usually the overrun.');
    if (targetAvailability.complement === 0 || nowAvailability.complement === 0) {
      found.push(
        'An availability of 100 % leaves downtime out of the case. It will not be left out of the year.',
      );
    }
    if (discount.fraction === 0)
      found.push('Without a discount rate a saving in the last year counts as much as one today.');
    return found;
  },
  presets: [
    { label: 'Four for four', query: '', note: 'half the licences' },
    { label: 'Support goes on', query: 'shelfware=yes', note: 'the vendor keeps its income' },
    {
      label: 'The project overruns',
      query: 'migrationCost=1000000&dualMonths=18',
      note: 'twice the money, three times the months',
    },
    { label: 'No licences', query: 'licencePrice=0', note: 'hardware and people alone' },
    { label: 'Without downtime', query: 'downtimeCost=0', note: 'as most cost sheets reckon' },
    {
      label: 'A smaller target',
      query: 'targetServers=2&targetCores=24&targetAvailability=99.999',
      note: 'two fault-tolerant servers instead of a database cluster',
    },
    { label: 'At half the list price', query: 'licencePrice=23750', note: 'a discount of 50 %' },
  ],
  examples: [
    {
      query: 'nowServers=1&nowCores=6&nowFactor=0.25&targetServers=1&targetCores=9&targetFactor=0.75',
      outputs: { licencesNow: 2, licencesTarget: 7 },
      source:
        'Oracle by oracle-l, 2006: 6 × 0.25 = 1.5, rounded up to 2; sys-con, 2005: 9 × 0.75 = 6.75, rounded up to 7',
    },
    {
      query: 'nowServers=2&nowCores=16&nowFactor=0.5',
      outputs: { licencesNow: 16 },
      source: 'Remend, Oracle core factor: 2 × 16 × 0.5 = 16',
    },
    {
      query: 'nowServers=1&nowCores=9&nowFactor=0.5',
      outputs: { licencesNow: 5 },
      source: 'worked here: three chips of three cores are 4.5, rounded up once to 5, not by chip to 6',
    },
    {
      query: '',
      outputs: { upfront: 1_136_314.55, annualNow: 952_629.1, annualTarget: 427_165.82 },
      source: 'worked here: 4 · 40,000 + 500,000 + 6/12 · 952,629.10',
    },
  ],
});

export default migration;
