import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { MAX_NAME, MAX_REF, MAX_TEXT } from '#worksheet/limits.ts';
import { plain } from '#worksheet/plain.ts';
import type { SheetChange } from '#worksheet/sheet-edit.ts';
import type { Content, RecordEntry } from '#worksheet/types.ts';
import { RECORD_FIELDS, type OfficeField, type RecordField } from './columns.ts';
import { readDay } from './days.ts';
import { columnText, type DealRow } from './deal-rows.ts';
import type { Difference, NotUnderstood } from './differences.ts';
import { isNoStatus, numberOfLabel } from './labels.ts';
import type { Mark, ReadRow, ReadText, Signed } from './read-types.ts';

interface Deal {
  readonly checklist: Checklist;
  readonly content: Content;
  /** ISO date and time of the export. */
  readonly exported: string | undefined;
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

/** What stood in a field when the file was exported, as far as the history of the deal knows. */
function wasAt({ content, exported }: Deal, item: number, field: RecordField): string | undefined {
  if (exported === undefined) return undefined;
  const later = content.changes?.find(
    (change) => change.item === item && change.field === field && change.at > exported,
  );
  return later && (later.from ?? '');
}

function recordDifference(
  row: ReadRow,
  own: DealRow,
  field: RecordField,
  deal: Deal,
  entry: RecordEntry,
): Difference | undefined {
  const text = row.fields[field];
  if (!text) return undefined;
  const before = own.record[field];
  const value = valueOf(deal.checklist, field, text.after);
  const isWords = field !== 'status' && field !== 'owner' && field !== 'due';
  // A status that this edition does not have stands as empty text: it was not cleared.
  const isSame =
    text.after === before ||
    (value.ok && (isWords ? (value.to ?? '') === before : value.to === entry[field]));
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
  const was = wasAt(deal, own.item, field);
  const now = value.to === undefined ? '' : String(value.to);
  return {
    kind: kindOf(text.marks),
    ...common,
    ...(was !== undefined && plain(was) === now && { outdated: true as const }),
    ...(!isSame && {
      change: { set: 'record', item: own.item, field, to: value.to } as SheetChange,
    }),
  };
}

/** A field that only the checklist, a role or the vendor fills in: shown, and never taken over. */
function otherDifference(
  row: ReadRow,
  own: DealRow,
  field: OfficeField,
  { checklist }: Deal,
): Difference | undefined {
  const text = row.fields[field];
  if (!text) return undefined;
  const before = plain(columnText(checklist, own, field));
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

/** What in the row of a clause differs from the deal, field by field. */
export function fieldDifferences(row: ReadRow, own: DealRow, deal: Deal): Difference[] {
  const { record } = carryOver(deal.content, deal.checklist);
  return (Object.keys(row.fields) as OfficeField[]).flatMap((field) => {
    const found = isRecordField(field)
      ? recordDifference(row, own, field, deal, record[own.item] ?? {})
      : otherDifference(row, own, field, deal);
    return found ?? [];
  });
}
