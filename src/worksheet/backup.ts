import * as z from 'zod/mini';
import { listUpTo, strict, textUpTo, time } from './checks.ts';
import { BACKUP_FORMAT, readJson, refuse, type RefusedFile } from './json-file.ts';
import { parseKept, writeKept } from './kept.ts';
import { MAX_BACKUP, MAX_FILE_LENGTH, MAX_NAME } from './limits.ts';
import { check } from './problems.ts';
import { tidyDossier } from './tidy-dossier.ts';
import type { Dossier } from './types.ts';

export const BACKUP_VERSION = 1;

/**
 * All dossiers as one file, in JSON (UTF-8), version 1, one dossier a line:
 *
 *     {
 *       "format": "offshore-engineering-playbook-backup",
 *       "version": 1,
 *       "madeBy": "Offshore Engineering Playbook 0.1.0",
 *       "made": "2026-11-20T09:30:00.000Z",
 *       "dossiers": [
 *         { "v": 1, "dossier": { "id": "...", "instrument": 2, ... } },
 *         { "v": 2, "dossier": { ... } }
 *       ]
 *     }
 *
 * Each dossier stands as storage has it (`kept.ts`), in the version it needs, with its id: that tells
 * what is already there. What was deleted is not in a backup. A new version of a dossier needs no new
 * version of the backup: a site that cannot read one of them names it and takes the others.
 */
const backupShape = strict({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION, { error: `expected ${BACKUP_VERSION}` }),
  madeBy: textUpTo(200),
  made: time,
  dossiers: listUpTo(MAX_BACKUP, z.unknown(), 'dossiers'),
});

/** What a backup says of its origin. */
export interface BackupOrigin {
  /** Name and version of the site. */
  readonly madeBy: string;
  /** ISO date and time. */
  readonly made: string;
}

/** A dossier of a backup that cannot be taken. */
export interface BackupProblem {
  /** Its place in the file, from 1. */
  readonly place: number;
  /** Its name, where that can be read. */
  readonly name?: string;
  /** `twice`: its id stands further up already. */
  readonly reason: 'newer-version' | 'invalid' | 'twice';
  /** What is wrong, place by place, in one that is invalid. */
  readonly problems: readonly string[];
}

export interface BackupContent extends BackupOrigin {
  /** In the order of the file. */
  readonly dossiers: readonly Dossier[];
  /** The dossiers left out. */
  readonly problems: readonly BackupProblem[];
}

export type BackupResult = { readonly ok: true; readonly content: BackupContent } | RefusedFile;

/**
 * Writes dossiers as the text of one file.
 *
 * @param dossiers every one that is not in the bin (`everything` of the store)
 * @throws RangeError where it could not be read again: more than `MAX_BACKUP` dossiers, or longer than
 *   `MAX_FILE_LENGTH`, which no storage holds; offer a file for each dossier
 */
export function writeBackup(dossiers: readonly Dossier[], { madeBy, made }: BackupOrigin): string {
  if (dossiers.length > MAX_BACKUP) throw new RangeError('Too many dossiers for one backup.');
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeBy, made };
  const fields = Object.entries(head).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  const lines = dossiers.map(
    (given) => `\n    ${writeKept({ dossier: { ...tidyDossier(given), id: given.id } })}`,
  );
  const text = `{\n  ${[...fields, `"dossiers": [${lines.join(',')}\n  ]`].join(',\n  ')}\n}\n`;
  if (text.length > MAX_FILE_LENGTH) throw new RangeError('Too much for one backup.');
  return text;
}

/** The name that an entry claims, whatever else is wrong with it. */
function nameIn(entry: unknown): { name?: string } {
  const { dossier } = Object(entry) as { dossier?: unknown };
  const { name } = Object(dossier) as { name?: unknown };
  return typeof name === 'string' && name !== '' ? { name: name.slice(0, MAX_NAME) } : {};
}

/**
 * Reads a backup. Never throws. The good dossiers are taken, the others named. A file of one dossier
 * is refused as `other-format`: `readFile` takes it.
 */
export function readBackup(text: string): BackupResult {
  const read = readJson(text, BACKUP_FORMAT, BACKUP_VERSION);
  if (!read.ok) return read;
  const result = check(backupShape, read.json);
  if (!result.ok) return refuse('invalid', ...result.problems);
  const { madeBy, made } = result.data;
  const dossiers = new Map<string, Dossier>();
  const problems: BackupProblem[] = [];
  result.data.dossiers.forEach((entry, index) => {
    const at = { place: index + 1, ...nameIn(entry) };
    const parsed = parseKept(entry);
    if (parsed.state === 'newer-version') {
      problems.push({ ...at, reason: 'newer-version', problems: [] });
    } else if (parsed.state === 'corrupt') {
      problems.push({ ...at, reason: 'invalid', problems: parsed.problems });
    } else if (parsed.kept.binned !== undefined) {
      problems.push({ ...at, reason: 'invalid', problems: ['binned: not a field of a backup'] });
    } else if (dossiers.has(parsed.kept.dossier.id)) {
      problems.push({ ...at, reason: 'twice', problems: [] });
    } else {
      const { id } = parsed.kept.dossier;
      dossiers.set(id, { ...tidyDossier(parsed.kept.dossier), id });
    }
  });
  return { ok: true, content: { madeBy, made, dossiers: [...dossiers.values()], problems } };
}
