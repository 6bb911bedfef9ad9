import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One import or re-export, with the module it names. */
export interface Import {
  /** The importing file, from the root of the checkout. */
  readonly from: string;
  readonly specifier: string;
  /** The imported file, from the root of the checkout; `undefined` for a package or a built-in module. */
  readonly to: string | undefined;
  /** True where only types are taken, so that nothing is left of it when the program runs. */
  readonly typeOnly: boolean;
  /** True for `import()`, which loads the module when it is reached. */
  readonly lazy: boolean;
}

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Every file under a folder of the checkout whose name ends in one of these. */
export function filesUnder(folder: string, ...endings: readonly string[]): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every folder under a folder of the checkout, by its own name. */
export function foldersUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** The program text in a file: Astro has it between fences and in script elements, MDX in paragraphs that import. */
function codeOf(file: string, text: string): string {
  if (file.endsWith('.astro')) {
    const [, fenced = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(text) ?? [];
    const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
    return [fenced, ...scripts].join('\n;\n');
  }
  if (file.endsWith('.mdx')) {
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^```[\s\S]*?^```/gm, '');
    return body
      .split(/\n{2,}/)
      .filter((paragraph) => /^\s*(?:import|export)\s/.test(paragraph))
      .join('\n');
  }
  return text;
}

/** An `import { type A }` is none: with `verbatimModuleSyntax` the module is loaded all the same. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function target(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return join(dirname(file), specifier.replace(/\?.*$/, ''));
}

/** The imports that a file's program text makes. */
export function importsOfText(file: string, text: string): Import[] {
  const source = ts.createSourceFile(
    'code.tsx',
    codeOf(file, text),
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.TSX,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, lazy = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    found.push({ from: file, specifier: specifier.text, to: target(file, specifier.text), typeOnly, lazy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      add(node.moduleSpecifier, isTypeOnly(node));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The imports of every program, page and article. */
export function allImports(): Import[] {
  return ['src', 'content']
    .flatMap((folder) => filesUnder(folder, '.ts', '.tsx', '.js', '.mjs', '.astro', '.mdx'))
    .flatMap((file) => importsOfText(file, readFileSync(join(root, file), 'utf8')));
}

/** The layer that a file belongs to: its folder under src, or content. */
export function layerOf(file: string): string {
  const [top = '', folder = '', ...rest] = file.split('/');
  if (top !== 'src') return top;
  return rest.length === 0 ? 'src' : folder;
}

/** True where the imported file is there. */
export function exists(file: string): boolean {
  return existsSync(join(root, file));
}
