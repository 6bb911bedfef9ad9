import type { Picture } from '../../src/scenario/index.ts';

/** What a program leaves in a text when it goes wrong. */
const TRACE = /NaN|undefined|Infinity|null|\[object/;

/** Every number and text in a picture's data with its place in it, however deep; functions are not looked into. */
function leaves(name: string, value: unknown): [string, number | string][] {
  if (typeof value === 'number' || typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${name}.${key}`, inner));
}

/** What is wrong with a picture of any kind: numbers that are none, texts with a trace of the program, a ragged table. */
export function faultsOfPicture(picture: Picture): string[] {
  const { head, rows } = picture.table();
  const firsts = rows.map(([first]) => first);
  return [
    ...leaves(picture.kind, picture)
      .filter(([, leaf]) => (typeof leaf === 'number' ? Number.isNaN(leaf) : TRACE.test(leaf)))
      .map(([name, leaf]) => `${name} is ${leaf}`),
    ...(/^[A-Z0-9“][\s\S]*[.?]$/.test(picture.says) ? [] : [`“${picture.title}” says “${picture.says}”`]),
    ...rows
      .filter((row) => row.length !== head.length || row.some((cell) => cell === '' || TRACE.test(cell)))
      .map((row) => `the table of “${picture.title}” has the row ${row.join(' | ')}`),
    ...(rows.length > 0 && new Set(firsts).size === rows.length
      ? []
      : [`the rows of “${picture.title}” are called ${firsts.slice(0, 6).join(', ')}`]),
  ];
}
