import {
  budgetExhaustionHours,
  burnRateAlerts,
  errorBudgetHours,
  errorBudgetRequests,
  hoursPerYear,
} from '../availability/index.ts';
import {
  defineCalculator,
  formatCounted,
  formatDuration,
  formatPercentage,
  formatSignificant,
  input,
  output,
  yearInput,
} from '../scenario/index.ts';
import { alertNames, times } from './budget-alerts.ts';
import { alertDelays, alertsChart, burnDown } from './budget-pictures.ts';

/** "alert over 1 h", "alerts over 1 h, 6 h and 1 d". */
function alertsOver(names: readonly string[]): string {
  const last = names.at(-1);
  return names.length === 1
    ? `alert over ${last}`
    : `alerts over ${names.slice(0, -1).join(', ')} and ${last}`;
}

const budget = defineCalculator({
  slug: 'budget',
  title: 'An error budget and how fast it burns',
  question: 'How much may fail before the objective is missed, and how soon is that noticed?',
  about:
    'Turns a service level objective into the time and the requests that may fail, says when a steady burn has spent them, and gives the burn rates at which the usual alerts trip. For people who set objectives and people who are woken by them.',
  inputs: {
    objective: input.percentage({
      label: 'Objective',
      help: 'The share of time, or of requests, that has to be good over the window.',
      term: 'service-level-objective',
      fallback: '99.9',
      least: '0',
      most: '100',
      example: '99.95',
      stops: ['90', '95', '98', '99', '99.5', '99.8', '99.9', '99.95', '99.98', '99.99', '99.995', '99.999'],
    }),
    window: input.duration({
      label: 'Window',
      help: 'The time over which the objective is judged. 28 days hold every weekday four times; 30 days do not.',
      fallback: '30d',
      least: '1min',
      most: '3660d',
      example: '28 d',
      stops: ['1d', '7d', '14d', '28d', '29d', '30d', '31d', '90d', '91d', '365d'],
    }),
    burn: input.quantity({
      label: 'Burn rate',
      help: 'How many times faster than allowed errors come: 1 spends the budget in exactly the window.',
      fallback: '1',
      least: '0',
      most: '1000000000',
      example: '14.4',
      stops: ['0.5', '1', '2', '3', '6', '10', '14.4', '20', '50', '100', '200', '500', '1000'],
    }),
    requests: input.quantity({
      label: 'Requests a day',
      help: 'Zero where nobody counts them; the budget is then in time only.',
      fallback: '0',
      least: '0',
      most: '1000000000000000',
      example: '2500000',
      stops: ['0', '1000', '10000', '100000', '1000000', '2500000', '10000000', '100000000', '1000000000'],
    }),
    year: yearInput,
  },
  groups: [
    { label: 'What is promised', keys: ['objective', 'window', 'year'] },
    { label: 'What happens', keys: ['burn', 'requests'] },
  ],
  outputs: {
    budget: output.duration({
      label: 'Error budget',
      term: 'error-budget',
      rounding: 'down',
      primary: true,
      tone: 'down',
    }),
    budgetRequests: output.count({ label: 'Requests that may fail', help: 'in the window' }),
    budgetYear: output.duration({
      label: 'The same objective over a year',
      help: 'for comparison with a contract',
      rounding: 'down',
    }),
    exhaustion: output.duration({
      label: 'Budget gone after',
      help: 'at the burn rate given, from a full budget',
      rounding: 'down',
    }),
    threshold1h: output.number({
      label: 'Burn rate, 1 h alert',
      help: 'trips when 2 % of the budget is gone',
    }),
    threshold6h: output.number({ label: 'Burn rate, 6 h alert', help: 'trips when 5 % is gone' }),
    threshold1d: output.number({ label: 'Burn rate, 1 d alert', help: 'trips when 10 % is gone' }),
    threshold3d: output.number({ label: 'Burn rate, 3 d alert', help: 'trips when 10 % is gone' }),
    detect1h: output.duration({
      label: 'A total outage trips the 1 h alert after',
      help: 'following a clean record',
    }),
    detect6h: output.duration({
      label: 'A total outage trips the 6 h alert after',
      help: 'following a clean record',
    }),
  },
  compute({ objective, window, burn, requests, year }) {
    const promise = { unavailability: objective.complement, windowHours: window };
    const [hour, sixHours, day, threeDays] = burnRateAlerts(promise);
    return {
      budget: errorBudgetHours(promise),
      budgetRequests: errorBudgetRequests(promise, requests),
      budgetYear: errorBudgetHours({ ...promise, windowHours: hoursPerYear(year) }),
      exhaustion: budgetExhaustionHours(window, burn),
      threshold1h: hour!.threshold,
      threshold6h: sixHours!.threshold,
      threshold1d: day!.threshold,
      threshold3d: threeDays!.threshold,
      detect1h: hour!.detectionHours,
      detect6h: sixHours!.detectionHours,
    };
  },
  summary({ objective, window, burn, requests }, { budget, budgetRequests, exhaustion }) {
    const over = formatDuration(window, 'nearest');
    const failing = requests > 0 ? ` or ${formatCounted(budgetRequests, 'request', 3)}` : '';
    const allowed = `${formatPercentage(objective)} over ${over} leaves ${formatDuration(budget, 'down')}${failing} to fail`;
    if (budget === 0) return `${allowed}: there is no budget to burn.`;
    if (burn === 0) return `${allowed}; nothing is burning.`;
    return `${allowed}; a steady burn of ${times(burn)} spends that in ${formatDuration(exhaustion, 'down')}.`;
  },
  pictures: ({ objective, window, burn }) => {
    const plan = { unavailability: objective.complement, window, burn };
    return [burnDown(plan), ...alertDelays(plan)];
  },
  chart: ({ objective, window, burn }) => alertsChart({ unavailability: objective.complement, window, burn }),
  formula: {
    symbols: String.raw`B = u \cdot T \qquad t_{\text{gone}} = \frac{T}{b} \qquad b_w = \frac{f \cdot T}{w} \qquad t_{\text{alert}} = u \cdot w \cdot b_w`,
    worked: String.raw`B = (1 - \val{in.objective}) \cdot \val{in.window} = \val{out.budget} \qquad t_{\text{gone}} = \frac{\val{in.window}}{\val{in.burn}} = \val{out.exhaustion}`,
    where: [
      'B: error budget; u: 1 − objective',
      'T: window of the objective',
      'b: burn rate, the error ratio divided by u',
      'b_w: burn rate at which the alert over the time w trips, having seen the share f of the budget spent',
      't_alert: time for which a total outage lasts before that alert trips',
    ],
  },
  assumptions: [
    'Traffic is even over the window. Where it is not, an hour of the night spends less of the requests than an hour of the day.',
    'The window rolls: what failed drops out of it when it is one window old. A budget that is set back every month starts full on the first.',
    'A slow alert is paired in practice with a short one, a twelfth as long, so that it ends when the trouble does. That changes when it stops, hardly when it starts.',
  ],
  warnings({ objective, window, burn }) {
    const found: string[] = [];
    const u = objective.complement;
    if (u === 0) {
      found.push(
        'An objective of 100 % leaves no budget: the first failure misses it, and a burn rate has no meaning.',
      );
      return found;
    }
    if (u * burn > 1) {
      found.push(
        `Nothing burns that fast: when everything fails, the burn rate is ${formatSignificant(1 / u, 3)}.`,
      );
    }
    const alerts = burnRateAlerts({ unavailability: u, windowHours: window });
    const deaf = alertNames.filter((_, i) => !alerts[i]!.reachable);
    if (deaf.length > 0) {
      const it = deaf.length === 1 ? 'it' : 'them';
      found.push(
        `Not even a total outage trips the ${alertsOver(deaf)}: the objective is too low for ${it}.`,
      );
    }
    const long = alertNames.filter((_, i) => alerts[i]!.alertHours >= window);
    if (long.length > 0) {
      const [look, it] = long.length === 1 ? ['looks', 'it'] : ['look', 'them'];
      found.push(`The ${alertsOver(long)} ${look} back as far as the window or further: leave ${it} out.`);
    }
    return found;
  },
  presets: [
    { label: 'Three nines, 30 days', query: '', note: 'the example of the SRE books' },
    { label: '28 days', query: 'objective=99.95&window=28d', note: 'four whole weeks' },
    { label: 'Fast burn', query: 'burn=14.4', note: 'gone in two days, not in two hours' },
    { label: 'Total outage', query: 'burn=1000', note: 'at 99.9 % everything failing burns at 1000' },
    {
      label: '2.5 million requests a day',
      query: 'objective=99.99&requests=2500000&window=1d',
      note: '250 of them may fail',
    },
    { label: 'A low objective', query: 'objective=90&burn=10', note: 'the fast alert stays silent' },
    {
      label: 'Four nines, a quarter',
      query: 'objective=99.99&window=90d',
      note: 'one long outage spends it',
    },
  ],
  examples: [
    {
      query: '',
      outputs: { budget: 2592, threshold1h: 14.4, threshold6h: 6, threshold3d: 1, detect1h: 51.84 },
      source:
        'Beyer et al. (eds), The Site Reliability Workbook, 2018, chapter 5: 43.2 min, burn rates 14.4, 6 and 1',
    },
    {
      query: 'objective=99.95&window=28d',
      outputs: { budget: 1200, threshold1h: 13.44, threshold6h: 5.6, threshold1d: 2.8 },
      within: 0.01,
      source:
        'GitLab’s objective of 99.95 % over 28 days: 20 minutes; thresholds as sloth works them out for 28 days',
    },
    {
      query: 'objective=99.99&window=1d&requests=2500000',
      outputs: { budgetRequests: 250 },
      source: 'Beyer et al. (eds), Site Reliability Engineering, 2016, chapter 3: 250 errors a day',
    },
    {
      query: 'burn=14.4',
      outputs: { exhaustion: 180_000 },
      source: 'worked here: 30 d / 14.4 = 50 h, which has been published as 2 h',
    },
  ],
});

export default budget;
