import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Package {
  readonly version?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked extends Package {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

interface Lock {
  /** By place, `node_modules/astro`; the project itself stands under the empty place. */
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Project extends Package {
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

/** What must not move by itself: see `docs/decisions/0008-pinned-versions.md`. */
const PINNED = ['astro', 'pagefind', 'node'];

const nameOf = (place: string) => place.split('node_modules/').at(-1)!;

const compare = (version: string, bound: string) =>
  version.localeCompare(bound, 'en', { numeric: true });

/** Whether a version lies in a range of `engines`: `^22.12.0 || ^24.0.0 || >=26.0.0`. */
function satisfies(version: string, range: string): boolean {
  return range.split('||').some((alternative) =>
    [...alternative.matchAll(/(\^|>=|<|)\s*([\d.]+)/g)].every(([, sign, bound = '0']) => {
      if (sign === '<') return compare(version, bound) < 0;
      const sameMajor = version.split('.')[0] === bound.split('.')[0];
      return compare(version, bound) >= 0 && (sign === '>=' || sameMajor);
    }),
  );
}

/** Everything that would break `npm ci` elsewhere, one sentence a problem. */
function lockProblems(project: Project, lock: Lock): string[] {
  const { '': root = {}, ...packages } = lock.packages;
  const names = new Set(Object.keys(packages).map(nameOf));
  const problems: string[] = [];

  for (const [place, locked] of Object.entries(packages)) {
    for (const name of Object.keys(locked.optionalDependencies ?? {})) {
      if (!names.has(name)) problems.push(`${place}: optional ${name} is not in the lock file`);
    }
    if (locked.resolved) problems.push(`${place}: has the address of one registry`);
    if (!locked.integrity) problems.push(`${place}: has no checksum`);
    if (locked.hasInstallScript && project.allowScripts[nameOf(place)] === undefined)
      problems.push(`${place}: runs a script at install; decide on it in allowScripts`);
  }

  for (const field of ['engines', 'dependencies', 'devDependencies'] as const) {
    if (JSON.stringify(project[field]) !== JSON.stringify(root[field]))
      problems.push(`package.json: ${field} differ from the lock file; run npm install`);
  }

  const asked = { ...project.dependencies, ...project.devDependencies };
  for (const name of PINNED) {
    const version = asked[name] ?? 'nothing';
    const locked = packages[`node_modules/${name}`]?.version;
    if (!/^\d+\.\d+\.\d+$/.test(version))
      problems.push(`package.json: ${name} is ${version}, not one exact version`);
    else if (version !== locked)
      problems.push(`package.json: ${name} is ${version}, the lock file has ${locked}`);
  }
  for (const name of Object.keys(asked)) {
    const range = packages[`node_modules/${name}`]?.engines?.['node'];
    if (range && !satisfies(asked['node'] ?? '0', range))
      problems.push(`package.json: the pinned Node ${asked['node']} is outside ${name}'s ${range}`);
  }
  return problems;
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const project = read('package.json') as Project;
const lock = read('package-lock.json') as Lock;

/** The lock file with one package replaced or added. */
const withPackage = (place: string, locked: Locked): Lock => ({
  packages: { ...lock.packages, [place]: locked },
});

describe('the lock file', () => {
  test('installs on every platform, from every registry, with the versions that were tried', () => {
    expect(lockProblems(project, lock)).toEqual([]);
  });

  test('names packages of macOS and Windows beside those of Linux', () => {
    const systems = Object.keys(lock.packages).filter((place) => place.includes('pagefind/'));
    for (const system of ['darwin', 'linux', 'windows'])
      expect(
        systems.some((place) => place.includes(system)),
        system,
      ).toBe(true);
  });
});

describe('a lock file that would break elsewhere is told with the package', () => {
  test('an optional package of another platform that is missing', () => {
    const broken = withPackage('node_modules/astro', {
      ...lock.packages['node_modules/astro'],
      optionalDependencies: { '@astro/win32-x64': '1.0.0' },
    });
    expect(lockProblems(project, broken)).toEqual([
      'node_modules/astro: optional @astro/win32-x64 is not in the lock file',
    ]);
  });

  test('an address, and a missing checksum', () => {
    const broken = withPackage('node_modules/made-up', { resolved: 'https://example.org/a.tgz' });
    expect(lockProblems(project, broken)).toEqual([
      'node_modules/made-up: has the address of one registry',
      'node_modules/made-up: has no checksum',
    ]);
  });

  test('an install script nobody has decided on, also deep in the tree', () => {
    const place = 'node_modules/one/node_modules/@made/up';
    const broken = withPackage(place, { integrity: 'sha512-', hasInstallScript: true });
    expect(lockProblems(project, broken)).toEqual([
      `${place}: runs a script at install; decide on it in allowScripts`,
    ]);
  });

  test('a version of astro that may move, and other engines', () => {
    const dependencies = { ...project.dependencies, astro: '^7.3.4' };
    const loose = { ...project, dependencies, engines: { node: '>=18' } };
    const root = { ...lock.packages[''], dependencies };
    expect(lockProblems(loose, withPackage('', root))).toEqual([
      'package.json: engines differ from the lock file; run npm install',
      'package.json: astro is ^7.3.4, not one exact version',
    ]);
  });

  test('a pinned Node that a tool does not run on', () => {
    const broken = withPackage('node_modules/astro', {
      ...lock.packages['node_modules/astro'],
      engines: { node: '^22.12.0 || >=26.0.0' },
    });
    expect(lockProblems(project, broken)).toEqual([
      `package.json: the pinned Node ${project.devDependencies?.['node']} is outside astro's ^22.12.0 || >=26.0.0`,
    ]);
  });
});
