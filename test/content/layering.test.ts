import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, type Import } from '../tools/imports.ts';

/** What a folder may import. */
interface Layer {
  /** Other folders of `src/`. */
  readonly values: readonly string[];
  /** Folders of which it may use the types alone. */
  readonly types?: readonly string[];
  /** Packages it must not import anything but types from. */
  readonly not?: RegExp;
}

/** Full zod costs a reader 77 kB; the rest exists on the build machine alone. */
const BUILD = /^(zod(\/v4)?|astro\/zod|yaml|astro|typescript)$|^(astro|node|virtual):|^@astrojs\//;
const ZOD = /^(zod(\/v4)?|astro\/zod)$/;

/**
 * The arrows, by folder; the longest path that fits a file decides. ESLint says the same for plain
 * imports while one types; this sees every form of import, the pages and the content.
 */
const LAYERS: Readonly<Record<string, Layer>> = {
  content: { values: ['components', 'components/tools'] },
  'src/schemas': { values: [] },
  'src/domain': { values: [], types: ['schemas', 'worksheet'], not: /^[^.#]/ },
  'src/worksheet': {
    values: ['domain'],
    types: ['schemas'],
    not: new RegExp(`${BUILD.source}|^preact`),
  },
  'src/exports': {
    values: ['worksheet', 'domain'],
    types: ['schemas'],
    not: new RegExp(`${BUILD.source}|^preact`),
  },
  // Of the styles, the address of a sheet that is fetched with the first part of a tool.
  'src/islands': {
    values: ['exports', 'worksheet', 'domain', 'styles'],
    types: ['schemas'],
    not: BUILD,
  },
  'src/components': { values: ['domain', 'schemas', 'integrations'], not: ZOD },
  'src/components/tools': {
    values: ['components', 'domain', 'islands', 'styles'],
    types: ['schemas'],
    not: ZOD,
  },
  'src/integrations': { values: ['domain', 'schemas'] },
  'src/starlight': { values: ['components', 'domain', 'schemas', 'integrations'], not: ZOD },
  'src/pages': {
    values: ['content', 'components', 'exports', 'domain', 'schemas', 'integrations'],
    not: ZOD,
  },
  'src/commands': { values: ['integrations'], not: ZOD },
  'src/styles': { values: [] },
  // content.config.ts and site.ts.
  src: { values: ['schemas'] },
};

const folders = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
const layerOf = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`));

/** The file of ours that an import leads to, from the root of the project; undefined for a package. */
function targetOf(path: string, from: string): string | undefined {
  if (from.startsWith('#')) return `src/${from.slice(1)}`;
  return from.startsWith('.') ? join(path, '..', from).replaceAll('\\', '/') : undefined;
}

function problemOf(path: string, { from, typeOnly }: Import): string | undefined {
  const folder = layerOf(path);
  if (!folder) return `${path}: lies in no folder that has a rule`;
  const { values, types = [], not } = LAYERS[folder]!;
  const target = targetOf(path, from);
  if (!target) return !typeOnly && not?.test(from) ? `${path}: must not carry ${from}` : undefined;
  const aim = layerOf(target);
  if (!aim || aim === folder || aim === 'src') return undefined;
  if (
    from.startsWith('../') &&
    !['content', 'src/styles'].includes(aim) &&
    folder !== 'src/components/tools'
  )
    return `${path}: leaves its folder by ${from}; use the # alias`;
  const name = aim.replace('src/', '');
  if (values.includes(name) || (typeOnly && types.includes(name))) return undefined;
  return types.includes(name)
    ? `${path}: may use types of ${name} only, not ${from}`
    : `${path}: must not use ${name}: ${from}`;
}

/** Every arrow that points the wrong way, one sentence each. */
function wrongArrows(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    importsOf(path, text).flatMap((one) => problemOf(path, one) ?? []),
  );
}

const root = join(import.meta.dirname, '../..');
const ours = ['src', 'content'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|astro|mdx?)$/.test(path)),
);

test('every arrow points from islands to exports to worksheet to domain', () => {
  const files = ours.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
  expect(files.length).toBeGreaterThan(100);
  expect(wrongArrows(Object.fromEntries(files))).toEqual([]);
});

describe('an arrow that points the wrong way is told with file and import', () => {
  const told = (path: string, text: string) => wrongArrows({ [path]: text });

  test('an island used anywhere but in components/tools', () => {
    const line = "import { Tool } from '#islands/checklist/ChecklistTool.tsx';";
    for (const path of ['src/pages/a.ts', 'src/starlight/b.ts', 'src/worksheet/c.ts'])
      expect(told(path, line)).toEqual([
        `${path}: must not use islands: #islands/checklist/ChecklistTool.tsx`,
      ]);
    expect(told('content/docs/a.mdx', `---\ntitle: A\n---\n\n${line}\n\n<Tool />`)).toHaveLength(1);
    expect(told('src/components/Card.astro', `---\n${line}\n---\n<Tool />`)).toHaveLength(1);
    expect(told('src/components/tools/Card.astro', `---\n${line}\n---\n<Tool />`)).toEqual([]);
  });

  test('a script inside an Astro file', () => {
    const text = "<p>A</p>\n<script>import '#worksheet/store.ts';</script>";
    expect(told('src/starlight/Head.astro', text)).toHaveLength(1);
  });

  test('import() and export from, which load as well', () => {
    const path = 'src/worksheet/a.ts';
    expect(told(path, "const b = await import('#islands/ui/tool.ts');")).toHaveLength(1);
    expect(told(path, "export { href } from '#islands/ui/tool.ts';")).toHaveLength(1);
    expect(told(path, "type B = import('#islands/ui/tool.ts').Tool;")).toHaveLength(1);
  });

  test('a value of the schemas in the domain, where types are welcome', () => {
    const path = 'src/domain/a.ts';
    expect(told(path, "import { rule } from '#schemas/facts.ts';")).toEqual([
      `${path}: may use types of schemas only, not #schemas/facts.ts`,
    ]);
    expect(told(path, "import type { Rule } from '#schemas/facts.ts';")).toEqual([]);
    expect(told(path, "import { type Rule } from '#schemas/facts.ts';")).toEqual([]);
    expect(told(path, "import { evaluate } from '#domain/rules.ts';")).toEqual([]);
  });

  test('full zod outside of schemas, integrations and content.config', () => {
    const line = "import { z } from 'zod';";
    expect(told('src/islands/a.tsx', line)).toEqual(['src/islands/a.tsx: must not carry zod']);
    expect(told('src/components/a.ts', "import { z } from 'astro/zod';")).toHaveLength(1);
    expect(told('src/schemas/a.ts', line)).toEqual([]);
    expect(told('src/worksheet/a.ts', "import * as z from 'zod/mini';")).toEqual([]);
  });

  test('a package in the domain, and Preact in the worksheet', () => {
    expect(told('src/domain/a.ts', "import { h } from 'preact';")).toHaveLength(1);
    expect(told('src/worksheet/a.ts', "import { h } from 'preact/hooks';")).toHaveLength(1);
  });

  test('a way round the alias', () => {
    expect(told('src/islands/ui/a.ts', "import { x } from '../../worksheet/store.ts';")).toEqual([
      'src/islands/ui/a.ts: leaves its folder by ../../worksheet/store.ts; use the # alias',
    ]);
    expect(told('src/islands/maturity/a.ts', "import { x } from '../ui/tool.ts';")).toEqual([]);
  });
});
