import type { Edit, FieldChange } from './edit.ts';
import { MAX_TEXT } from './limits.ts';
import { moved, movedSheet, movesOf, saidOf } from './own-numbers.ts';
import { isSame } from './same.ts';
import type { Content, DealRecord, OwnClause, RecordEntry } from './types.ts';

/** A field that two states of a deal hold, and its value. */
interface Held {
  record: { readonly field: keyof RecordEntry; readonly value: string | number };
  own: { readonly field: 'own'; readonly value: OwnClause };
  hidden: { readonly field: 'hidden'; readonly value: string };
}

/** One field of one clause in which somebody else's state of a deal differs from mine. */
export type DealDifference = {
  [Part in keyof Held]: {
    readonly part: Part;
    /** Number of the clause; where an own clause had to move, its new one. */
    readonly item: number;
    readonly field: Held[Part]['field'];
    readonly mine: Held[Part]['value'] | undefined;
    readonly theirs: Held[Part]['value'] | undefined;
    /** `new`: only they have it; `missing`: only I have it. */
    readonly kind: 'new' | 'missing' | 'changed';
  };
}[keyof Held];

/** Fields of an entry whose texts can stand one below the other. */
const TEXTS: ReadonlySet<string> = new Set(['reason', 'note']);

/** In the order in which they are shown. */
const FIELDS: readonly (keyof RecordEntry)[] = [
  ...(['status', 'reason', 'acceptedBy', 'owner', 'due', 'ref', 'note'] as const),
];

const keysOf = (...entries: readonly (object | undefined)[]) =>
  [...new Set(entries.flatMap((one) => Object.keys(one ?? {}).map(Number)))].sort((a, b) => a - b);

function difference<Part extends keyof Held>(
  part: Part,
  item: number,
  field: Held[Part]['field'],
  mine: unknown,
  theirs: unknown,
): DealDifference[] {
  if (isSame(mine, theirs)) return [];
  const kind = mine === undefined ? 'new' : theirs === undefined ? 'missing' : 'changed';
  return [{ part, item, field, mine, theirs, kind } as unknown as DealDifference];
}

/** Their state with own clauses moved away from the numbers of mine that are other clauses. */
function parted(mine: Content, theirs: Content): Content {
  const others = [mine.worksheet, ...(mine.collected ?? []).map((one) => one.worksheet)];
  const { worksheet, record } = theirs;
  const used = new Set([...saidOf(worksheet), ...Object.keys(record).map(Number)]);
  const moves = movesOf(
    worksheet.own ?? {},
    others.map(({ own }) => own ?? {}),
    used,
  );
  return { ...theirs, worksheet: movedSheet(worksheet, moves), record: moved(record, moves) };
}

/**
 * What differs between two states of one deal: its record, own clauses and hidden clauses, clause by
 * clause. Nothing is applied; a reader chooses for each (`editFor`).
 */
export function differences(mine: Content, theirs: Content): DealDifference[] {
  const { record, worksheet } = parted(mine, theirs);
  const clauses = keysOf(mine.worksheet.own, worksheet.own).flatMap((item) =>
    difference('own', item, 'own', mine.worksheet.own?.[item], worksheet.own?.[item]),
  );
  const entries = keysOf(mine.record, record).flatMap((item) =>
    FIELDS.flatMap((field) =>
      difference('record', item, field, mine.record[item]?.[field], record[item]?.[field]),
    ),
  );
  const hidden = keysOf(mine.worksheet.hidden, worksheet.hidden).flatMap((item) =>
    difference('hidden', item, 'hidden', mine.worksheet.hidden?.[item], worksheet.hidden?.[item]),
  );
  return [...clauses, ...entries, ...hidden];
}

/** Paragraphs stand between empty lines; a line end before the first or after the last is none of it. */
const paragraphsOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n|\n$/g, ''))
    .filter((part) => part !== '');

/**
 * Two texts as one: every paragraph of either once, in the order of their characters. That is not the
 * order in which they were written, and it is the same whoever merges with whom, in whatever order
 * and how often. A text and itself is left as it is.
 */
export function unionOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === b || b === undefined) return a;
  if (a === undefined) return b;
  return [...new Set([...paragraphsOf(a), ...paragraphsOf(b)])].sort().join('\n\n');
}

/**
 * Two texts as a reader would put them together: the first as it is, then the paragraphs that only the
 * second one has. Bringing the same text twice adds nothing.
 */
export function appended(first: string, second: string): string {
  const had = new Set(paragraphsOf(first));
  const more = paragraphsOf(second).filter((part) => !had.has(part));
  return [...(first ? [first] : []), ...more].join('\n\n');
}

/** The smaller of two values, or the one there is: the same whichever comes first. */
const smaller = <T extends string | number>(a: T | undefined, b: T | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** One text of an own clause made of two, with the stricter priority. */
function unionOfClauses(mine: OwnClause, theirs: OwnClause): OwnClause {
  const about = unionOf(mine.about, theirs.about);
  const ask = unionOf(mine.ask, theirs.ask);
  const lead = smaller(mine.lead, theirs.lead);
  const priority = smaller(mine.priority, theirs.priority);
  return {
    title: smaller(mine.title, theirs.title)!,
    ...(about !== undefined && { about }),
    ...(ask !== undefined && { ask }),
    ...(lead !== undefined && { lead }),
    ...(priority !== undefined && { priority }),
  };
}

/** Both values as one; undefined where they cannot stand together: a status, a day, too much text. */
function bothOf({ part, field, mine, theirs }: DealDifference): string | OwnClause | undefined {
  if (mine === undefined || theirs === undefined) return undefined;
  if (part === 'own') {
    const both = unionOfClauses(mine, theirs);
    const isLong = [both.about, both.ask].some((text = '') => text.length > MAX_TEXT);
    return isLong ? undefined : both;
  }
  if (typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
  if (part === 'record' && !TEXTS.has(field)) return undefined;
  const both = unionOf(mine, theirs) ?? '';
  return both.length > MAX_TEXT ? undefined : both;
}

/** What a reader may choose for a difference. */
export const choicesOf = (given: DealDifference): readonly ('mine' | 'theirs' | 'both')[] =>
  bothOf(given) === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];

/**
 * The edit that settles a difference; of `mine` one that changes nothing.
 *
 * @throws RangeError where both cannot stand together (`choicesOf`)
 */
export function editFor(given: DealDifference, choice: 'mine' | 'theirs' | 'both'): Edit {
  if (choice === 'mine') return { set: 'several', changes: [] };
  const { part, item, field } = given;
  const to = choice === 'theirs' ? given.theirs : bothOf(given);
  if (choice === 'both' && to === undefined) throw new RangeError('Both cannot stand together.');
  const change = part === 'record' ? { set: part, item, field, to } : { set: part, item, to };
  return change as FieldChange;
}

/**
 * Two records as one where nobody is asked: notes and reasons of both, and of every other field the
 * smaller value. It does not matter which is which, how many there are, or how often. Texts may come
 * out longer than a field takes; nothing is cut here.
 */
export function mergeRecords(a: DealRecord, b: DealRecord): DealRecord {
  const merged = keysOf(a, b).map((item) => {
    const values = FIELDS.map((field) => {
      const [one, other] = [a[item]?.[field], b[item]?.[field]];
      const value = TEXTS.has(field)
        ? unionOf(one as string | undefined, other as string | undefined)
        : smaller(one, other);
      return [field, value] as const;
    });
    return [item, Object.fromEntries(values.filter(([, value]) => value !== undefined))] as const;
  });
  return Object.fromEntries(merged);
}
