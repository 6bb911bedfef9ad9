/** What the files of the site are, by the ends of their names; a file of any other kind fails the build. */
export const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  pagefind: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** Pictures and fonts are compressed as they are, and so is what Pagefind reads. */
const compressed: ReadonlySet<string> = new Set(['pagefind', 'pf_index', 'pf_meta', 'png', 'woff2']);

/** The end of a file's name, without its dot. */
function endOf(file: string): string {
  return /\.([^./]+)$/.exec(file)?.[1] ?? '';
}

/** Whether a file gets smaller by compressing it. */
export function isCompressible(file: string): boolean {
  return Object.hasOwn(mediaTypes, endOf(file)) && !compressed.has(endOf(file));
}

/** Files whose kind no host could be told. */
export function withoutMediaType(files: readonly string[]): string[] {
  return files.filter((file) => !Object.hasOwn(mediaTypes, endOf(file)));
}
