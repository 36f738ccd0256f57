import type { DealView } from '#domain/checklist/deal.ts';
import { isAdded } from '#domain/checklist/own.ts';
import type { Voice } from '#domain/checklist/stances.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import { enteredText } from '#worksheet/entered-stances.ts';
import { recordText, type DealRow } from '#worksheet/office/deal-rows.ts';
import { NO_STATUS } from '#worksheet/office/labels.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { sayingLines } from './agreement-words.ts';
import { speaker } from './deal-words.ts';
import type { Column } from './report.ts';
import { writtenDay } from './written-day.ts';

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

/** Title of a clause with its priority under it. */
export const headCell = (view: DealView): string => `${titleCell(view)}\n${priorityCell(view)}`;

const lines = (...given: readonly (string | false)[]) => given.filter(Boolean).join('\n');

/** A column by its title, with its share of the width of a page in percent. */
export type WideColumn = readonly [title: string, width: number];

export const columnsOf = (...wide: readonly WideColumn[]): Column[] =>
  wide.map(([title, width]) => ({ title, width }));

const SAID = 'What each role says';
const STATUS = 'Status, owner and day';
const RECORD = 'In the contract, reason and note';

const WHOLE_RECORD = 'Status, owner and day, reason and note';

/** Columns of a clause on paper: its fields are put together, so that text has room. */
export const paperColumns = (hasStances: boolean): Column[] =>
  hasStances
    ? columnsOf(['Clause', 24], [STATUS, 18], [RECORD, 24], [SAID, 34])
    : columnsOf(['Clause', 30], [STATUS, 25], [RECORD, 45]);

/** The same with how far the client goes, where everything is printed. */
export const fullColumns = (hasStances: boolean): Column[] =>
  hasStances
    ? columnsOf(['Clause', 17], ['Positions', 38], [WHOLE_RECORD, 22], [SAID, 23])
    : columnsOf(['Clause', 20], ['Positions', 50], [WHOLE_RECORD, 30]);

/** How far the client goes on a clause; one that readers added has no positions. */
export const positionsCell = ({ clause }: DealView): string =>
  isAdded(clause)
    ? ''
    : lines(
        `Preferred: ${clause.positions.preferred}`,
        `Acceptable: ${clause.positions.acceptable}`,
        `Walk away: ${clause.positions.walkAway}`,
      );

/** The record of a clause in the columns of paper. */
export function recordCellsOf(checklist: Checklist, entry: RecordEntry | undefined): string[] {
  const { status, owner, due, ref, reason, note, acceptedBy } = recordText(checklist, entry);
  return [
    lines(
      status || NO_STATUS,
      acceptedBy && `Accepted by: ${acceptedBy}`,
      owner && `Owner: ${owner}`,
      due && `Due: ${writtenDay(due)}`,
    ),
    lines(ref && `In the contract: ${ref}`, reason && `Reason: ${reason}`, note),
  ];
}

/** The same in one cell. */
export const wholeRecordCell = (checklist: Checklist, entry: RecordEntry | undefined): string =>
  lines(...recordCellsOf(checklist, entry));

/**
 * What people say of a clause: each stance that has a reason, or was entered in a meeting, with it and its person, then the others,
 * a line a stance.
 *
 * @param said those to be told, of all the voices on the clause
 */
export const voicesCell = (all: readonly Voice[], said: readonly Voice[] = all): string =>
  [
    ...said.flatMap((voice) => {
      if (!voice.reason && !voice.entered) return [];
      const reason = voice.reason?.replace(/\s*\n\s*/g, ' ');
      const words = [voice.stance?.label ?? 'No stance', reason].filter(Boolean).join(': ');
      const about = [speaker(voice), enteredText(voice)].filter(Boolean).join('; ');
      return `${words} (${about})`;
    }),
    ...sayingLines(
      said.filter(({ reason, entered }) => !reason && !entered),
      all,
    ),
  ].join('\n');

/** Columns of the record in a spreadsheet, each field in its own. */
export const RECORD_COLUMNS = [
  ...['Status', 'Accepted by', 'Owner', 'Due', 'Reference', 'Reason', 'Note'],
];

/** The record of a clause in the columns of a spreadsheet. */
export const recordCells = ({ record }: DealRow): string[] => [
  ...[record.status || NO_STATUS, record.acceptedBy, record.owner, record.due],
  ...[record.ref, record.reason, record.note],
];
