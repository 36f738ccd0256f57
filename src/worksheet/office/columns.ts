import type { RecordEntry } from '#worksheet/types.ts';

/** A field of the record, as it stands in a file: always text. */
export type RecordField = keyof RecordEntry;

/** What a column of a Word or Excel file holds. Only the fields of the record can be taken back. */
export type OfficeField =
  | RecordField
  | 'title'
  | 'group'
  | 'priority'
  | 'applies'
  | 'hidden'
  | 'asked'
  | 'acceptable'
  | 'walkAway'
  | 'question'
  | 'answer'
  | 'stances';

/** Titles of the columns, which are also how they are found again. */
export const COLUMN_TITLES = {
  title: 'Clause',
  group: 'Group',
  priority: 'Priority',
  applies: 'Applies',
  hidden: 'Taken out because',
  asked: 'Asked for',
  acceptable: 'Acceptable fallback',
  walkAway: 'Walk away',
  question: 'Question',
  answer: 'Answer of the vendor',
  status: 'Status',
  owner: 'Owner',
  reason: 'Reason',
  note: 'Note',
  acceptedBy: 'Accepted by',
  due: 'Due',
  ref: 'Reference',
  stances: 'Stances',
} as const satisfies Record<OfficeField, string>;

/** Stands before the role in the title of a column that holds what one role said. */
const STANCE_OF = 'Stance: ';
export const stanceTitle = (role: string): string => STANCE_OF + role;

/** Title of the column with the id of a clause; Word has the id under the title of the clause. */
export const ID_TITLE = 'Clause id';

/** Second line of the head of a column that is to be filled in. */
export const TO_FILL_IN = 'to fill in';

/** Fields of the record, in the order of the columns. */
export const RECORD_FIELDS: readonly RecordField[] = [
  'status',
  'owner',
  'reason',
  'note',
  'acceptedBy',
  'due',
  'ref',
];

/**
 * What a file may be made of: the whole deal; the deal without notes, reasons and stances, for people
 * outside; or the questions alone, with nothing of what the client thinks.
 */
export type Contents = (typeof CONTENTS)[number];
export const CONTENTS = ['deal', 'statuses', 'questions'] as const;

/** Fields of the record that a file has columns for. The others were never in it: none was deleted. */
export const FIELDS_OF: Readonly<Record<Contents, readonly RecordField[]>> = {
  deal: RECORD_FIELDS,
  // What a link without notes holds, too.
  statuses: ['status', 'owner', 'due'],
  questions: [],
};

/**
 * Columns of the record that a table should have and does not.
 *
 * @param contents as the file says; one that says nothing shows it by its column for answers
 */
export function missingColumns(
  fields: readonly (OfficeField | undefined)[],
  contents: Contents | undefined,
): string {
  const guessed = fields.includes('answer') ? 'questions' : 'deal';
  return FIELDS_OF[contents ?? guessed]
    .filter((field) => !fields.includes(field))
    .map((field) => COLUMN_TITLES[field])
    .join(', ');
}

const BY_TITLE = new Map(
  Object.entries(COLUMN_TITLES).map(([field, title]) => [title.toLowerCase(), field]),
);

const firstLine = (text: string) => (text.split('\n')[0] ?? '').trim().toLowerCase();

/** Field of a column by the text of its head, whatever stands in its second line. */
export const fieldOfTitle = (head: string): OfficeField | undefined =>
  BY_TITLE.get(firstLine(head)) as OfficeField | undefined;

/** Label of the role of which a column holds the stances; undefined where it is another column. */
export function roleOfTitle(head: string): string | undefined {
  const [line = ''] = head.split('\n');
  return line.startsWith(STANCE_OF) ? line.slice(STANCE_OF.length).trim() : undefined;
}

export const isIdTitle = (head: string): boolean => firstLine(head) === ID_TITLE.toLowerCase();

/** Names of what a file says of itself: properties of a Word file, rows of the second sheet in Excel. */
export const ABOUT_NAMES = {
  instrument: 'Checklist id',
  edition: 'Checklist edition',
  contents: 'Contents',
  exported: 'Exported at',
  deal: 'Deal',
} as const;
