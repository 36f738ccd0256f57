import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#worksheet/backup.ts';
import { readFile, writeFile } from '#worksheet/file.ts';
import { readKept, writeKept } from '#worksheet/kept.ts';
import type { Dossier } from '#worksheet/types.ts';
import backupV1 from './golden/backup-v1.json' with { type: 'json' };
import fileV1 from './golden/file-v1.json' with { type: 'json' };
import fileV2 from './golden/file-v2.json' with { type: 'json' };
import fileV3 from './golden/file-v3.json' with { type: 'json' };
import keptV1 from './golden/kept-v1.json' with { type: 'json' };
import keptV2 from './golden/kept-v2.json' with { type: 'json' };
import keptV3 from './golden/kept-v3.json' with { type: 'json' };
import { CHANGES, WITH_NOTES, WITH_PARTS, without } from './samples.ts';

/**
 * Storage and files that people have. They must be read for ever: an entry of a file in `golden/` may
 * be added, never changed and never removed; a new version gets a file of its own.
 */
const kept = [...keptV1, ...keptV2, ...keptV3];
const files = [...fileV1, ...fileV2, ...fileV3];

describe('storage of each version', () => {
  test.each(kept)('is read for ever: $about', ({ value }) => {
    expect(readKept(JSON.stringify(value), value.dossier.id)).toStrictEqual({
      state: 'kept',
      kept: without(value, 'v'),
    });
  });

  test.each(kept)('is still written in the version it needs: $about', ({ value }) => {
    const result = readKept(JSON.stringify(value), value.dossier.id);
    expect(result.state === 'kept' && JSON.parse(writeKept(result.kept))).toStrictEqual(value);
  });
});

describe('a file of each version', () => {
  test.each(files)('is read for ever: $about', ({ value }) => {
    const { madeBy, instrument } = value;
    const rest = without(value, 'format', 'version', 'madeBy', 'instrument');
    const { id: instrumentId, number, edition } = instrument;
    expect(readFile(JSON.stringify(value))).toStrictEqual({
      ok: true,
      content: { instrumentId, madeBy, dossier: { ...rest, instrument: number, edition } },
    });
  });

  test.each(files)('is still written in the version it needs: $about', ({ value }) => {
    const result = readFile(JSON.stringify(value));
    const dossier: Dossier | undefined = result.ok
      ? { ...result.content.dossier, id: 'any' }
      : undefined;
    const origin = { instrumentId: value.instrument.id, madeBy: value.madeBy };
    expect(dossier && JSON.parse(writeFile(dossier, origin))).toStrictEqual(value);
  });
});

test('a backup is read for ever, and still written like this', () => {
  const { madeBy, made } = backupV1;
  const dates = { created: WITH_PARTS.created, changed: WITH_PARTS.changed };
  const dossiers = [WITH_PARTS, { ...WITH_NOTES, ...dates, id: 'with-notes' }];
  expect(readBackup(JSON.stringify(backupV1))).toStrictEqual({
    ok: true,
    content: { madeBy, made, dossiers, problems: [] },
  });
  expect(JSON.parse(writeBackup(dossiers, { madeBy, made }))).toStrictEqual(backupV1);
});

describe('an older site', () => {
  test('is given version 1 of a dossier that has no parts any more', () => {
    const names = ['collected', 'rounds', 'snapshots', 'targets', 'plan', 'invited'] as const;
    const bare: Dossier = without(WITH_PARTS, ...names);
    expect(JSON.parse(writeKept({ dossier: bare }))).toEqual({ v: 1, dossier: bare });
    const one = writeKept({ dossier: { ...bare, targets: { 1: 2 } } });
    expect(JSON.parse(one)).toMatchObject({ v: 2 });
  });

  test('is given version 1 or 2 of a dossier that uses nothing of version 3', () => {
    const marked = { ...WITH_PARTS.worksheet, mark: 'k3v9x0q2' };
    expect(JSON.parse(writeKept({ dossier: WITH_PARTS }))).toMatchObject({ v: 2 });
    const newer: Partial<Dossier>[] = [
      { worksheet: marked },
      { record: { 1007: { status: 1 } } },
      { record: { 7: { due: '2026-11-20' } } },
      { collected: [{ ...WITH_PARTS.collected![0]!, worksheet: marked }] },
      { snapshots: [{ ...WITH_PARTS.snapshots![0]!, worksheet: marked }] },
      { snapshots: [{ ...WITH_PARTS.snapshots![0]!, record: { 7: { ref: 'MSA 7.2' } } }] },
      { rounds: [{ ...WITH_PARTS.rounds![0]!, item: 1007 }] },
      { changes: CHANGES },
    ];
    for (const part of newer) {
      expect(JSON.parse(writeKept({ dossier: { ...WITH_PARTS, ...part } }))).toMatchObject({
        v: 3,
      });
    }
  });

  test.each([1, 2] as const)('is never given a mark under version %i, and none is read', (v) => {
    const worksheet = { ...WITH_NOTES.worksheet, mark: 'k3v9x0q2' };
    const value = { v, dossier: { ...keptV1[0]!.value.dossier, worksheet } };
    expect(readKept(JSON.stringify(value), value.dossier.id)).toEqual({ state: 'corrupt' });
  });

  test('is never given a part under version 1, and none is read there', () => {
    const { collected } = WITH_PARTS;
    const value = { v: 1, dossier: { ...keptV1[0]!.value.dossier, collected } };
    expect(readKept(JSON.stringify(value), value.dossier.id)).toEqual({ state: 'corrupt' });
    const file = { ...fileV1[0]!.value, collected };
    expect(readFile(JSON.stringify(file))).toMatchObject({
      reason: 'invalid',
      problems: ['collected: not a field of this version'],
    });
  });
});
