import { expect, it } from 'vitest';
import { withLeanIslands } from '../../src/publishing/lean-islands.ts';

it('an island keeps what its element reads and loses the rest', () => {
  const island =
    '<astro-island uid="Z28Iuz" data-preact-island-id="0" component-url="/a.js" component-export="default" renderer-url="/b.js" props="{&quot;preset&quot;:[0,&quot;a>1&quot;]}" ssr client="scenario" opts="{}" await-children>';
  expect(withLeanIslands(`<p uid="1">x</p>${island}<form uid="2">`)).toBe(
    '<p uid="1">x</p><astro-island component-url="/a.js" renderer-url="/b.js" props="{&quot;preset&quot;:[0,&quot;a>1&quot;]}" ssr client="scenario"><form uid="2">',
  );
});
