import { isCutJson } from './cut-json.ts';
import { MAX_FILE_LENGTH } from './limits.ts';
import { FILE_FORMAT } from './write-file.ts';

/**
 * Why a file could not be read.
 *
 * - `too-large`: longer than `MAX_FILE_LENGTH`.
 * - `cut-short`: the beginning of JSON.
 * - `not-json`: something else, a Word file or a picture.
 * - `backup`: a backup of every dossier, where the file of one is expected (`backup.ts`).
 * - `other-format`: JSON, but of another program.
 * - `newer-version`: made by a newer version of the site.
 * - `invalid`: ours, but something in it is wrong; each problem names its place in the file.
 */
export type FileProblem =
  'too-large' | 'cut-short' | 'not-json' | 'backup' | 'other-format' | 'newer-version' | 'invalid';

/** First field of a backup; that of the file of one dossier is `FILE_FORMAT`. */
export const BACKUP_FORMAT = `${FILE_FORMAT}-backup`;

export interface RefusedFile {
  readonly ok: false;
  readonly reason: FileProblem;
  readonly problems: readonly string[];
}

export const refuse = (reason: FileProblem, ...problems: string[]): RefusedFile => ({
  ok: false,
  reason,
  problems,
});

function parse(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/**
 * Reads the text of a file as far as every file of ours goes: JSON that begins with the format and
 * the version. Never throws.
 *
 * @param newest version of the format that can be read
 */
export function readJson(
  text: string,
  format: string,
  newest: number,
): { readonly ok: true; readonly json: unknown; readonly version: unknown } | RefusedFile {
  if (text.length > MAX_FILE_LENGTH) {
    return refuse('too-large', `expected at most ${MAX_FILE_LENGTH} characters`);
  }
  // Some editors put a byte order mark in front, which JSON does not allow.
  const plain = text.replace(/^\uFEFF/, '');
  const parsed = parse(plain);
  if (!parsed) return refuse(isCutJson(plain) ? 'cut-short' : 'not-json');

  const found = Object(parsed.json) as { format?: unknown; version?: unknown };
  if (found.format !== format) {
    const reason = found.format === BACKUP_FORMAT ? 'backup' : 'other-format';
    return refuse(reason, `format: expected "${format}"`);
  }
  if (Number.isInteger(found.version) && Number(found.version) > newest) {
    return refuse('newer-version', `version: expected at most ${newest}`);
  }
  return { ok: true, json: parsed.json, version: found.version };
}
