import type { CalculatorIsland } from './bind.tsx';

/** The island of each calculator, which comes when its figures are asked for. */
export const deskIslands: {
  readonly [slug: string]: () => Promise<{ readonly default: CalculatorIsland }>;
} = {
  uptime: () => import('./uptime.tsx'),
  budget: () => import('./budget.tsx'),
  mtbf: () => import('./mtbf.tsx'),
  year: () => import('./year.tsx'),
  chain: () => import('./chain.tsx'),
  pair: () => import('./pair.tsx'),
  restart: () => import('./restart.tsx'),
  recovery: () => import('./recovery.tsx'),
  vdi: () => import('./vdi.tsx'),
  storage: () => import('./storage.tsx'),
  guarantee: () => import('./guarantee.tsx'),
  cost: () => import('./cost.tsx'),
  platforms: () => import('./platforms.tsx'),
  migration: () => import('./migration.tsx'),
};
