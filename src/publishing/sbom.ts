/** What npm's lock file says of one package that is used here. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** npm's lock file, of version 3. */
export interface LockFile {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const folder = 'node_modules/';

/** Licences of packages that name theirs in a way of their own, as their own files say them. */
const unstated: Readonly<Record<string, string>> = { jstat: 'MIT' };

/** The name of the package at a path of the lock file. */
export function packageName(path: string): string {
  return path.slice(path.lastIndexOf(folder) + folder.length);
}

/** The licence of the package at a path of the lock file: an SPDX expression or its own words; empty where none is. */
export function licenceOf(path: string, { license }: LockedPackage): string {
  return license ?? unstated[packageName(path)] ?? '';
}

function purl(name: string, version = ''): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** Where npm finds a package that another one asks for: in its own folder first, then in those around it. */
function found(lock: LockFile, from: string, name: string): string | undefined {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf(`/${folder}`)))) {
    const path = around === '' ? folder + name : `${around}/${folder}${name}`;
    if (Object.hasOwn(lock.packages, path)) return path;
    if (around === '') return undefined;
  }
}

function component(path: string, one: LockedPackage) {
  const licence = licenceOf(path, one);
  const [, digest = ''] = /^sha512-(.+)$/.exec(one.integrity ?? '') ?? [];
  const isExpression = / (AND|OR|WITH) /.test(licence) && !licence.includes('BSD)');
  const isKnown = /^[A-Za-z0-9.+-]+$/.test(licence);
  return {
    type: 'library',
    'bom-ref': path,
    name: packageName(path),
    version: one.version ?? '',
    // What only builds or tests is no part of what is published.
    scope: one.dev ? 'excluded' : one.optional || one.devOptional ? 'optional' : 'required',
    ...(digest && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
    licenses: isExpression
      ? [{ expression: licence }]
      : [{ license: isKnown ? { id: licence } : { name: licence || 'not stated' } }],
    purl: purl(packageName(path), one.version),
  };
}

/**
 * The bill of materials of the site, in CycloneDX 1.6: every package of the lock file, with licence and checksum, and
 * which of them asks for which. It has neither a date nor a number of its own, so that builds repeat.
 */
export function softwareBill(lock: LockFile) {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const dependencies = Object.entries(lock.packages).map(([path, one]) => {
    const asked = { ...one.dependencies, ...one.optionalDependencies, ...one.peerDependencies };
    // Of the peers and builds for other machines, not all are there.
    const dependsOn = Object.keys(asked).flatMap((name) => found(lock, path, name) ?? []);
    return { ref: path === '' ? lock.name : path, dependsOn: [...new Set(dependsOn)].sort() };
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': lock.name, name: lock.name, version: lock.version },
    },
    components: packages.map(([path, one]) => component(path, one)),
    dependencies,
  };
}
