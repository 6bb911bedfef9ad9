import { budgetExhaustionHours, errorBudgetHours, errorBudgetRequests } from '../availability/error-budget.ts';
import { defineCalculator, formatDuration, input, output } from '../scenario/index.ts';

export default defineCalculator({
  slug: 'budget', title: 'An error budget and how fast it burns', question: 'How much may fail?', about: '',
  inputs: {
    objective: input.percentage({ label: 'Objective', fallback: '99.9', least: '0', most: '100', example: '99.95' }),
    window: input.duration({ label: 'Window', fallback: '30d', least: '1h', most: '366d', example: '28 d' }),
    burn: input.quantity({ label: 'Burn rate', fallback: '1', least: '0', most: '100000', example: '14.4' }),
    requests: input.quantity({ label: 'Requests a day', fallback: '0', least: '0', most: '1e15', example: '2500000' }),
  },
  groups: [{ label: 'x', keys: ['objective', 'window', 'burn', 'requests'] }],
  outputs: {
    budget: output.duration({ label: 'Error budget', primary: true }),
    budgetRequests: output.count({ label: 'Requests' }),
    exhaustion: output.duration({ label: 'x' }),
  },
  compute({ objective, window, burn, requests }) {
    const o = { unavailability: objective.complement, windowHours: window };
    return { budget: errorBudgetHours(o), budgetRequests: errorBudgetRequests(o, requests), exhaustion: budgetExhaustionHours(window, burn) };
  },
  summary: (_, { budget }) => formatDuration(budget),
  formula: { symbols: 'x', worked: 'x', where: [] }, assumptions: [], presets: [], examples: [],
});
