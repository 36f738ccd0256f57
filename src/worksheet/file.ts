import * as z from 'zod/mini';
import { partFields } from './dossier-shapes.ts';
import { readJson, refuse, type RefusedFile } from './json-file.ts';
import { check } from './problems.ts';
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
import { tidyDossier } from './tidy-dossier.ts';
import type { Dossier } from './types.ts';
import { FILE_FORMAT, type FileOrigin } from './write-file.ts';

export type { FileProblem } from './json-file.ts';
// Apart from the reader: work that cannot be stored is taken away in a file, so a page always has it.
export { writeFile } from './write-file.ts';

/** Newest version of a file. */
export const FILE_VERSION = 2;

/** Length of what a file says of its origin, in UTF-16 units. */
export const MAX_SHORT_TEXT = 200;
const shortText = textUpTo(MAX_SHORT_TEXT);

/**
 * A dossier as a file, in JSON (UTF-8):
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
 * Version 2 adds `collected`, `rounds`, `snapshots`, `targets`, `plan` and `invited`, each only where
 * there is something in it, as storage has them (`kept.ts`). A dossier without them is written as
 * version 1, so that an older site can open it. The readers of both stay.
 *
 * A field that its version does not know is refused and named. To read the rest would lose it in
 * silence. A later version of the site that adds a field raises `version`.
 *
 * A file is written with line breaks for people. One that would become longer than what is read
 * again (`MAX_FILE_LENGTH`) is written without.
 */
const fields = {
  format: z.literal(FILE_FORMAT),
  madeBy: shortText,
  instrument: strict({ id: shortText, number: instrumentNumber, edition }),
  name: dossierName,
  created: time,
  changed: time,
  worksheet: worksheetShape,
  record: recordShape,
};

/** The reader of every version there has been; the published JSON Schema is made from it. */
export const fileShapes = {
  1: strict({ ...fields, version: z.literal(1, { error: 'expected 1 or 2' }) }),
  2: strict({ ...fields, ...partFields, version: z.literal(2) }),
};

/** What a file holds, ready to become a dossier. */
export interface FileContent extends FileOrigin {
  readonly dossier: Omit<Dossier, 'id'>;
}

export type FileResult = { readonly ok: true; readonly content: FileContent } | RefusedFile;

/**
 * Reads the text of a file. Never throws. The caller still has to ask `meantFor` whether it belongs
 * to this tool, and to look at the length of a file before it reads it at all. A backup of all
 * dossiers is refused as `other-format`: `readBackup` (`backup.ts`) takes it.
 */
export function readFile(text: string): FileResult {
  const read = readJson(text, FILE_FORMAT, FILE_VERSION);
  if (!read.ok) return read;
  const result =
    read.version === 2 ? check(fileShapes[2], read.json) : check(fileShapes[1], read.json);
  if (!result.ok) return refuse('invalid', ...result.problems);
  const { madeBy, instrument, ...rest } = result.data;
  const { number, edition, id: instrumentId } = instrument;
  const dossier = tidyDossier({ ...rest, instrument: number, edition });
  return { ok: true, content: { instrumentId, madeBy, dossier } };
}
