import * as z from 'zod/mini';
import { isDay } from './tidy.ts';

/**
 * What shapes are built of (`shapes.ts`). Objects are strict: a field that is not named is an error,
 * because dropping it in silence would lose what somebody wrote with a newer version.
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

/** Text that is not empty. */
export function textOf(from: 1, to: number) {
  const error = `expected text of ${from} to ${to} characters`;
  const isLong = (text: string) => text.length >= from && text.length <= to;
  return z.string({ error }).check(z.refine(isLong, { error }));
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

/**
 * An object whose keys are whole numbers.
 *
 * @param most fields that it may have
 */
export function byNumber<T extends z.core.$ZodType>(
  from: number,
  to: number,
  value: T,
  most = to - from + 1,
) {
  const error = `expected a whole number from ${from} to ${to} as the name of the field`;
  const isNumber = (key: string) =>
    /^[1-9]\d{0,3}$/.test(key) && Number(key) >= from && Number(key) <= to;
  const key = z.string().check(z.refine(isNumber));
  // z.record leaves out a key named __proto__ without a word.
  const plain = z.unknown().check(
    z.refine((given) => !fieldsOf(given).includes('__proto__'), { error }),
    z.refine((given) => fieldsOf(given).length <= most, {
      error: `expected at most ${most} fields`,
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

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const timeError = 'expected a date and time such as 2026-11-20T09:30:00Z';

export const time = z
  .string({ error: timeError })
  .check(
    z.refine((value) => TIME.test(value) && !Number.isNaN(Date.parse(value)), { error: timeError }),
  );

const dayError = 'expected a day such as 2026-11-20';

export const day = z.string({ error: dayError }).check(z.refine(isDay, { error: dayError }));
