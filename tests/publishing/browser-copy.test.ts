import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { declarationWithout, withoutPrinted } from '../../src/publishing/browser-copy.ts';

const code = `const shared = 1;
export default defineCalculator({
  slug: 'x',
  about: 'words, with a comma',
  compute(values) {
    return { about: values.a };
  },
  chart: () => shared,
});
`;
const without = (text: string, ...fields: string[]) =>
  declarationWithout(text, parseAst(text) as never, (field) => fields.includes(field));

describe('a declaration without some of its fields', () => {
  it('lacks these and keeps the rest, also fields of that name further in', () => {
    expect(without(code, 'about', 'chart')).toBe(`const shared = 1;
export default defineCalculator({
  slug: 'x',
  
  compute(values) {
    return { about: values.a };
  },
  
});
`);
  });

  it('is found where it is named first and exported later', () => {
    const named = 'const x = defineCalculator({ slug: 1, about: 2 }); export default x;';
    expect(without(named, 'about')).toBe('const x = defineCalculator({ slug: 1,  }); export default x;');
  });

  it('goes with the last field too, comma or not', () => {
    expect(without('defineCalculator({ a: 1, about: 2 })', 'about')).toBe('defineCalculator({ a: 1,  })');
    expect(without('defineCalculator({ about: 2 })', 'about')).toBe('defineCalculator({  })');
  });

  it('keeps a field whose words it empties, and words of that name elsewhere', () => {
    const text =
      "defineCalculator({ inputs: { a: percentage({ help: 'long', least: '0' }) }, outputs: { help: 'x' } })";
    expect(declarationWithout(text, parseAst(text) as never, () => false, { inputs: ['help'] })).toBe(
      "defineCalculator({ inputs: { a: percentage({ help: '', least: '0' }) }, outputs: { help: 'x' } })",
    );
  });

  it('is asked for in words where a module declares none', () => {
    expect(() => without('export const a = 1;', 'about')).toThrow('defineCalculator');
  });
});

describe('a component in a browser', () => {
  it('draws what is printed without being told how', () => {
    const text =
      "h('p', printed(() => h(a, null, 'words'))); h('ul', { a: 1, ...printed(links) }); printedAs(x)";
    expect(withoutPrinted(text, parseAst(text) as never)).toBe(
      "h('p', printed()); h('ul', { a: 1, ...printed() }); printedAs(x)",
    );
  });
});
