/**
 * Everything hostile that a link, a file or storage may hold. Longer than other files, because all of
 * it works on the same file, backup and stored value.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#worksheet/backup.ts';
import { decodeLink, encodeInvitation, encodeLink } from '#worksheet/codec/link.ts';
import { collect, collectEdit } from '#worksheet/collect/collect.ts';
import { applyEdit } from '#worksheet/edit.ts';
import { readFile, writeFile } from '#worksheet/file.ts';
import { readKept, writeKept } from '#worksheet/kept.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { EMPTY, WITH_PARTS } from './samples.ts';

const FILE = writeFile(WITH_PARTS, { instrumentId: 'maturity', madeBy: 'x' });
const BACKUP = writeBackup([WITH_PARTS], { madeBy: 'x', made: WITH_PARTS.created });
const KEPT = writeKept({ dossier: WITH_PARTS });
const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}=1+1';

/** Whether any of the readers takes it. */
const isTaken = (file: string, backup: string, kept: string) => {
  const inBackup = readBackup(backup);
  return [
    readFile(file).ok,
    inBackup.ok && inBackup.content.problems.length === 0,
    readKept(kept, WITH_PARTS.id).state === 'kept',
  ];
};
const NONE = [false, false, false];

type Json = { [name: string]: Json } & Json[] & (string | number);

/** Every object and list of a value, with where it stands. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, one]) => places(one, [...path, name]));
  return [path, ...inside];
}

/** A file with the value at one place replaced. */
function replaced(text: string, path: readonly string[], change: (at: Json) => unknown): string {
  const json = JSON.parse(text) as Json;
  if (path.length === 0) return JSON.stringify(change(json));
  const parent = path.slice(0, -1).reduce<Json>((at, name) => at[name] as Json, json);
  const last = path.at(-1)!;
  parent[last] = change(parent[last] as Json) as Json;
  return JSON.stringify(json);
}

