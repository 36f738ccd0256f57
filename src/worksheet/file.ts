import * as z from 'zod/mini';
import { isCutJson } from './cut-json.ts';
import { MAX_FILE_LENGTH } from './limits.ts';
import { problemsOf } from './problems.ts';
import {
  dossierName,
  edition,
  instrumentNumber,
  recordShape,
  strict,
  textUpTo,
  time,
  worksheetShape,
} from './shapes.ts';
import { tidyShared } from './tidy.ts';
import type { Dossier, Shared } from './types.ts';

/** First field of a file: what tells it from any other JSON. */
export const FILE_FORMAT = 'offshore-engineering-playbook';
export const FILE_VERSION = 1;

const shortText = textUpTo(200);

/**
 * A dossier as a file, in JSON (UTF-8), version 1:
 *
 *     {
 *       "format": "offshore-engineering-playbook",
 *       "version": 1,
 *       "madeBy": "Offshore Engineering Playbook 0.1.0",
 *       "instrument": { "id": "contract-clauses", "number": 2, "edition": 1 },
 *       "name": "Vendor A, MSA v2",
 *       "created": "2026-11-20T09:30:00.000Z",
 *       "changed": "2026-11-20T10:05:00.000Z",
 *       "worksheet": { "name": "Ada", "side": 1, "facts": { "4": [1, 2] }, "answers": {} },
 *       "record": { "12": { "status": 4, "owner": 1, "note": "Vendor refuses." } }
 *     }
 *
 * Facts, options, items and so on stand as their permanent numbers, as in links. The id of the
 * dossier is not in the file: a file that is read becomes a new dossier and replaces none.
 *
 * A field that version 1 does not know is refused and named. To read the rest would lose it in
 * silence. A later version of the site that adds a field raises `version`.
 */
const fileShape = strict({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION, { error: `expected ${FILE_VERSION}` }),
  madeBy: shortText,
  instrument: strict({ id: shortText, number: instrumentNumber, edition }),
  name: dossierName,
  created: time,
  changed: time,
  worksheet: worksheetShape,
  record: recordShape,
});

/** What a file says of its origin, besides the dossier. */
export interface FileOrigin {
  /** Id of the instrument, for people who read the file. */
  readonly instrumentId: string;
  /** Name and version of the site. */
  readonly madeBy: string;
}

/** What a file holds, ready to become a dossier. */
export interface FileContent extends FileOrigin {
  readonly dossier: Omit<Dossier, 'id'>;
}

/**
 * - `too-large`: longer than `MAX_FILE_LENGTH`.
 * - `cut-short`: the beginning of JSON.
 * - `not-json`: something else, a Word file or a picture.
 * - `other-format`: JSON, but of another program.
 * - `newer-version`: made by a newer version of the site.
 * - `invalid`: ours, but something in it is wrong; each problem names its place in the file.
 */
export type FileProblem =
  'too-large' | 'cut-short' | 'not-json' | 'other-format' | 'newer-version' | 'invalid';

export type FileResult =
  | { readonly ok: true; readonly content: FileContent }
  | { readonly ok: false; readonly reason: FileProblem; readonly problems: readonly string[] };

/** Writes a dossier as the text of a file. */
export function writeFile(dossier: Dossier, { instrumentId, madeBy }: FileOrigin): string {
  const { instrument, edition, name, worksheet, record } = tidyShared(dossier);
  const file: z.infer<typeof fileShape> = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    madeBy,
    instrument: { id: instrumentId, number: instrument, edition },
    name,
    created: dossier.created,
    changed: dossier.changed,
    worksheet,
    record,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const refuse = (reason: FileProblem, ...problems: string[]): FileResult => ({
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
 * Reads the text of a file. Never throws. The caller still has to ask `meantFor` whether it belongs
 * to this tool, and to look at the length of a file before it reads it at all.
 */
export function readFile(text: string): FileResult {
  if (text.length > MAX_FILE_LENGTH) {
    return refuse('too-large', `expected at most ${MAX_FILE_LENGTH} characters`);
  }
  // Some editors put a byte order mark in front, which JSON does not allow.
  const parsed = parse(text.replace(/^\uFEFF/, ''));
  if (!parsed) return refuse(isCutJson(text.replace(/^\uFEFF/, '')) ? 'cut-short' : 'not-json');

  const { format, version } = Object(parsed.json) as { format?: unknown; version?: unknown };
  if (format !== FILE_FORMAT) return refuse('other-format', `format: expected "${FILE_FORMAT}"`);
  if (Number.isInteger(version) && Number(version) > FILE_VERSION) {
    return refuse('newer-version', `version: expected ${FILE_VERSION}`);
  }

  const result = fileShape.safeParse(parsed.json);
  if (!result.success) return refuse('invalid', ...problemsOf(result.error));
  const { instrument, name, created, changed, worksheet, record, madeBy } = result.data;
  const { number, edition, id: instrumentId } = instrument;
  const shared: Shared = { instrument: number, edition, name, worksheet, record };
  return {
    ok: true,
    content: { instrumentId, madeBy, dossier: { ...tidyShared(shared), created, changed } },
  };
}
