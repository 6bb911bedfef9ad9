import type { AstroIntegration } from 'astro';

/** What of a declaration only the pages as built show: it need not be downloaded. */
const printed = ['question', 'about', 'formula', 'assumptions', 'examples'];
/** Words of a part of the declaration that are shown as built and never change; that they are there is still known. */
const kept: Readonly<Record<string, readonly string[]>> = {
  inputs: ['help', 'term'],
  presets: ['label', 'note'],
};
/** What draws: it comes with the pictures, when these are seen. */
const drawn = ['chart', 'pictures'];

/** Part of a syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Every node of a tree, outermost first. */
function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
}

/** The object that a call of `defineCalculator` is handed, wherever in the program it stands. */
function declarationIn(program: Node): Node | undefined {
  for (const { type, callee, arguments: handed } of nodesIn(program)) {
    if (type === 'CallExpression' && (callee as { name?: string }).name === 'defineCalculator')
      return (handed as readonly Node[])[0];
  }
  return undefined;
}

type Field = Node & { readonly key?: { readonly name?: string }; readonly value?: unknown };

const nameOf = (field: Field) => field.key?.name ?? '';

/**
 * A calculator's declaration without some of its fields.
 *
 * A calculator is declared once and whole. The browser needs it in two parts at two times: what asks and answers when
 * the panel wakes, and what draws when the pictures are seen; the words of its page it doesn't need at all, and of the
 * words in its panel only those that can change.
 *
 * @param code the module, as JavaScript.
 * @param program its syntax tree.
 * @param leftOut whether a field goes.
 * @param emptied of a field that stays, the names of texts within it that become empty.
 * @throws Error where the module declares no calculator in a call of `defineCalculator`.
 */
export function declarationWithout(
  code: string,
  program: Node,
  leftOut: (field: string) => boolean,
  emptied: Readonly<Record<string, readonly string[]>> = {},
): string {
  const fields = (declarationIn(program)?.properties ?? []) as readonly Field[];
  if (fields.length === 0) throw new Error('A calculator is declared by a call of defineCalculator({ … }).');
  let rest = code;
  for (const field of [...fields].reverse()) {
    if (leftOut(nameOf(field))) {
      const comma = /^\s*,/.exec(rest.slice(field.end))?.[0].length ?? 0;
      rest = rest.slice(0, field.start) + rest.slice(field.end + comma);
      continue;
    }
    const names = emptied[nameOf(field)] ?? [];
    for (const { value } of [...nodesIn(field)].reverse().filter((node) => names.includes(nameOf(node)))) {
      if (isNode(value)) rest = `${rest.slice(0, value.start)}''${rest.slice(value.end)}`;
    }
  }
  return rest;
}

/** A module without what it hands to `printed`, which is asked for it only where pages are built. */
export function withoutPrinted(code: string, program: Node): string {
  let rest = code;
  for (const { type, callee, arguments: handed } of [...nodesIn(program)].reverse()) {
    if (type !== 'CallExpression' || (callee as { name?: string }).name !== 'printed') continue;
    const [first] = handed as readonly Node[];
    if (first) rest = rest.slice(0, first.start) + rest.slice(first.end);
  }
  return rest;
}

/**
 * Gives the browser each calculator's declaration in two parts: as itself, and as `?pictures` with what draws; and
 * components without what only the page as built has to say.
 */
export function browserCopies(): AstroIntegration {
  return {
    name: 'browser-copies',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'browser-copies',
                transform(code, id) {
                  if (this.environment.name !== 'client') return;
                  if (/\/src\/islands\/[\w-]+\.tsx$/.test(id) && code.includes('printed('))
                    return { code: withoutPrinted(code, this.parse(code) as unknown as Node), map: null };
                  const [, slug, query] = /\/src\/calculators\/([\w-]+)\.ts(\?pictures)?$/.exec(id) ?? [];
                  // Beside the declarations stand files that some of these share out their drawing to.
                  if (!slug || !code.includes('defineCalculator(')) return;
                  const leftOut = query
                    ? (field: string) => !drawn.includes(field)
                    : (field: string) => printed.includes(field) || drawn.includes(field);
                  const program = this.parse(code) as unknown as Node;
                  return { code: declarationWithout(code, program, leftOut, kept), map: null };
                },
              },
            ],
          },
        });
      },
    },
  };
}
