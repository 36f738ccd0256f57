import { rejections } from '#domain/checklist/agreement.ts';
import { dealOf, type Deal, type DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import { enteredText, saidLine, withEntered } from '#worksheet/entered-stances.ts';
import { plain } from '#worksheet/plain.ts';
import type { Content, RecordEntry } from '#worksheet/types.ts';
import type { Marked } from './clause-ids.ts';
import { COLUMN_TITLES, type OfficeField, type RecordField } from './columns.ts';
import { labelOf } from './labels.ts';

/** One clause of a deal, in text, as a Word or Excel file holds it. */
export interface DealRow {
  readonly item: number;
  /** Id of the clause; of one that a reader added `own-` and its number. */
  readonly id: string;
  readonly title: string;
  /** Id and title of its group; own clauses have one of their own. */
  readonly group: string;
  readonly groupTitle: string;
  readonly priority: Priority;
  /** The position asked for first; of an own clause what it must settle. */
  readonly asked: string;
  /** The fallback, and what not to sign; of an own clause empty. */
  readonly acceptable: string;
  readonly walkAway: string;
  readonly question: string;
  /** Why it is not part of this deal; absent where it is. */
  readonly left?: 'facts' | 'hidden';
  /** The reason that the owner of the deal gives for taking it out; empty where it is in, or ruled out. */
  readonly hidden: string;
  /** That roles take different positions on it, or that some reject it and none accepts it. */
  readonly marked?: Marked;
  /** The record in words; empty text where a field is empty. */
  readonly record: Readonly<Record<RecordField, string>>;
  /** What each role said, a line a person; by number of the role, `NO_ROLE` for who gave none. */
  readonly stances: Readonly<Record<number, string>>;
}

/** Group of the clauses that readers added. */
export const OWN_GROUP = { id: 'own', title: 'Clauses added to the checklist' };

/** Stands for the role of people who gave none, or one that this edition does not have. */
export const NO_ROLE = { number: 0, label: 'Without a role' };

/** The record of a clause in words. */
export function recordText(
  { statuses, roles }: Checklist,
  entry: RecordEntry = {},
): Record<RecordField, string> {
  return {
    status: labelOf(statuses, entry.status),
    owner: labelOf(roles, entry.owner),
    reason: plain(entry.reason ?? ''),
    note: plain(entry.note ?? ''),
    acceptedBy: plain(entry.acceptedBy ?? ''),
    due: plain(entry.due ?? ''),
    ref: plain(entry.ref ?? ''),
  };
}

/** What a person said of a clause: "Reject: Uncapped liability (Ada)"; by number of their role. */
function stancesOf({ agreements }: Deal, item: number): Record<number, string> {
  const byRole: Record<number, string> = {};
  for (const voice of agreements.get(item)?.voices ?? []) {
    const { person } = voice;
    const about = [person.name && oneLine(person.name), enteredText(voice)].filter(Boolean);
    const line = `${saidLine(voice) || 'No stance'}${about.length > 0 ? ` (${about.join('; ')})` : ''}`;
    const role = person.role?.number ?? NO_ROLE.number;
    byRole[role] = byRole[role] ? `${byRole[role]}\n${line}` : line;
  }
  return byRole;
}

/** Received text on one line. */
export const oneLine = (text: string): string => plain(text).replaceAll('\n', ' ');

/** What stands out of where the roles stand on a clause. */
function markOf({ agreements }: Deal, item: number): Marked | undefined {
  const agreement = agreements.get(item);
  if (agreement?.state === 'conflict') return 'conflict';
  return agreement && rejections(agreement).length > 0 ? 'rejected' : undefined;
}

function rowOf(deal: Deal, view: DealView, left: DealRow['left']): DealRow {
  const { clause, priority } = view;
  const added = isAdded(clause);
  const mark = left ? undefined : markOf(deal, clause.number);
  const group = added ? OWN_GROUP : deal.checklist.groups.find(({ id }) => id === clause.group);
  return {
    item: clause.number,
    id: clause.id,
    title: added ? oneLine(clause.title) : clause.title,
    group: group?.id ?? '',
    groupTitle: group?.title ?? '',
    priority,
    asked: added ? plain(clause.settles) : clause.positions.preferred,
    acceptable: added ? '' : clause.positions.acceptable,
    walkAway: added ? '' : clause.positions.walkAway,
    question: added ? plain(clause.ask) : clause.ask,
    ...(left && { left }),
    hidden: left === 'hidden' ? oneLine(view.hidden ?? '') : '',
    ...(mark && { marked: mark }),
    record: recordText(deal.checklist, deal.record[clause.number]),
    stances: stancesOf(deal, clause.number),
  };
}

/**
 * Every clause of a deal, group by group in the order of the checklist, own clauses last. The order
 * depends on the checklist alone, so that two versions of a file can be compared in Word.
 *
 * @param content of this edition or an older one
 */
export function dealRows(checklist: Checklist, content: Content): DealRow[] {
  const deal = withEntered(dealOf(checklist, content), content);
  const rows = [
    ...deal.views.map((view) => rowOf(deal, view, undefined)),
    ...deal.hidden.map((view) => rowOf(deal, view, 'hidden')),
    ...deal.ruledOut.map((view) => rowOf(deal, view, 'facts')),
  ];
  const places = new Map(checklist.items.map(({ number }, at) => [number, at]));
  const placeOf = ({ item }: DealRow) => places.get(item) ?? item + places.size;
  const inOrder = rows.sort((a, b) => placeOf(a) - placeOf(b));
  const groups = [...checklist.groups.map(({ id }) => id), OWN_GROUP.id];
  return groups.flatMap((group) => inOrder.filter((row) => row.group === group));
}

/** What roles said of a clause, a line a person with the role in front. */
export const stancesText = (
  roles: readonly { readonly number: number; readonly label: string }[],
  { stances }: DealRow,
): string =>
  roles
    .flatMap(({ number, label }) =>
      (stances[number]?.split('\n') ?? []).map((line) => `${label}: ${line}`),
    )
    .join('\n');

const POSITIONS = [
  ['acceptable', COLUMN_TITLES.acceptable],
  ['walkAway', COLUMN_TITLES.walkAway],
] as const;

/** How far the client goes, in the one cell that Word has for it: each further position on a line. */
export const askedInFull = (row: DealRow): string =>
  [
    row.asked,
    ...POSITIONS.flatMap(([field, title]) => (row[field] ? `${title}: ${row[field]}` : [])),
  ]
    .filter(Boolean)
    .join('\n');

const APPLIES = { facts: 'No', hidden: 'Taken out' };

/** What a column of a file says of a clause; the column for an answer is always empty. */
export function columnText(
  { roles }: Pick<Checklist, 'roles'>,
  row: DealRow,
  field: OfficeField,
): string {
  switch (field) {
    case 'group':
      return row.groupTitle;
    case 'applies':
      return row.left ? APPLIES[row.left] : 'Yes';
    case 'stances':
      return stancesText([...roles, NO_ROLE], row);
    case 'answer':
      return '';
    case 'title':
    case 'priority':
    case 'asked':
    case 'question':
    case 'hidden':
    case 'acceptable':
    case 'walkAway':
      return row[field];
    default:
      return row.record[field];
  }
}
