import type { ClientDirective } from 'astro';

/** Wakes an island when it is seen; at once where the address carries a query, which may be its scenario. */
const wake: ClientDirective = (load, _options, element) => {
  const hydrate = async () => {
    const built = [...element.childNodes].map((node) => node.cloneNode(true));
    try {
      await (await load())();
    } catch (error) {
      // An island that breaks as it is drawn takes what was built along with it.
      element.replaceChildren(...built);
      throw error;
    }
  };
  if (location.search) {
    hydrate();
    return;
  }
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      hydrate();
    },
    { rootMargin: '200px' },
  );
  // The island element itself has no box (display: contents); what it holds has.
  for (const child of element.children) seen.observe(child);
};

export default wake;
