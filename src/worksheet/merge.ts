import type { FieldChange } from './edit.ts';
import { moved, movedSheet, movesOf, saidOf } from './own-numbers.ts';
import { isSame } from './same.ts';
import { NO_REASON } from './statuses-only.ts';
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

/** Fields that a link of statuses alone leaves out. */
const WITHHELD: readonly (keyof RecordEntry)[] = ['reason', 'acceptedBy', 'ref', 'note'];

/** Whether a record says nothing of why, anywhere: then it was not there to be compared. */
const isBare = (record: DealRecord) =>
  Object.values(record).every((entry) => WITHHELD.every((field) => entry[field] === undefined));

/** Whether an added clause comes without its texts, as in a link of statuses alone. */
const isTitleOnly = ({ about, ask }: OwnClause) => about === undefined && ask === undefined;

/** Their clause with my texts, where theirs came without any. */
function withTexts(theirs: OwnClause | undefined, mine: OwnClause | undefined) {
  return mine && theirs && isTitleOnly(theirs) ? { ...mine, ...theirs } : theirs;
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
 * clause. Of a state without any note, reason or reference those are not compared. Nothing is applied; a reader decides over each (`office/ways.ts`).
 */
export function differences(mine: Content, theirs: Content): DealDifference[] {
  const { record, worksheet } = parted(mine, theirs);
  const bare = isBare(record) && Object.values(worksheet.own ?? {}).every(isTitleOnly);
  const clauses = keysOf(mine.worksheet.own, worksheet.own).flatMap((item) => {
    const [here, there] = [mine.worksheet.own?.[item], worksheet.own?.[item]];
    return difference('own', item, 'own', here, bare ? withTexts(there, here) : there);
  });
  const compared = bare ? FIELDS.filter((field) => !WITHHELD.includes(field)) : FIELDS;
  const entries = keysOf(mine.record, record).flatMap((item) =>
    compared.flatMap((field) =>
      difference('record', item, field, mine.record[item]?.[field], record[item]?.[field]),
    ),
  );
  const hidden = keysOf(mine.worksheet.hidden, worksheet.hidden).flatMap((item) => {
    const [here, there] = [mine.worksheet.hidden?.[item], worksheet.hidden?.[item]];
    // Hidden on both sides, and theirs came without its reason.
    if (here !== undefined && there === NO_REASON) return [];
    return difference('hidden', item, 'hidden', here, there);
  });
  return [...clauses, ...entries, ...hidden];
}

/** Paragraphs stand between empty lines; a line end before the first or after the last is none of it. */
const paragraphsOf = (text: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => part.replace(/^\n|\n$/g, ''))
    .filter((part) => part !== '');

/**
 * Two texts as a reader would put them together: the first as it is, then the paragraphs that only the
 * second one has. Bringing the same text twice adds nothing.
 */
export function appended(first: string, second: string): string {
  const had = new Set(paragraphsOf(first));
  const more = paragraphsOf(second).filter((part) => !had.has(part));
  return [...(first ? [first] : []), ...more].join('\n\n');
}

/** The edit that takes over what the other state holds. */
export function takeTheirs({ part, item, field, theirs: to }: DealDifference): FieldChange {
  const change = part === 'record' ? { set: part, item, field, to } : { set: part, item, to };
  return change as FieldChange;
}
