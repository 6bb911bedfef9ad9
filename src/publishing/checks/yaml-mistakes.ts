import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Mistake } from './mistake.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Where a path of keys stands in a document; where what it names is missing, what it was missing from. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const holder = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(holder)
      ? holder.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

/** One issue as places and sentences: a key that there is none of has a place of its own. */
function described(issue: Issue, keys: readonly string[]): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `There is no key "${key}"${issue.path.length === 0 ? `. There are ${keys.join(', ')}.` : ' here.'}`,
    }));
  }
  const name = issue.path.join('.');
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const message = missing ? `The key "${name}" is missing.` : `${name}: ${issue.message}`;
  return [{ path: issue.path, message }];
}

/** YAML as it stands in a file, from a line on. */
export interface YamlPlace {
  readonly file: string;
  readonly yaml: string;
  /** The line of the file on which it begins, from 1. */
  readonly firstLine: number;
}

/** What a schema finds wrong with YAML, line by line. */
export function yamlMistakes({ file, yaml, firstLine }: YamlPlace, schema: z.ZodType): Mistake[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) => ({
      file,
      line: lineOf(pos[0]),
      message: message.split('\n')[0] ?? message,
    }));
  }
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  const shape = 'shape' in schema ? Object.keys(schema.shape as object) : [];
  return (result.error?.issues ?? []).flatMap((issue) =>
    described(issue, shape).map(({ path, message }) => ({
      file,
      line: lineOf(offsetOf(document, path)),
      message,
    })),
  );
}
