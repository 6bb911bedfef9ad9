import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/**
 * What schema.org's vocabulary says, read from the declarations that schema-dts generates from it: a type has an
 * interface with its own properties and those that it extends, and its name stands as the literal of `@type`.
 */
interface Declared {
  readonly extends: readonly string[];
  /** Names of the types that each own property may have. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

const file = createRequire(import.meta.url)
  .resolve('schema-dts')
  .replace(/\.js$/, '.d.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
const declared = new Map<string, Declared>();
const aliases = new Map<string, ts.TypeNode>();

/** The names in a type, and `string`, `number` or `boolean` where it takes a plain value. */
function namesIn(node: ts.Node): string[] {
  const own = ts.isTypeReferenceNode(node)
    ? [node.typeName.getText()]
    : node.kind === ts.SyntaxKind.StringKeyword
      ? ['string']
      : node.kind === ts.SyntaxKind.NumberKeyword
        ? ['number']
        : node.kind === ts.SyntaxKind.BooleanKeyword
          ? ['boolean']
          : [];
  const inner: string[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...namesIn(child));
  });
  return [...own, ...inner];
}

/** A property's type is `SchemaValue<what it takes, its name>`. */
function taken(type: ts.TypeNode): ts.TypeNode {
  return (ts.isTypeReferenceNode(type) && type.typeArguments?.[0]) || type;
}

for (const statement of source.statements) {
  if (ts.isTypeAliasDeclaration(statement)) aliases.set(statement.name.text, statement.type);
  if (!ts.isInterfaceDeclaration(statement)) continue;
  const properties = new Map<string, readonly string[]>();
  for (const member of statement.members) {
    if (ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type)
      properties.set(member.name.text, namesIn(taken(member.type)));
  }
  const bases = statement.heritageClauses?.flatMap(({ types }) =>
    types.map((type) => type.expression.getText()),
  );
  declared.set(statement.name.text, { extends: bases ?? [], properties });
}

/** A type and all that it is a kind of. */
function lineage(name: string): string[] {
  const [interfaceName] = [`${name}Leaf`, `${name}Base`].filter((candidate) => declared.has(candidate));
  const found = new Set<string>();
  const visit = (one: string) => {
    if (found.has(one)) return;
    found.add(one);
    for (const base of declared.get(one)?.extends ?? []) visit(base);
  };
  if (interfaceName) visit(interfaceName);
  return [...found];
}

/**
 * What a type's name stands for besides things, such as `string` for Text. The declarations let a text pass for a person,
 * an organisation or a place, as search engines do; the vocabulary does not.
 */
function plainOf(name: string): string[] {
  const alias = aliases.get(name);
  return alias && !declared.has(`${name}Leaf`) ? namesIn(alias) : [];
}

/** Whether a value may stand where one of these types is asked for. */
function fits(value: unknown, types: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) {
    return types.some((type) => plainOf(type).includes(typeof value));
  }
  const { '@type': type, '@id': id } = value as { '@type'?: string; '@id'?: string };
  if (type === undefined) return id !== undefined && types.includes('IdReference');
  const kinds = lineage(type).map((name) => name.replace(/(Leaf|Base)$/, ''));
  return types.some((wanted) => kinds.includes(wanted));
}

/**
 * What is wrong with a thing by schema.org's vocabulary: types that there are none of, properties that neither the type
 * nor what it is a kind of has, and values of a type that the property does not take.
 */
export function vocabularyFaults(thing: object, at = ''): string[] {
  const { '@type': type, '@id': id, ...rest } = thing as Record<string, unknown>;
  if (type === undefined)
    return id !== undefined && Object.keys(rest).length === 0 ? [] : [`${at}: no @type`];
  const name = String(type);
  const where = at ? `${at} ${name}` : name;
  const kinds = lineage(name);
  if (!declared.has(`${name}Leaf`)) return [`${where}: there is no such type`];
  return Object.entries(rest).flatMap(([property, value]) => {
    const types = kinds.flatMap((kind) => declared.get(kind)?.properties.get(property) ?? []);
    if (types.length === 0) return [`${where}: has no property ${property}`];
    return [value].flat().flatMap((one) => {
      if (!fits(one, types)) return [`${where}: ${property} takes no ${JSON.stringify(one)}`];
      return typeof one === 'object' && one !== null ? vocabularyFaults(one, `${where}.${property}`) : [];
    });
  });
}
