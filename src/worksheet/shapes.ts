import * as z from 'zod/mini';
import { MAX_EDITION, MAX_ITEM, MAX_NAME, MAX_NUMBER, MAX_TEXT } from './limits.ts';
import type {
  Answer,
  DealRecord,
  Dossier,
  Facts,
  RecordEntry,
  Shared,
  Worksheet,
} from './types.ts';

/**
 * What a link, a file and storage may hold. Whatever comes from outside passes one of these before
 * anything else reads it. Objects are strict: a field that is not named here is an error, because
 * dropping it in silence would lose what somebody wrote with a newer version.
 *
 * Each message completes the sentence "<path>: ...".
 */

// Without this, zod tries `new Function` once, and a strict CSP reports that as a violation.
z.config({ jitless: true });

/** Message of an issue that is about a field that should not be there. */
export const UNKNOWN_FIELD = 'not a field of this version';

export function wholeNumber(from: number, to: number) {
  const error = `expected a whole number from ${from} to ${to}`;
  return z.int({ error }).check(z.minimum(from, { error }), z.maximum(to, { error }));
}

/** @param length in UTF-16 units; z.maxLength counts code points, `maxlength` in a page does not */
export function textUpTo(length: number) {
  const error = `expected text of at most ${length} characters`;
  return z.string({ error }).check(z.refine((text) => text.length <= length, { error }));
}

/** An object with exactly these fields. */
export function strict<T extends z.core.$ZodLooseShape>(shape: T) {
  const error = (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys' ? UNKNOWN_FIELD : 'expected an object in { }';
  return z.strictObject(shape, { error });
}

const hasProtoKey = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__');

/** An object whose keys are whole numbers from 1 to `highest`. */
function byNumber<T extends z.core.$ZodType>(highest: number, value: T) {
  const error = `expected a whole number from 1 to ${highest} as the name of the field`;
  const isNumber = (key: string) => /^[1-9]\d{0,2}$/.test(key) && Number(key) <= highest;
  const key = z.string().check(z.refine(isNumber));
  // z.record leaves out a key named __proto__ without a word.
  const plain = z.unknown().check(z.refine((given) => !hasProtoKey(given), { error }));
  return z.pipe(
    plain,
    z.record(key, value, {
      error: (issue) => (issue.code === 'invalid_key' ? error : 'expected an object in { }'),
    }),
  );
}

const number = z.exactOptional(wholeNumber(1, MAX_NUMBER));
const text = z.exactOptional(textUpTo(MAX_TEXT));

const options = z
  .array(wholeNumber(1, MAX_NUMBER), { error: 'expected a list of numbers in [ ]' })
  .check(z.maxLength(MAX_NUMBER, { error: `expected at most ${MAX_NUMBER} numbers` }));

export const factsShape: z.ZodMiniType<Facts> = byNumber(MAX_NUMBER, options);

export const answerShape: z.ZodMiniType<Answer> = strict({
  answer: number,
  consistency: number,
  evidence: number,
  note: text,
});

export const recordEntryShape: z.ZodMiniType<RecordEntry> = strict({
  status: number,
  owner: number,
  reason: text,
  note: text,
});

export const worksheetShape: z.ZodMiniType<Worksheet> = strict({
  name: z.exactOptional(textUpTo(MAX_NAME)),
  side: number,
  facts: factsShape,
  answers: byNumber(MAX_ITEM, answerShape),
});

export const recordShape: z.ZodMiniType<DealRecord> = byNumber(MAX_ITEM, recordEntryShape);

export const instrumentNumber = wholeNumber(1, MAX_NUMBER);
export const edition = wholeNumber(1, MAX_EDITION);
export const dossierName = textUpTo(MAX_NAME);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const timeError = 'expected a date and time such as 2026-11-20T09:30:00Z';

export const time = z
  .string({ error: timeError })
  .check(
    z.refine((value) => TIME.test(value) && !Number.isNaN(Date.parse(value)), { error: timeError }),
  );

export const sharedShape: z.ZodMiniType<Shared> = strict({
  instrument: instrumentNumber,
  edition,
  name: dossierName,
  worksheet: worksheetShape,
  record: recordShape,
});

const idError = 'expected an id of letters, digits and hyphens';

export const dossierShape: z.ZodMiniType<Dossier> = strict({
  id: z.string({ error: idError }).check(z.regex(/^[\w-]{1,64}$/, { error: idError })),
  instrument: instrumentNumber,
  edition,
  name: dossierName,
  created: time,
  changed: time,
  worksheet: worksheetShape,
  record: recordShape,
});
