import type { DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import { recordText, type DealRow } from '#worksheet/office/deal-rows.ts';
import { NO_STATUS } from '#worksheet/office/labels.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import type { Column } from './report.ts';

export const PRIORITIES: Readonly<Record<Priority, string>> = {
  must: 'Must',
  should: 'Should',
  consider: 'Consider',
};

/** Priority of a clause; one that rests on an open fact says so. */
export const priorityCell = ({ priority, priorityCertain }: DealView): string =>
  `${PRIORITIES[priority]}${priorityCertain ? '' : ', until an open fact is known'}`;

/** Title of a clause; one that readers added says what it must settle, which no page of ours does. */
export const titleCell = ({ clause }: DealView): string =>
  [clause.title, ...(isAdded(clause) && clause.settles ? [clause.settles] : [])].join('\n');

const lines = (...given: readonly (string | false)[]) => given.filter(Boolean).join('\n');

const LOOKS: Readonly<Record<string, Column['look']>> = {
  ...{ Owner: 'whole', Due: 'whole', Day: 'whole', 'How far': 'whole', 'Owner and day': 'whole' },
  ...{ Status: 'word', Priority: 'word', 'In the contract': 'word' },
};

/** Columns by their titles, with what is known of how wide each has to be. */
export const columnsOf = (...titles: readonly string[]): Column[] =>
  titles.map((title) => {
    const look = LOOKS[title];
    return { title, ...(look && { look }) };
  });

/** Columns of a clause on paper, where nine of them would be too narrow to read. */
export const PAPER_COLUMNS = columnsOf(
  ...['Clause', 'Priority', 'Status', 'Owner and day', 'In the contract', 'Reason and note'],
);

/** The record of a clause in the columns of paper, after its title and priority. */
export function paperCells(checklist: Checklist, entry: RecordEntry | undefined): string[] {
  const { status, owner, due, ref, reason, note, acceptedBy } = recordText(checklist, entry);
  return [
    lines(status || NO_STATUS, acceptedBy && `Accepted by: ${acceptedBy}`),
    lines(owner, due && `Due: ${due}`),
    ref,
    lines(reason && `Reason: ${reason}`, note),
  ];
}

/** Columns of the record in a spreadsheet, each field in its own. */
export const RECORD_COLUMNS = [
  ...['Status', 'Accepted by', 'Owner', 'Due', 'Reference', 'Reason', 'Note'],
];

/** The record of a clause in the columns of a spreadsheet. */
export const recordCells = ({ record }: DealRow): string[] => [
  ...[record.status || NO_STATUS, record.acceptedBy, record.owner, record.due],
  ...[record.ref, record.reason, record.note],
];
