// The element around each island of a page: it asks for the island's script and properties when its directive says so.
// Of Astro's own element, which this stands for, it has what this site uses: properties that are texts, numbers, lists
// and records, components that are their module's default, and no island within another.
const revive = ([kind, value]) =>
  kind === 1
    ? value.map(revive)
    : value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revive(one)]))
      : value;

// A network that fails for a moment gets a second chance, under another address, as a failed module is kept.
const fetched = (address) =>
  import(address).catch(async () => {
    await new Promise((then) => setTimeout(then, 1000));
    return import(`${address}?again=${Date.now()}`);
  });

customElements.define(
  'astro-island',
  class extends HTMLElement {
    connectedCallback() {
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.start());
      else this.start();
    }

    start() {
      const of = (name) => this.getAttribute(name);
      Astro[of('client')](
        async () => {
          try {
            const [component, renderer] = await Promise.all(
              [of('component-url'), of('renderer-url')].map(fetched),
            );
            const properties = revive([0, JSON.parse(of('props'))]);
            return () => {
              renderer.default(this)(component.default, properties);
              this.removeAttribute('ssr');
            };
          } catch (error) {
            console.error(error);
            return () => {};
          }
        },
        {},
        this,
      );
    }
  },
);
