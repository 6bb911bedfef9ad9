import renderer from '@astrojs/preact/server.js';

/**
 * Astro's way to build Preact's components, without its first step: it asks each whether it is one by building it, and
 * then builds it again. All components here that are no Astro's are Preact's.
 */
export default {
  ...renderer,
  check: async (component: unknown) => typeof component === 'function',
};
