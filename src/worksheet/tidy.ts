import { MAX_NAME, MAX_TEXT } from './limits.ts';
import type { Answer, DealRecord, Facts, Shared, Worksheet } from './types.ts';

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

/** Leaves out empty fields. */
function tidyEntry<T extends object>(entry: T): T {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined && value !== '');
  const kept = fields.map(([field, value]: [string, unknown]) => [
    field,
    typeof value === 'string' ? tidyText(value, MAX_TEXT) : value,
  ]);
  return Object.fromEntries(kept) as T;
}

/** Leaves out empty fields, then empty entries. */
function tidyEntries<T extends object>(entries: Readonly<Record<number, T>>): Record<number, T> {
  const tidy = Object.entries(entries).map(([item, entry]) => [item, tidyEntry(entry)] as const);
  return Object.fromEntries(tidy.filter(([, entry]) => Object.keys(entry).length > 0));
}

/** An answer without empty fields. */
export const tidyAnswer = (answer: Answer): Answer => tidyEntry(answer);

export const tidyRecord = (record: DealRecord): DealRecord => tidyEntries(record);

/** A worksheet without empty text, empty entry or fact without an option; options in rising order. */
export function tidyWorksheet({ name, side, facts, answers }: Worksheet): Worksheet {
  return {
    ...(name ? { name: tidyText(name, MAX_NAME) } : {}),
    ...(side === undefined ? {} : { side }),
    facts: tidyFacts(facts),
    answers: tidyEntries(answers),
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
