import { MAX_TEXT } from '#worksheet/limits.ts';
import { crc32 } from '#worksheet/codec/crc32.ts';
import { canonical } from '#worksheet/same.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import { ownOnly } from '#worksheet/statuses-only.ts';
import { tidyOwnClause, tidyText } from '#worksheet/tidy.ts';
import type { ClauseChange, OwnClause } from '#worksheet/types.ts';

/**
 * An added clause as the history keeps it. Of one that is longer than that takes the texts are left out,
 * and a checksum stands for them.
 */
export function ownIn(clause: OwnClause | undefined): string | undefined {
  const written = clause && canonical(clause);
  if (!clause || !written || written.length <= MAX_TEXT) return written;
  return canonical({ ...ownOnly(clause), cut: crc32(new TextEncoder().encode(written)) });
}

/** Whether `ownIn` left texts out: such a clause can be shown, and not put back. */
export const isCut = (text: string): boolean => /^\{"cut":\d/.test(text);

/** Reads what `ownIn` wrote; undefined where it is nothing of the kind. */
export function ownOf(text: string): OwnClause | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isClause = typeof read === 'object' && read !== null && 'title' in read;
    if (!isClause) return undefined;
    return tidyOwnClause(withKey(read as OwnClause, 'cut', undefined));
  } catch {
    return undefined;
  }
}

const text = (value: string | number | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : tidyText(String(value), MAX_TEXT);

/** What a field held and holds, as a change keeps it. */
export function values(
  before: string | number | undefined,
  after: string | number | undefined,
): Pick<ClauseChange, 'from' | 'to'> {
  const [from, to] = [text(before), text(after)];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
