import { expect, it } from 'vitest';
import { withoutLists } from '../../src/publishing/browser-chunks.ts';

const list = 'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js"])))=>i.map(i=>d[i]);\n';

it('leaves nothing of a list of what comes later, nor of who asks for it', () => {
  const script =
    'import{t}from"./panel.js";t(()=>import("./a.js"),__vite__mapDeps([0,1]));t(()=>import("./b.js"),[]);';
  expect(withoutLists(list + script)).toBe(
    'import{t}from"./panel.js";t(()=>import("./a.js"));t(()=>import("./b.js"),[]);',
  );
  expect(withoutLists('export{a};')).toBe('export{a};');
});

it.each([
  ['a list that is written over several lines', list.replace('(i,', '(\n  i,')],
  ['a call that is', 't(() => import("./a.js"), __vite__mapDeps([0]))'],
])('fails the build over %s, rather than break the script', (_, script) => {
  expect(() => withoutLists(script)).toThrow(/lists of what comes later/);
});
