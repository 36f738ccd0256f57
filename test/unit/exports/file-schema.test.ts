import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_VERSIONS, fileSchema, type FileVersion } from '#exports/file-schema.ts';
import { FILE_VERSION, readFile, writeFile } from '#worksheet/file.ts';
import type { Dossier } from '#worksheet/types.ts';
import { dossier } from '../worksheet/arbitraries.ts';
import fileV1 from '../worksheet/golden/file-v1.json' with { type: 'json' };
import fileV2 from '../worksheet/golden/file-v2.json' with { type: 'json' };
import fileV3 from '../worksheet/golden/file-v3.json' with { type: 'json' };
import { ASSESSMENT, WHOLE_DEAL } from '../worksheet/samples.ts';
import { isValid } from './json-schema.ts';

const schemaOf = (version: FileVersion) =>
  fileSchema(version, `https://example.org/schemas/dossier-${version}.json`);
const schemas = { 1: schemaOf(1), 2: schemaOf(2), 3: schemaOf(3) };
const ORIGIN = { instrumentId: 'maturity', madeBy: 'Offshore Engineering Playbook 0.1.0' };
const at = '2026-11-20T09:30:00.000Z';
const worksheet = { name: 'Bo', side: 2, facts: { 1: [2] }, answers: { 3: { answer: 2 } } };
const collected = [{ id: 'c1', received: at, edition: 1, via: 'link' as const, worksheet }];
const PLAIN: Dossier = { ...ASSESSMENT, id: 'a1', created: at, changed: at };
const WHOLE: Dossier = {
  ...PLAIN,
  collected,
  rounds: [{ item: 3, at, first: [{ side: 1, answer: { answer: 2 } }], second: [] }],
  snapshots: [{ id: 's1', at, name: 'Q3', edition: 1, worksheet, record: {}, collected }],
  targets: { 3: 1.5 },
  plan: [{ id: 'p1', day: 30, text: 'Look at the log', owner: 'Bo', done: true }],
  invited: { at, sent: at },
};

const ABOUT = {
  ...{ title: 'Contract clauses', edition: 'Edition 1', date: '2026-11-20' },
  ...{ sides: 'Legal', confidence: 'Not rated', caveat: 'It is not a certification.' },
};

/** A file of each version that holds something everywhere. */
const files = [
  writeFile(PLAIN, ORIGIN),
  writeFile(WHOLE, ORIGIN),
  writeFile(WHOLE_DEAL, ORIGIN, ABOUT),
].map((one) => JSON.parse(one) as Record<string, unknown>);
const versionOf = ({ version }: { version?: unknown }): FileVersion =>
  version === 2 || version === 3 ? version : 1;

test('every version that the reader knows has a schema', () => {
  expect(FILE_VERSIONS.at(-1)).toBe(FILE_VERSION);
  expect(files.map(versionOf)).toEqual([...FILE_VERSIONS]);
});

test.each(FILE_VERSIONS)('the schema of version %i says what it is', (version) => {
  expect(Object.keys(schemas[version]).slice(0, 3)).toEqual(['$schema', '$id', 'title']);
  expect(schemas[version]['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schemas[version]).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { format: { const: 'offshore-engineering-playbook' }, version: { const: version } },
  });
});

test.each([...fileV1, ...fileV2, ...fileV3])('a golden file is valid: $about', ({ value }) => {
  expect(isValid(schemas[versionOf(value)], value)).toBe(true);
});

test('whatever is written is valid', () => {
  fc.assert(
    fc.property(dossier, (given) => {
      const file = JSON.parse(writeFile(given, ORIGIN)) as Record<string, unknown>;
      expect(isValid(schemas[versionOf(file)], file)).toBe(true);
    }),
  );
});

const ownClauses = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [1000 + at, { title: 'A' }]));

type Path = readonly (string | number)[];

/** Every place of a file. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => placesOf(one, [...path, key]));
  return [path, ...inside];
}

/** A copy of a file with another value in one place; `undefined` takes the field away. */
function withValue(file: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const copy = structuredClone(file) as Record<string | number, unknown>;
  const next = withValue(copy[key], rest, to);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return Array.isArray(file) ? Object.values(copy) : copy;
}

describe('the schema and the reader agree', () => {
  const wrong = [
    undefined,
    null,
    0,
    25,
    1000,
    -1,
    1.5,
    'x',
    'x'.repeat(2_001),
    true,
    [],
    {},
    { x: 1 },
    [0],
  ];
  const right = [1, 5, 24, '', 'a', { 1: {} }, '2026-11-20T09:30:00Z'];
  const places = files.map((file) => ({ file, paths: placesOf(file) }));

  test.each(places.map(({ file, paths }) => [versionOf(file), file, paths] as const))(
    'on each place of a file of version %i, with a wrong value and with another right one',
    (version, file, paths) => {
      const differ: string[] = [];
      for (const path of paths) {
        for (const value of [...wrong, ...right]) {
          const changed = withValue(file, path, value);
          const text = JSON.stringify(changed) ?? '';
          const read = readFile(text);
          const isRead = read.ok;
          const isSaid = changed !== undefined && isValid(schemas[version], changed);
          if (isRead !== isSaid)
            differ.push(`${path.join('.')} = ${JSON.stringify(value)?.slice(0, 30)}`);
        }
      }
      expect(differ).toEqual([]);
    },
    60_000,
  );

  test('on lists that are too long and numbers of no item', () => {
    const [plain = {}, whole = {}, deal = {}] = files;
    const long = Array.from({ length: 201 }, (_, id) => ({ ...collected[0], id: `c${id}` }));
    const changes: [Record<string, unknown>, Path, unknown][] = [
      [whole, ['collected'], long],
      [whole, ['collected'], long.slice(1)],
      [plain, ['worksheet', 'facts', '1'], Array(25).fill(1)],
      [plain, ['worksheet', 'facts', '25'], [1]],
      [plain, ['worksheet', 'answers', '999'], {}],
      [plain, ['worksheet', 'answers', '1000'], {}],
      [plain, ['worksheet', 'answers', '01'], {}],
      [plain, ['record', '0'], {}],
      [deal, ['worksheet', 'answers', '4095'], {}],
      [deal, ['worksheet', 'answers', '4096'], {}],
      [deal, ['worksheet', 'own', '999'], { title: 'A' }],
      [deal, ['worksheet', 'own', '1000'], { title: 'A' }],
      [deal, ['worksheet', 'own', '3999'], { title: 'A' }],
      [deal, ['worksheet', 'own', '4096'], { title: 'A' }],
      [deal, ['worksheet', 'own'], ownClauses(60)],
      [deal, ['worksheet', 'own'], ownClauses(61)],
      [deal, ['worksheet', 'mark'], 'K3V9X0Q2'],
      [deal, ['record', '3', 'due'], '2026-13-01'],
      [deal, ['record', '3', 'due'], '2026-12-32'],
      [plain, ['plan'], []],
    ];
    for (const [file, path, value] of changes) {
      const changed = withValue(file, path, value);
      const said = isValid(schemas[versionOf(file)], changed);
      expect([path, said]).toEqual([path, readFile(JSON.stringify(changed)).ok]);
    }
  });
});
