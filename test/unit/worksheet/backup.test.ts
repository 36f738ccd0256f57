import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#worksheet/backup.ts';
import { compareBackup } from '#worksheet/backup-comparison.ts';
import { readFile, writeFile } from '#worksheet/file.ts';
import { MAX_BACKUP, MAX_FILE_LENGTH } from '#worksheet/limits.ts';
import type { Dossier } from '#worksheet/types.ts';
import { dossier } from './arbitraries.ts';
import { WITH_NOTES, WITH_PARTS, without } from './samples.ts';

const ORIGIN = { madeBy: 'Offshore Engineering Playbook 0.4.0', made: '2026-11-20T09:30:00.000Z' };
const dates = { created: WITH_PARTS.created, changed: WITH_PARTS.changed };
const NOTES: Dossier = { ...WITH_NOTES, ...dates, id: 'with-notes' };
const TEXT = writeBackup([WITH_PARTS, NOTES], ORIGIN);

interface Entry {
  v: unknown;
  dossier: Record<string, unknown>;
}

/** The backup with something in it changed. */
function withChange(change: (entries: Entry[], file: Record<string, unknown>) => void): string {
  const file = JSON.parse(TEXT) as { dossiers: Entry[] } & Record<string, unknown>;
  change(file.dossiers, file);
  return JSON.stringify(file);
}

const contentOf = (text: string) => {
  const result = readBackup(text);
  return result.ok ? result.content : undefined;
};

describe('a backup', () => {
  test('gives back any dossiers that were put in, with their ids', () => {
    const dossiers = fc.uniqueArray(dossier, { selector: ({ id }) => id, maxLength: 4 });
    fc.assert(
      fc.property(dossiers, (given) => {
        expect(readBackup(writeBackup(given, ORIGIN))).toStrictEqual({
          ok: true,
          content: { ...ORIGIN, dossiers: given, problems: [] },
        });
      }),
    );
  });

  test('has one dossier a line, and says what it is', () => {
    const lines = TEXT.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '{',
      '  "format": "offshore-engineering-playbook-backup",',
      '  "version": 1,',
      '  "madeBy": "Offshore Engineering Playbook 0.4.0",',
      '  "made": "2026-11-20T09:30:00.000Z",',
      '  "dossiers": [',
    ]);
    expect(lines).toHaveLength(11);
    expect(contentOf(writeBackup([], ORIGIN))?.dossiers).toEqual([]);
  });

  test.each<[string, (entries: Entry[]) => void, object]>([
    [
      'something in it is wrong',
      ([first]) => Object.assign(first!.dossier, { targets: { 4: 9 } }),
      { reason: 'invalid', problems: ['dossier.targets.4: expected a number from 0 to 3'] },
    ],
    [
      'it is of a newer version',
      ([first]) => Object.assign(first!, { v: 4 }),
      { reason: 'newer-version' },
    ],
    [
      'it was deleted',
      ([first]) => Object.assign(first!, { binned: ORIGIN.made }),
      { reason: 'invalid', problems: ['binned: not a field of a backup'] },
    ],
  ])('names a dossier where %s, and takes the others', (_, change, problem) => {
    const content = contentOf(withChange(change));
    expect(content?.dossiers).toStrictEqual([NOTES]);
    expect(content?.problems).toMatchObject([{ place: 1, name: 'Team Atlas, Q4', ...problem }]);
  });

  test('names entries that are no dossiers at all, and a second one with the same id', () => {
    const content = contentOf(
      withChange((entries) => entries.push(null as never, [] as never, entries[0]!)),
    );
    expect(content?.dossiers).toHaveLength(2);
    expect(content?.problems.map(({ place, reason }) => [place, reason])).toEqual([
      [3, 'invalid'],
      [4, 'invalid'],
      [5, 'twice'],
    ]);
  });

  test('is told from the file of one dossier, both ways', () => {
    const file = writeFile(WITH_PARTS, { instrumentId: 'maturity', madeBy: 'x' });
    expect(readBackup(file)).toMatchObject({ ok: false, reason: 'other-format' });
    expect(readFile(TEXT)).toMatchObject({ ok: false, reason: 'backup' });
  });

  test('is refused whole when its frame is wrong', () => {
    const change = (given: object) =>
      readBackup(withChange((_, file) => Object.assign(file, given)));
    expect(change({ version: 2 })).toMatchObject({ reason: 'newer-version' });
    expect(change({ version: '1' })).toMatchObject({ problems: ['version: expected 1'] });
    expect(change({ extra: 1 })).toMatchObject({
      problems: ['extra: not a field of this version'],
    });
    expect(change({ dossiers: {} })).toMatchObject({
      problems: ['dossiers: expected a list of dossiers in [ ]'],
    });
    expect(change({ dossiers: Array(MAX_BACKUP + 1).fill(0) })).toMatchObject({
      problems: [`dossiers: expected at most ${MAX_BACKUP} dossiers`],
    });
    expect(readBackup(TEXT.slice(0, -30))).toMatchObject({ reason: 'cut-short' });
    expect(readBackup(' '.repeat(MAX_FILE_LENGTH + 1))).toMatchObject({ reason: 'too-large' });
  });

  test('that could not be read again is not written', () => {
    expect(() => writeBackup(Array<Dossier>(MAX_BACKUP + 1).fill(NOTES), ORIGIN)).toThrow(
      RangeError,
    );
    const record = Object.fromEntries(
      Array.from({ length: 900 }, (_, at) => [at + 1, { note: 'x'.repeat(2000) }]),
    );
    const large = Array.from({ length: 4 }, (_, at) => ({ ...NOTES, id: `n${at}`, record }));
    expect(() => writeBackup(large, ORIGIN)).toThrow(RangeError);
  });
});

describe('compared with what is there', () => {
  test('each dossier is missing, unchanged or in conflict, by its id', () => {
    const edited = { ...NOTES, name: 'Vendor B' };
    const touched = { ...WITH_PARTS, changed: '2026-11-22T09:00:00.000Z' };
    expect(compareBackup([WITH_PARTS, NOTES], [touched, edited])).toEqual({
      missing: [],
      unchanged: [WITH_PARTS],
      conflicts: [{ here: edited, inBackup: NOTES }],
    });
    expect(compareBackup([NOTES], [{ ...NOTES, id: 'other' }]).missing).toEqual([NOTES]);
  });

  test('a difference in any part is a conflict', () => {
    for (const part of [
      'collected',
      'rounds',
      'snapshots',
      'targets',
      'plan',
      'invited',
    ] as const) {
      const fewer: Dossier = without(WITH_PARTS, part);
      expect(compareBackup([fewer], [WITH_PARTS]).conflicts, part).toHaveLength(1);
    }
  });

  test('with itself nothing is missing and nothing in conflict', () => {
    fc.assert(
      fc.property(fc.uniqueArray(dossier, { selector: ({ id }) => id, maxLength: 3 }), (given) => {
        expect(compareBackup(given, given)).toEqual({
          missing: [],
          unchanged: given,
          conflicts: [],
        });
      }),
    );
  });
});
