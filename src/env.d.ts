declare namespace App {
  /** What the components of one page share while it is built. */
  interface Locals {
    /** Ids of the glossary terms that the page links, in the order of their first use. */
    terms?: readonly string[];
    /** Those that have been linked so far. */
    linked?: Set<string>;
    /** Cited sources in the order of their first citation, and how often each is cited. */
    citations?: ReadonlyMap<string, number>;
    /** How often each has been cited so far, while the page is built. */
    cited?: Map<string, number>;
    /** The preset of each calculator that stands on the page, by slug. */
    presets?: ReadonlyMap<string, string>;
  }
}
