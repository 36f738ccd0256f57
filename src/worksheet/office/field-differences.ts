import type { Checklist } from '#schemas/checklist.ts';
import { MAX_NAME, MAX_REF, MAX_TEXT } from '#worksheet/limits.ts';
import { plain } from '#worksheet/plain.ts';
import type { SheetChange } from '#worksheet/sheet-edit.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { COLUMN_TITLES, RECORD_FIELDS, type OfficeField, type RecordField } from './columns.ts';
import { readDay } from './days.ts';
import { askedInFull, columnText, NO_ROLE, stancesText, type DealRow } from './deal-rows.ts';
import type { Difference, NotUnderstood } from './differences.ts';
import { isNoStatus, numberOfLabel } from './labels.ts';
import type { Mark, ReadRow, ReadText, Signed } from './read-types.ts';

/** What a row of a file is compared with. */
export interface Compared {
  readonly checklist: Checklist;
  /** The record now, as this edition reads it. */
  readonly record: DealRecord;
  /** The record when the file was exported, as far as the history knows; the same where it is not. */
  readonly then: DealRecord;
  /** Fields that the file was made with. Of the others an empty cell is nothing that was cleared. */
  readonly held: readonly RecordField[];
}

/** What a text of a file says as the value of a field. */
type Value =
  | { readonly ok: true; readonly to: string | number | undefined }
  | { readonly ok: false; readonly why: NotUnderstood };

/** Length that a field takes, in UTF-16 units. */
const LIMITS = {
  reason: MAX_TEXT,
  note: MAX_TEXT,
  acceptedBy: MAX_NAME,
  ref: MAX_REF,
} as const;

function valueOf({ statuses, roles }: Checklist, field: RecordField, text: string): Value {
  if (text === '' || (field === 'status' && isNoStatus(text))) return { ok: true, to: undefined };
  if (field === 'status' || field === 'owner') {
    const to = numberOfLabel(field === 'status' ? statuses : roles, text);
    return to === undefined ? { ok: false, why: field } : { ok: true, to };
  }
  if (field === 'due') {
    const to = readDay(text);
    return to === undefined ? { ok: false, why: 'day' } : { ok: true, to };
  }
  return text.length > LIMITS[field] ? { ok: false, why: 'too-long' } : { ok: true, to: text };
}

const isFormat = ({ kind }: Mark) => kind === 'format';
const isGone = ({ kind }: Mark) => kind === 'deleted' || kind === 'moved-away';

/** Whether words were only added, only taken away, or both; without tracked changes it is an edit. */
export function kindOf(marks: readonly Mark[]): 'edit' | 'inserted' | 'deleted' {
  const words = marks.filter((mark) => !isFormat(mark));
  if (words.length === 0) return 'edit';
  if (words.every(isGone)) return 'deleted';
  return words.some(isGone) ? 'edit' : 'inserted';
}

/** Who signed the last tracked change; each mark has its own. */
export function signedOf(marks: readonly Mark[]): Signed {
  const { author, date } = marks.at(-1) ?? {};
  return { ...(author && { author }), ...(date && { date }) };
}

/** The tracked changes of a text, as a difference has them. */
export function trackedOf(text: ReadText, before: string) {
  const { marks } = text;
  if (marks.length === 0) return {};
  return {
    marks,
    ...signedOf(marks),
    ...(marks.every(isFormat) && { formatOnly: true as const }),
    ...(text.before !== before && !marks.every(isFormat) && { base: text.before }),
  };
}

function recordDifference(
  row: ReadRow,
  own: DealRow,
  field: RecordField,
  { checklist, record, then, held }: Compared,
): Difference | undefined {
  const text = row.fields[field];
  if (!text || (text.after === '' && text.marks.length === 0 && !held.includes(field)))
    return undefined;
  const before = own.record[field];
  const now = record[own.item]?.[field];
  const value = valueOf(checklist, field, text.after);
  const isWords = field !== 'status' && field !== 'owner' && field !== 'due';
  // A status that this edition does not have stands as empty text: it was not cleared.
  const isSame =
    text.after === before ||
    (value.ok && (isWords ? (value.to ?? '') === before : value.to === now));
  // A row that was moved as a whole is one change; its unchanged fields are not.
  if (isSame && (text.marks.length === 0 || row.change?.kind === 'inserted')) return undefined;
  const common = {
    item: own.item,
    field,
    where: row.where,
    before,
    after: text.after,
    ...trackedOf(text, before),
  };
  if (!value.ok) return { kind: 'not-understood', ...common, why: value.why };
  const was = then[own.item]?.[field];
  const written = (given: string | number | undefined) => plain(String(given ?? ''));
  const isNewer = written(was) !== written(now);
  const isOutdated = isNewer && written(was) === written(value.to);
  return {
    kind: kindOf(text.marks),
    ...common,
    ...(isOutdated && { outdated: true as const }),
    ...(isNewer && !isOutdated && { changedHere: true as const }),
    ...(!isSame && {
      change: { set: 'record', item: own.item, field, to: value.to } as SheetChange,
    }),
  };
}

/**
 * What stands in the deal where the file has a field: of stances those of its columns alone, of positions
 * all where the cell holds more than the first, as in the whole deal in Word.
 */
function ownText({ roles }: Checklist, row: ReadRow, own: DealRow, field: OfficeField): string {
  const { stancesOf, fields } = row;
  const { before = '', after = '' } = fields[field] ?? {};
  const isFull = `${before}\n${after}`.includes(`\n${COLUMN_TITLES.acceptable}: `);
  if (field === 'asked' && isFull) return askedInFull(own);
  return field === 'stances' && stancesOf
    ? stancesText(
        [...roles, NO_ROLE].filter(({ label }) => stancesOf.includes(label)),
        own,
      )
    : columnText({ roles }, own, field);
}

/** A field that only the checklist, a role or the vendor fills in: shown, and never taken over. */
function otherDifference(
  row: ReadRow,
  own: DealRow,
  field: OfficeField,
  { checklist }: Compared,
): Difference | undefined {
  const text = row.fields[field];
  if (!text) return undefined;
  const before = plain(ownText(checklist, row, own, field));
  const isSame = text.after === before;
  if (isSame && (text.marks.length === 0 || row.change?.kind === 'inserted')) return undefined;
  const common = {
    item: own.item,
    field,
    where: row.where,
    before,
    after: text.after,
    ...trackedOf(text, before),
  };
  return field === 'stances'
    ? { kind: 'not-understood', ...common, why: 'stance' }
    : { kind: kindOf(text.marks), ...common };
}

const isRecordField = (field: OfficeField): field is RecordField =>
  (RECORD_FIELDS as readonly OfficeField[]).includes(field);

const ORDER = Object.keys(COLUMN_TITLES) as OfficeField[];

/** What in the row of a clause differs from the deal, field by field, wherever a column was moved. */
export function fieldDifferences(row: ReadRow, own: DealRow, compared: Compared): Difference[] {
  return ORDER.flatMap((field) => {
    const found = isRecordField(field)
      ? recordDifference(row, own, field, compared)
      : otherDifference(row, own, field, compared);
    return found ?? [];
  });
}
