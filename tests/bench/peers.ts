import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOutside } from './outside.ts';

/** A text as it is handed to others: plain Markdown, as the site publishes it. */
export interface PlainText {
  readonly slug: string;
  readonly title: string;
  readonly markdown: string;
}

/** Another way to build pages from the same texts. */
export interface Peer {
  readonly name: string;
  /** Its packages, with exact versions. */
  readonly packages: Readonly<Record<string, string>>;
  /** Its project, besides the texts, as its own starter has it. */
  readonly files: Readonly<Record<string, string>>;
  /** Where its texts go. */
  readonly texts: string;
  readonly build: readonly [string, ...string[]];
  /** What it makes, the site first, and what it keeps of a build. */
  readonly site: string;
  readonly kept: readonly string[];
}

const title = 'The same articles';
const address = 'https://example.org';

export const peers: readonly Peer[] = [
  {
    name: 'Starlight 0.42.4',
    packages: {
      '@astrojs/markdown-remark': '7.3.1',
      '@astrojs/starlight': '0.42.4',
      astro: '7.3.4',
      sharp: '0.35.5',
    },
    files: {
      'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
const sidebar = [{ label: 'Articles', items: [{ autogenerate: { directory: 'articles' } }] }];
export default defineConfig({ site: '${address}', integrations: [starlight({ title: '${title}', sidebar })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    },
    texts: 'src/content/docs/articles',
    build: ['node', 'node_modules/astro/bin/astro.mjs', 'build'],
    site: 'dist',
    kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  },
  {
    name: 'Docusaurus 3.10.2',
    packages: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/faster': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      '@mdx-js/react': '3.1.1',
      clsx: '2.1.1',
      'prism-react-renderer': '2.4.1',
      react: '19.3.1',
      'react-dom': '19.3.1',
    },
    files: {
      'docusaurus.config.js': `export default {
  title: '${title}',
  url: '${address}',
  baseUrl: '/',
  future: { v4: true },
  i18n: { defaultLocale: 'en', locales: ['en'] },
  markdown: { format: 'detect' },
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  presets: [['classic', { docs: { routeBasePath: '/articles' }, blog: false }]],
};
`,
    },
    texts: 'docs',
    build: ['node', 'node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    site: 'build',
    kept: ['.docusaurus', 'node_modules/.cache'],
  },
];

/**
 * Installs a peer where that is not done, outside this project.
 *
 * @returns its folder.
 * @throws Failure where npm cannot install it.
 */
export async function installPeer({ name, packages, files }: Peer): Promise<string> {
  const folder = await installOutside(name, packages);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Gives a peer its texts, in the place of those that it has, and takes away all that it kept of earlier builds. */
export function givePeer({ texts, site, kept }: Peer, folder: string, all: readonly PlainText[]): void {
  for (const name of [texts, site, ...kept]) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, texts), { recursive: true });
  for (const { slug, title: heading, markdown } of all)
    writeFileSync(
      join(folder, texts, `${slug}.md`),
      `---\ntitle: ${JSON.stringify(heading)}\n---\n\n${markdown}`,
    );
}

/** The Markdown that a built site publishes of its articles. */
export function plainTexts(dist: string): readonly PlainText[] {
  const folder = join(dist, 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [first = '', ...rest] = readFileSync(join(folder, name), 'utf8').split('\n');
      const heading = first.replace(/^# /, '').replaceAll('\\', '');
      return { slug: name.replace(/\.md$/, ''), title: heading, markdown: rest.join('\n') };
    });
}
