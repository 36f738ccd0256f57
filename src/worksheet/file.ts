import * as z from 'zod/mini';
import { strict, textOf, textUpTo, time } from './checks.ts';
import { contentFields } from './dossier-shapes.ts';
import { readJson, refuse, type RefusedFile } from './json-file.ts';
import { MAX_NAME, MAX_TEXT } from './limits.ts';
import { check } from './problems.ts';
import { dossierName, edition, instrumentNumber } from './shapes.ts';
import { type ContentVersion, tidyDossier } from './tidy-dossier.ts';
import type { Dossier } from './types.ts';
import { FILE_FORMAT, type FileAbout, type FileOrigin } from './write-file.ts';

export type { FileProblem } from './json-file.ts';
// Apart from the reader: work that cannot be stored is taken away in a file, so a page always has it.
export { writeFile } from './write-file.ts';

/** Newest version of a file. */
export const FILE_VERSION: ContentVersion = 3;

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
 * there is something in it, as storage has them (`kept.ts`). Version 3 adds what version 3 of storage
 * does, and `about`: what the file is, for people who open it without this site. It is checked and not
 * read: a program that needs one of its texts finds it in the dossier.
 *
 *     "about": { "title": "Contract clauses", "edition": "Edition 3", "date": "2026-11-20",
 *                "sides": "Legal, Security", "confidence": "Not rated",
 *                "caveat": "... It is not a certification ..." }
 *
 * A dossier is written in the lowest version that holds it, so that an older site can open it. The
 * readers of all stay.
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
};

const aboutText = textUpTo(MAX_TEXT);

/** What a file is, in words: the same as stands in every other export. */
const aboutShape: z.ZodMiniType<FileAbout> = strict({
  title: textOf(1, MAX_NAME),
  edition: aboutText,
  date: aboutText,
  sides: aboutText,
  confidence: aboutText,
  caveat: aboutText,
});

/** The reader of every version there has been; the published JSON Schema is made from it. */
export const fileShapes = {
  1: strict({
    ...fields,
    ...contentFields[1],
    version: z.literal(1, { error: 'expected 1, 2 or 3' }),
  }),
  2: strict({ ...fields, ...contentFields[2], version: z.literal(2) }),
  3: strict({
    ...fields,
    ...contentFields[3],
    about: z.exactOptional(aboutShape),
    version: z.literal(3),
  }),
};

/** What a file holds, ready to become a dossier. */
export interface FileContent extends FileOrigin {
  readonly dossier: Omit<Dossier, 'id'>;
}

export type FileResult = { readonly ok: true; readonly content: FileContent } | RefusedFile;

/** What is checked in a file of a version; a version that never was is told by that of the first. */
function checked({ json, version }: { readonly json: unknown; readonly version: unknown }) {
  if (version === 3) return check(fileShapes[3], json);
  return version === 2 ? check(fileShapes[2], json) : check(fileShapes[1], json);
}

/**
 * Reads the text of a file. Never throws. The caller still has to ask `meantFor` whether it belongs
 * to this tool, and to look at the length of a file before it reads it at all. A backup of all
 * dossiers is refused as `backup`: `readBackup` (`backup.ts`) takes it.
 */
export function readFile(text: string): FileResult {
  const read = readJson(text, FILE_FORMAT, FILE_VERSION);
  if (!read.ok) return read;
  const result = checked(read);
  if (!result.ok) return refuse('invalid', ...result.problems);
  const { madeBy, instrument, ...rest } = result.data;
  const { number, edition, id: instrumentId } = instrument;
  const dossier = tidyDossier({ ...rest, instrument: number, edition });
  return { ok: true, content: { instrumentId, madeBy, dossier } };
}
