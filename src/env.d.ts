declare namespace App {
  /** What the components of one page share while it is built. */
  interface Locals {
    /** Cited source ids in the order of their first citation. */
    citations?: readonly string[];
    /** How often each has been cited so far. */
    cited?: Map<string, number>;
    /** The preset of each calculator that stands on the page, by slug. */
    presets?: ReadonlyMap<string, string>;
  }
}
