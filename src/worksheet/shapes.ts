import * as z from 'zod/mini';
import { MAX_EDITION, MAX_ITEM, MAX_NAME, MAX_NUMBER, MAX_TEXT } from './limits.ts';
import type { Answer, DealRecord, Facts, RecordEntry, Shared, Worksheet } from './types.ts';

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

/** Names of the fields of an object; of a list or a text none are asked for. */
const fieldsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** An object whose keys are whole numbers from 1 to `highest`. */
export function byNumber<T extends z.core.$ZodType>(highest: number, value: T) {
  const error = `expected a whole number from 1 to ${highest} as the name of the field`;
  const isNumber = (key: string) => /^[1-9]\d{0,2}$/.test(key) && Number(key) <= highest;
  const key = z.string().check(z.refine(isNumber));
  // z.record leaves out a key named __proto__ without a word.
  const plain = z.unknown().check(
    z.refine((given) => !fieldsOf(given).includes('__proto__'), { error }),
    z.refine((given) => fieldsOf(given).length <= highest, {
      error: `expected at most ${highest} fields`,
    }),
  );
  return z.pipe(
    plain,
    z.record(key, value, {
      error: (issue) => (issue.code === 'invalid_key' ? error : 'expected an object in { }'),
    }),
  );
}

/**
 * A list of at most `most` entries. The length is looked at first: a hostile list of millions is not
 * checked entry by entry, with a message for each.
 */
export function listUpTo<T>(most: number, entry: z.ZodMiniType<T>, entries = 'entries') {
  const isShort = (given: unknown) => !Array.isArray(given) || given.length <= most;
  const short = z
    .unknown()
    .check(z.refine(isShort, { error: `expected at most ${most} ${entries}` }));
  const list = z.array(entry, { error: `expected a list of ${entries} in [ ]` });
  return z.pipe(short, list);
}

const number = z.exactOptional(wholeNumber(1, MAX_NUMBER));
const text = z.exactOptional(textUpTo(MAX_TEXT));

const options = listUpTo(MAX_NUMBER, wholeNumber(1, MAX_NUMBER), 'numbers');

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