describe('a wrong type', () => {
  const wrong = fc.oneof(
    fc.constantFrom(null, true, -1, 1e99, '', 'x', [[]], { a: 1 }),
    fc.jsonValue(),
  );

  test('at any place of a file with every part is refused or harmless, and never throws', () => {
    const all = places(JSON.parse(FILE));
    fc.assert(
      fc.property(fc.constantFrom(...all), wrong, (path, value) => {
        const result = readFile(replaced(FILE, path, () => value));
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('in an entry of a part is named with its place', () => {
    const cases: [string[], unknown, string][] = [
      [['collected', '0', 'via'], 'fax', 'collected.0.via: expected link or file'],
      [['collected', '0', 'worksheet'], 1, 'collected.0.worksheet: expected an object in { }'],
      [
        ['collected', '0', 'id'],
        '<b>',
        'collected.0.id: expected an id of letters, digits and hyphens',
      ],
      [['collected', '1', 'id'], 'c1', 'collected: expected each entry once'],
      [['rounds', '1'], 'x', 'rounds.1: expected an object in { }'],
      [['rounds', '0', 'first'], {}, 'rounds.0.first: expected a list of entries in [ ]'],
      [['rounds', '0', 'item'], 0, 'rounds.0.item: expected a whole number from 1 to 999'],
      [
        ['snapshots', '0', 'at'],
        5,
        'snapshots.0.at: expected a date and time such as 2026-11-20T09:30:00Z',
      ],
      [['targets', '4'], 3.1, 'targets.4: expected a number from 0 to 3'],
      [['targets', '4'], '2', 'targets.4: expected a number from 0 to 3'],
      [['plan', '0', 'day'], 45, 'plan.0.day: expected 30, 60 or 90'],
      [
        ['plan', '0', 'text'],
        'x'.repeat(501),
        'plan.0.text: expected text of at most 500 characters',
      ],
      [['plan', '0', 'done'], 1, 'plan.0.done: expected true or false'],
      [['plan'], {}, 'plan: expected a list of entries in [ ]'],
      [['plan'], Array(61).fill(0), 'plan: expected at most 60 entries'],
      [['collected'], Array(201).fill(0), 'collected: expected at most 200 entries'],
      [['rounds'], Array(61).fill(0), 'rounds: expected at most 60 entries'],
      [['snapshots'], Array(61).fill(0), 'snapshots: expected at most 60 entries'],
      [
        ['invited', 'at'],
        true,
        'invited.at: expected a date and time such as 2026-11-20T09:30:00Z',
      ],
    ];
    for (const [path, value, problem] of cases) {
      expect(readFile(replaced(FILE, path, () => value))).toMatchObject({ problems: [problem] });
    }
  });
});

test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
  'a field named %s is refused in every object of every format',
  (name) => {
    const poison = (at: Json) => {
      const text = JSON.stringify(at);
      const field = `"${name}":{"polluted":1,"answer":1}`;
      return JSON.parse(text === '{}' ? `{${field}}` : `{${field},${text.slice(1)}`) as unknown;
    };
    const isObject = (text: string, path: readonly string[]) => {
      const at = path.reduce<Json>((one, part) => one[part] as Json, JSON.parse(text) as Json);
      return !Array.isArray(at);
    };
    for (const [text, read] of [
      [FILE, (given: string) => readFile(given).ok],
      [KEPT, (given: string) => readKept(given, WITH_PARTS.id).state === 'kept'],
      [
        BACKUP,
        (given: string) => {
          const result = readBackup(given);
          return result.ok && result.content.problems.length === 0;
        },
      ],
    ] as const) {
      const objects = places(JSON.parse(text)).filter((path) => isObject(text, path));
      expect(objects.length).toBeGreaterThan(25);
      for (const path of objects) {
        expect(read(replaced(text, path, poison)), path.join('.')).toBe(false);
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

describe('JSON 100,000 levels deep', () => {
  const lists = '['.repeat(100_000) + ']'.repeat(100_000);
  const objects = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);

  test.each([
    ['lists', lists],
    ['objects', objects],
  ])('is refused in every part: %s', (_, deep) => {
    for (const part of ['collected', 'rounds', 'snapshots', 'targets', 'plan', 'invited']) {
      const put = (text: string) => text.replace(`"${part}":`, `"${part}":${deep},"x":`);
      expect(isTaken(put(FILE), put(BACKUP), put(KEPT)), part).toEqual(NONE);
    }
    expect(isTaken(deep, deep, deep)).toEqual(NONE);
  });
});

describe('ten megabytes', () => {
  test.each([
    ['of spaces', ' '.repeat(10_000_000)],
    ['of open brackets', '['.repeat(10_000_000)],
    ['of notes', FILE.replace('Ask again.', 'x'.repeat(10_000_000))],
  ])('%s are refused before they are parsed', (_, text) => {
    const start = performance.now();
    expect(readFile(text)).toMatchObject({ ok: false, reason: 'too-large' });
    expect(readBackup(text)).toMatchObject({ ok: false, reason: 'too-large' });
    expect(performance.now() - start).toBeLessThan(100);
  });

  test.each([
    ['list of numbers', `"collected":[${'1,'.repeat(2_900_000)}1]`],
    ['list of facts', `"worksheet":{"facts":{"1":[${'"x",'.repeat(1_400_000)}1]}}`],
    ['list of votes', `"rounds":[{"first":[${'{},'.repeat(1_900_000)}1]}]`],
    ['object', `"targets":{${Array.from({ length: 400_000 }, (_, at) => `"${at}x":1`).join()}}`],
    [
      'object full of mistakes',
      `"collected":[${Array(200)
        .fill(
          `{"worksheet":{"answers":{${Array.from({ length: 999 }, (_, at) => `"${at + 1}":1`).join()}}}}`,
        )
        .join()}]`,
    ],
  ])('less than that, in one long %s, are refused without a crash', (_, part) => {
    const file = `{"format":"offshore-engineering-playbook","version":2,${part}}`;
    expect(readFile(file)).toMatchObject({ ok: false, reason: 'invalid' });
  });
});

describe('script in names, notes and plans', () => {
  const worksheet: Worksheet = {
    ...{ name: SCRIPT, side: 1, facts: {} },
    answers: { 1: { answer: 1, note: `javascript:${SCRIPT}\u202e\u0000` } },
  };

  test('stays the text that it is, through every form', async () => {
    const dossier = {
      ...WITH_PARTS,
      name: SCRIPT,
      worksheet,
      plan: [{ id: 'p1', day: 30 as const, text: SCRIPT, owner: SCRIPT }],
    };
    const file = readFile(writeFile(dossier, { instrumentId: SCRIPT, madeBy: SCRIPT }));
    expect(file).toMatchObject({ content: { dossier: { name: SCRIPT, worksheet } } });
    const backup = readBackup(writeBackup([dossier], { madeBy: SCRIPT, made: dossier.created }));
    expect(backup).toMatchObject({ content: { dossiers: [dossier] } });
    const shared = { ...EMPTY, name: SCRIPT, worksheet };
    expect(await decodeLink(await encodeLink(shared))).toMatchObject({ shared });
    const invitation = await decodeLink(await encodeInvitation(shared));
    expect(invitation).toMatchObject({ shared: { name: SCRIPT, worksheet: { name: SCRIPT } } });
    const result = await decodeLink(await encodeLink(shared));
    const outcome = collect(EMPTY, [{ source: SCRIPT, via: 'link', result }], {
      edition: 1,
      received: dossier.created,
    });
    expect(outcome.told).toEqual([{ source: SCRIPT, kind: 'added', who: SCRIPT, side: 1 }]);
    expect(applyEdit<Content>(EMPTY, collectEdit(outcome)).collected).toMatchObject([
      { worksheet },
    ]);
  });
});

describe('fuzz', () => {
  test('over links of both kinds never opens to anything and never throws', async () => {
    const links = [await encodeLink(WITH_PARTS), await encodeInvitation(WITH_PARTS)];
    const damage = fc.record({
      link: fc.constantFrom(...links),
      at: fc.nat({ max: 200 }),
      remove: fc.nat({ max: 3 }),
      insert: fc.string({ unit: 'binary', maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ link, at, remove, insert }) => {
        const place = at % link.length;
        const text = link.slice(0, place) + insert + link.slice(place + remove);
        if (text !== link) expect((await decodeLink(text)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('over the text of files, backups and storage never throws', () => {
    const damage = fc.tuple(
      fc.constantFrom(FILE, BACKUP, KEPT),
      fc.nat({ max: 5000 }),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('{', '}', '[', '"', '1'),
      ),
    );
    fc.assert(
      fc.property(damage, ([text, at, insert]) => {
        const place = at % text.length;
        const broken = text.slice(0, place) + insert + text.slice(place + insert.length);
        expect(isTaken(broken, broken, broken)).toHaveLength(3);
      }),
      { numRuns: 1000 },
    );
  });
});
