import * as z from 'zod/mini';
import { byNumber, day, listUpTo, strict, textOf, textUpTo, wholeNumber } from './checks.ts';
import {
  MAX_EDITION,
  MAX_ITEM,
  MAX_NAME,
  MAX_NUMBER,
  MAX_OWN,
  MAX_OWN_CLAUSES,
  MAX_REF,
  MAX_TEXT,
  MIN_OWN,
} from './limits.ts';
import type { Answer, DealRecord, Facts, OwnClause, Shared, Worksheet } from './types.ts';

/**
 * What a link, a file and storage may hold. Whatever comes from outside passes one of these before
 * anything else reads it.
 *
 * Worksheets and records have two forms: the first one is that of links of version 1, and of storage
 * and files of versions 1 and 2. It knows no mark, no clause of a reader's own, no hidden clause, and
 * of a record entry status, owner, reason and note alone.
 */

const number = z.exactOptional(wholeNumber(1, MAX_NUMBER));
const text = z.exactOptional(textUpTo(MAX_TEXT));
const name = z.exactOptional(textUpTo(MAX_NAME));

const options = listUpTo(MAX_NUMBER, wholeNumber(1, MAX_NUMBER), 'numbers');

export const factsShape: z.ZodMiniType<Facts> = byNumber(1, MAX_NUMBER, options);

export const answerShape: z.ZodMiniType<Answer> = strict({
  answer: number,
  consistency: number,
  evidence: number,
  note: text,
});

const firstSheet = { name, side: number, facts: factsShape };
const firstEntry = { status: number, owner: number, reason: text, note: text };

export const firstWorksheetShape: z.ZodMiniType<Worksheet> = strict({
  ...firstSheet,
  answers: byNumber(1, MAX_ITEM, answerShape),
});

export const firstRecordShape: z.ZodMiniType<DealRecord> = byNumber(
  1,
  MAX_ITEM,
  strict(firstEntry),
);

const ownClause: z.ZodMiniType<OwnClause> = strict({
  title: textOf(1, MAX_NAME),
  about: text,
  ask: text,
  lead: number,
  priority: z.exactOptional(wholeNumber(1, 3)),
});

const markError = 'expected 8 small letters and digits';

export const answersShape = byNumber(1, MAX_OWN, answerShape);

export const ownShape: z.ZodMiniType<NonNullable<Worksheet['own']>> = byNumber(
  MIN_OWN,
  MAX_OWN,
  ownClause,
  MAX_OWN_CLAUSES,
);

export const hiddenShape: z.ZodMiniType<NonNullable<Worksheet['hidden']>> = byNumber(
  1,
  MAX_OWN,
  textOf(1, MAX_TEXT),
);

export const worksheetShape: z.ZodMiniType<Worksheet> = strict({
  ...firstSheet,
  mark: z.exactOptional(
    z.string({ error: markError }).check(z.regex(/^[0-9a-z]{8}$/, { error: markError })),
  ),
  answers: answersShape,
  own: z.exactOptional(ownShape),
  hidden: z.exactOptional(hiddenShape),
});

export const recordShape: z.ZodMiniType<DealRecord> = byNumber(
  1,
  MAX_OWN,
  strict({
    ...firstEntry,
    acceptedBy: name,
    due: z.exactOptional(day),
    ref: z.exactOptional(textUpTo(MAX_REF)),
  }),
);

export const instrumentNumber = wholeNumber(1, MAX_NUMBER);
export const edition = wholeNumber(1, MAX_EDITION);
export const dossierName = textUpTo(MAX_NAME);

const head = { instrument: instrumentNumber, edition, name: dossierName };

export const firstSharedShape: z.ZodMiniType<Shared> = strict({
  ...head,
  worksheet: firstWorksheetShape,
  record: firstRecordShape,
});

export const sharedShape: z.ZodMiniType<Shared> = strict({
  ...head,
  worksheet: worksheetShape,
  record: recordShape,
});
