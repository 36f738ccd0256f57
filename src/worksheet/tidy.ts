import { MAX_ITEM, MAX_NAME, MAX_REF, MAX_TEXT } from './limits.ts';
import type { Answer, DealRecord, Facts, OwnClause, Shared, Worksheet } from './types.ts';

/**
 * The one normal form of content. Two dossiers that say the same are equal, so that a link can be
 * checked by writing it again, and an edit that changes nothing is seen to change nothing.
 */

/**
 * Text as it can be kept: cut at the limit, without half characters. A lone surrogate has no UTF-8
 * form, so a link could not carry it; it becomes U+FFFD, as everywhere on the web.
 *
 * @param limit in UTF-16 units
 */
export function tidyText(text: string, limit: number): string {
  const last = text.length > limit ? text.charCodeAt(limit - 1) : 0;
  const cutsPair = last >= 0xd800 && last < 0xdc00;
  return text.slice(0, cutsPair ? limit - 1 : limit).replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Option numbers in rising order, each once. */
export function tidyOptions(options: readonly number[]): readonly number[] {
  return [...new Set(options)].sort((a, b) => a - b);
}

function tidyFacts(facts: Facts): Facts {
  const known = Object.entries(facts).filter(([, options]) => options.length > 0);
  return Object.fromEntries(known.map(([fact, options]) => [fact, tidyOptions(options)]));
}

/** Whether a text is a day of the calendar, as `2026-11-20`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  // A day that no month has is moved into the next one, or refused, as the engine likes.
  new Date(text).toISOString().startsWith(text);

/** Texts of an entry that are shorter than a note. */
const LIMITS: Readonly<Record<string, number>> = {
  acceptedBy: MAX_NAME,
  title: MAX_NAME,
  ref: MAX_REF,
};

/**
 * A field of an answer, a record entry or an own clause in normal form.
 *
 * @returns undefined where it is empty, or a day that no calendar has
 */
export function tidyField<T>(field: string, value: T): T | undefined {
  if (typeof value !== 'string') return value;
  if (field === 'due') return isDay(value) ? value : undefined;
  return (tidyText(value, LIMITS[field] ?? MAX_TEXT) || undefined) as T | undefined;
}

/** Leaves out empty fields. */
function tidyEntry<T extends object>(entry: T): T {
  const fields = Object.entries(entry).map(([field, value]: [string, unknown]) => [
    field,
    tidyField(field, value),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as T;
}

/** Leaves out empty fields, then empty entries. */
function tidyEntries<T extends object>(entries: Readonly<Record<number, T>>): Record<number, T> {
  const tidy = Object.entries(entries).map(([item, entry]) => [item, tidyEntry(entry)] as const);
  return Object.fromEntries(tidy.filter(([, entry]) => Object.keys(entry).length > 0));
}

/** An answer without empty fields. */
export const tidyAnswer = (answer: Answer): Answer => tidyEntry(answer);

export const tidyRecord = (record: DealRecord): DealRecord => tidyEntries(record);

/** An own clause in normal form; undefined without a title: it is not one yet. */
export function tidyOwnClause(clause: OwnClause): OwnClause | undefined {
  return clause.title === '' ? undefined : tidyEntry(clause);
}

function tidyOwn(own: NonNullable<Worksheet['own']>): Pick<Worksheet, 'own'> {
  const kept = Object.entries(own).map(([item, clause]) => [item, tidyOwnClause(clause)] as const);
  const titled = kept.filter(([, clause]) => clause !== undefined);
  return titled.length > 0 ? { own: Object.fromEntries(titled) as Record<number, OwnClause> } : {};
}

function tidyHidden(hidden: NonNullable<Worksheet['hidden']>): Pick<Worksheet, 'hidden'> {
  const kept = tidyEntry(hidden);
  return Object.keys(kept).length > 0 ? { hidden: kept } : {};
}

/** A worksheet without empty text, empty entry or fact without an option; options in rising order. */
export function tidyWorksheet(given: Worksheet): Worksheet {
  const { name, side, mark, facts, answers, own, hidden } = given;
  return {
    ...(name ? { name: tidyText(name, MAX_NAME) } : {}),
    ...(side === undefined ? {} : { side }),
    ...(mark === undefined ? {} : { mark }),
    facts: tidyFacts(facts),
    answers: tidyEntries(answers),
    ...(own ? tidyOwn(own) : {}),
    ...(hidden ? tidyHidden(hidden) : {}),
  };
}

/**
 * The content of a dossier in normal form, without anything else the dossier holds: no empty text,
 * no empty entry, no fact without an option, options in rising order. The parts of a dossier have
 * their own (`tidy-dossier.ts`).
 */
export function tidyShared(given: Shared): Shared {
  return {
    instrument: given.instrument,
    edition: given.edition,
    name: tidyText(given.name, MAX_NAME),
    worksheet: tidyWorksheet(given.worksheet),
    record: tidyRecord(given.record),
  };
}

const hasOwnNumber = (entries: object) => Object.keys(entries).some((item) => +item > MAX_ITEM);

/** Whether a worksheet in normal form holds more than the first form of it can (`shapes.ts`). */
export const isNewSheet = ({ mark, own, hidden, answers }: Worksheet): boolean =>
  [mark, own, hidden].some((field) => field !== undefined) || hasOwnNumber(answers);

/** Whether a record in normal form holds more than the first form of it can. */
export const isNewRecord = (record: DealRecord): boolean =>
  hasOwnNumber(record) ||
  Object.values(record).some(({ acceptedBy, due, ref }) =>
    [acceptedBy, due, ref].some((field) => field !== undefined),
  );
