import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Wakes an island when it is seen, or at once where the address carries a query. */
    'client:scenario'?: boolean;
  }
}

/**
 * Adds `client:scenario`: an island wakes when it comes into view, or at once when the address sets a scenario,
 * because the prose above a calculator follows it.
 */
export function scenarioDirective(): AstroIntegration {
  return {
    name: 'scenario-directive',
    hooks: {
      'astro:config:setup'({ addClientDirective }) {
        addClientDirective({ name: 'scenario', entrypoint: './src/islands/wake.ts' });
      },
    },
  };
}
