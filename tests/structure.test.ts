import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  allImports,
  exists,
  filesUnder,
  foldersUnder,
  type Import,
  importsOfText,
  layerOf,
  root,
} from './imports.ts';

const imports = allImports();

/** design.md, the table of folders; `packages` are those that may be left in what runs, types go away. */
interface Rule {
  readonly layers: readonly string[];
  readonly packages: readonly RegExp[];
}
const none: Rule = { layers: [], packages: [] };
const built = [/^astro(:|$|\/)/, /^@astrojs\//, /^node:/];
const rules: { readonly [layer: string]: Rule } = {
  availability: none,
  scenario: { ...none, layers: ['availability'] },
  calculators: { ...none, layers: ['availability', 'scenario'] },
  islands: {
    // A drawing brings its own style, so that a page without it does not.
    layers: ['scenario', 'calculators', 'search', 'styles'],
    packages: [/^preact(\/hooks)?$/, /^chart\.js$/],
  },
  components: { layers: ['scenario', 'calculators', 'src'], packages: [...built, /^katex$/] },
  search: { ...none, packages: [/^fastest-levenshtein$/] },
  publishing: { layers: ['scenario', 'calculators', 'search', 'styles', 'src'], packages: [/./] },
  content: { layers: ['islands', 'components'], packages: [] },
  layouts: {
    layers: ['scenario', 'calculators', 'islands', 'components', 'search', 'publishing', 'styles', 'src'],
    packages: built,
  },
  pages: {
    layers: ['scenario', 'calculators', 'islands', 'components', 'publishing', 'layouts', 'public', 'src'],
    packages: built,
  },
  commands: { layers: ['publishing'], packages: [/^node:/, /^@stryker-mutator\/core$/, /^autocannon$/] },
  styles: none,
  // What compiles an article, where Astro would bundle it.
  src: { ...none, packages: [...built, /^satteri$/] },
};
/** The layers that run as they stand in Node, in a browser and in a worker. */
const pure = ['availability', 'scenario', 'calculators'];

function described({ from, specifier }: Import): string {
  return `${from} → ${specifier}`;
}

/** Groups of files that reach one another along imports, by Tarjan's algorithm; a group of one is no cycle. */
function cycles(edges: readonly Import[]): string[][] {
  const next = Map.groupBy(
    edges.filter(({ to }) => to !== undefined),
    ({ from }) => from,
  );
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let least = order.get(file) ?? 0;
    stack.push(file);
    for (const { to = '' } of next.get(file) ?? []) {
      if (!order.has(to)) least = Math.min(least, visit(to));
      else if (stack.includes(to)) least = Math.min(least, order.get(to) ?? 0);
    }
    low.set(file, least);
    if (least === order.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return least;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return found;
}

describe('the reader of imports', () => {
  it('finds imports of every form, and tells types and lazy ones apart', () => {
    const text = [
      `import a, { type B } from './a.ts';`,
      `import type { C } from './c.ts';`,
      `export * from '../d/d.ts';`,
      `export type { E } from 'e';`,
      `import './f.css';`,
      `const g = () => import('./g.ts');`,
      `type H = import('./h.ts').H;`,
      `const text = "import i from './i.ts'"; // import j from './j.ts'`,
      `const k = <p>from './k.ts'</p>;`,
    ].join('\n');
    expect(
      importsOfText('src/x/x.tsx', text).map(({ specifier, to, typeOnly, lazy }) => [
        specifier,
        to,
        typeOnly,
        lazy,
      ]),
    ).toEqual([
      ['./a.ts', 'src/x/a.ts', false, false],
      ['./c.ts', 'src/x/c.ts', true, false],
      ['../d/d.ts', 'src/d/d.ts', false, false],
      ['e', undefined, true, false],
      ['./f.css', 'src/x/f.css', false, false],
      ['./g.ts', 'src/x/g.ts', false, true],
      ['./h.ts', 'src/x/h.ts', true, false],
    ]);
  });

  it('reads the code of Astro files between the fences and in scripts, and nothing of their mark-up', () => {
    const text = `---\nimport A from './a.astro';\n---\n<p>import b from './b.ts'</p>\n<script>import './c.ts';</script>`;
    expect(importsOfText('src/x/x.astro', text).map(({ specifier }) => specifier)).toEqual([
      './a.astro',
      './c.ts',
    ]);
  });

  it('reads the imports of an article, and nothing of its prose or its listings', () => {
    const text = `---\ntitle: import x from './x'\n---\n\nimport A from './a.tsx';\nimport B from './b.tsx';\n\nProse, and import c from './c.ts'.\n\n\`\`\`js\nimport d from './d.ts';\n\`\`\`\n`;
    expect(importsOfText('content/x.mdx', text).map(({ specifier }) => specifier)).toEqual([
      './a.tsx',
      './b.tsx',
    ]);
  });

  it('finds the imports of this checkout', () => {
    const has = (from: string, specifier: string) =>
      imports.some((one) => one.from === from && one.specifier === specifier);
    expect(has('src/scenario/format.ts', '../availability/index.ts')).toBe(true);
    expect(has('src/islands/uptime.tsx', '../calculators/uptime.ts')).toBe(true);
    expect(has('content/articles/what-is-in-a-tenth-of-a-percent.mdx', '../../src/islands/uptime.tsx')).toBe(
      true,
    );
  });

  it('finds a cycle of two and of three files, and none in a tree', () => {
    const edge = (from: string, to: string): Import => ({
      from,
      to,
      specifier: to,
      typeOnly: false,
      lazy: false,
    });
    const tree = [edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')];
    expect(cycles(tree)).toEqual([]);
    expect(cycles([...tree, edge('d', 'b')])).toEqual([['b', 'd']]);
    expect(cycles([...tree, edge('d', 'a')])).toEqual([['a', 'b', 'c', 'd']]);
  });
});

describe('imports', () => {
  it('belong to a folder that design.md knows', () => {
    const layers = new Set([...filesUnder('src', ''), ...filesUnder('content', '.mdx')].map(layerOf));
    expect([...layers].filter((layer) => !Object.hasOwn(rules, layer))).toEqual([]);
  });

  it.each(Object.keys(rules))('of %s point only where they may', (layer) => {
    const { layers = [] } = rules[layer] ?? none;
    const wrong = imports.filter(
      ({ from, to }) =>
        to && layerOf(from) === layer && layerOf(to) !== layer && !layers.includes(layerOf(to)),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it.each(Object.keys(rules))('of %s take no package that it may not', (layer) => {
    const { packages = [] } = rules[layer] ?? none;
    const wrong = imports
      .filter(
        ({ from, to, typeOnly }) => !to && layerOf(from) === layer && (!typeOnly || pure.includes(layer)),
      )
      .filter(({ specifier }) => !packages.some((allowed) => allowed.test(specifier)));
    expect(wrong.map(described)).toEqual([]);
  });

  it('name files that are there', () => {
    expect(imports.filter(({ to }) => to !== undefined && !exists(to)).map(described)).toEqual([]);
  });

  it('name built-in modules with their prefix', () => {
    const bare = imports.filter(({ specifier }) => builtinModules.includes(specifier));
    expect(bare.map(described)).toEqual([]);
  });

  it('make no circle among what runs', () => {
    expect(cycles(imports.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  it('make no circle among types either', () => {
    expect(cycles(imports)).toEqual([]);
  });

  it('of a calculator never name another calculator, but for files of its own that begin with its name', () => {
    const calculatorOf = (file: string) => basename(file, '.ts').split('-')[0];
    const wrong = imports.filter(
      ({ from, to }) =>
        layerOf(from) === 'calculators' &&
        basename(from) !== 'index.ts' &&
        to?.includes('/calculators/') &&
        calculatorOf(from) !== calculatorOf(to),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('of an island name one calculator at most, and never their list', () => {
    const taken = Map.groupBy(
      imports.filter(({ from, to }) => layerOf(from) === 'islands' && to && layerOf(to) === 'calculators'),
      ({ from }) => from,
    );
    expect([...taken].filter(([, all]) => all.length > 1).map(([from]) => from)).toEqual([]);
    const lists = [...taken.values()].flat().filter(({ to = '' }) => basename(to) === 'index.ts');
    expect(lists.map(described)).toEqual([]);
  });

  it('take Chart.js in one file only, which is loaded only when it is wanted', () => {
    const users = [
      ...new Set(imports.filter(({ specifier }) => specifier.startsWith('chart.js')).map(({ from }) => from)),
    ];
    expect(users).toHaveLength(1);
    const eager = imports.filter(({ to, lazy, typeOnly }) => to === users[0] && !lazy && !typeOnly);
    expect(eager.map(described)).toEqual([]);
    expect(imports.filter(({ to, lazy }) => to === users[0] && lazy)).not.toEqual([]);
  });

  it('within the pure layers are relative and end in .ts', () => {
    const wrong = imports.filter(
      ({ from, specifier }) => pure.includes(layerOf(from)) && !/^\.{1,2}\/.+\.ts$/.test(specifier),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('reach the maths by way of its public face from every layer but itself', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        to &&
        layerOf(to) === 'availability' &&
        layerOf(from) !== 'availability' &&
        basename(to) !== 'index.ts',
    );
    expect(wrong.map(described)).toEqual([]);
  });
});

describe('folders', () => {
  it('are not named after nothing in particular', () => {
    // design.md: each is where things go when nobody decided where they belong.
    const vague = /^(utils?|helpers?|libs?|types|constants|hooks|common|shared|misc)$/;
    const folders = [...foldersUnder('src'), ...foldersUnder('content'), ...foldersUnder('tests')];
    expect(folders.filter((folder) => vague.test(basename(folder)))).toEqual([]);
  });

  it('have no barrels but the public faces of the pure layers', () => {
    const barrels = filesUnder('src', 'index.ts', 'index.tsx', 'index.js', 'index.mjs');
    expect(barrels).toEqual(pure.map((layer) => `src/${layer}/index.ts`).sort());
  });

  it('of the pure layers hold nothing but TypeScript without mark-up', () => {
    const other = pure
      .flatMap((layer) => filesUnder(`src/${layer}`, ''))
      .filter((file) => !file.endsWith('.ts'));
    expect(other).toEqual([]);
  });
});

describe('style sheets', () => {
  it('that an island brings along begin with the order of the layers, as they may stand before the site’s', () => {
    const brought = imports
      .filter(({ from, specifier }) => layerOf(from) === 'islands' && specifier.endsWith('.css'))
      .map(({ to }) => to ?? '');
    expect(brought.length).toBeGreaterThan(0);
    const wrong = brought.filter(
      (file) => !readFileSync(join(root, file), 'utf8').startsWith('@import "./layers.css";'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the pure layers', () => {
  it('know no browser, no clock, no chance and no environment', () => {
    // Comments and texts may speak of them; an identifier may not. Intl is for formats, in scenario alone.
    const banned =
      /\b(?:document|window|navigator|localStorage|sessionStorage|fetch|Date|performance|process|setTimeout)\s*[.(]|\bMath\.random\b/;
    const wrong = pure
      .flatMap((layer) => filesUnder(`src/${layer}`, '.ts'))
      .filter((file) => banned.test(withoutWords(readFileSync(join(root, file), 'utf8'))));
    expect(wrong).toEqual([]);
    const intl = [...filesUnder('src/availability', '.ts'), ...filesUnder('src/calculators', '.ts')].filter(
      (file) => /\bIntl\s*\./.test(withoutWords(readFileSync(join(root, file), 'utf8'))),
    );
    expect(intl).toEqual([]);
  });

  it.each([
    {
      face: 'src/availability/index.ts',
      ask: '(await import(face)).hoursPerYear("gregorian")',
      answer: 8765.82,
    },
    {
      face: 'src/scenario/index.ts',
      ask: '(await import(face)).input.percentage({ label: "", fallback: "99.9", least: "0", most: "100", example: "" }).read("99,95 %").value.complement',
      answer: 0.0005,
    },
    {
      face: 'src/calculators/index.ts',
      ask: '(await import(face)).evaluate("uptime", "?availability=99.999999999&utm_source=x").outputs.nines',
      answer: 11,
    },
  ])('run as they stand in plain Node: $face answers a question', ({ face, ask, answer }) => {
    const program = `const face = './${face}'; console.log(JSON.stringify(${ask}));`;
    // No options but these, whatever this test itself was started with.
    const { NODE_OPTIONS: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toBe(answer);
  });
});

/** A program without its comments and the insides of its texts. */
function withoutWords(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}
