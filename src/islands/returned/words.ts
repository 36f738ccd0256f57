import { COLUMN_TITLES } from '#worksheet/office/columns.ts';
import type { Difference, NotUnderstood } from '#worksheet/office/differences.ts';
import { MARKS } from '#worksheet/office/note-line.ts';
import type { Mark, Signed } from '#worksheet/office/read-types.ts';
import type { Way } from '#worksheet/office/ways.ts';
import type { Noun } from './source.ts';
import { when } from '../ui/when.ts';

/** What a difference is about: a field, a row, the text outside of the tables. */
export function fieldLabel({ field, kind }: Difference): string {
  if (field === 'outside') return 'Text outside the tables';
  if (field === 'name') return 'Name of the deal';
  if (field === 'row')
    return kind === 'edit' ? 'Clause' : kind === 'new-row' ? 'Row' : 'Row of the clause';
  return field ? COLUMN_TITLES[field] : kind === 'comment' ? 'Clause' : 'Row';
}

/** How it came about: edited, tracked, a comment, a row by hand. */
export function kindLabel(
  { kind, marks = [], formatOnly, comment, absent }: Difference,
  noun: Noun,
): string {
  const tracked = marks.length > 0;
  if (formatOnly) return 'Tracked change of format';
  if (absent) return `Not in the ${noun}`;
  switch (kind) {
    case 'edit':
      return tracked ? 'Tracked change' : 'Changed';
    case 'inserted':
      return tracked ? 'Tracked insertion' : 'Added';
    case 'deleted':
      return tracked ? 'Tracked deletion' : 'Deleted';
    case 'comment':
      return comment?.replyTo === undefined ? 'Comment' : 'Reply to a comment';
    case 'new-row':
      return 'New clause';
    case 'missing-row':
      return 'Row missing in the file';
    case 'not-understood':
      return 'Not understood';
  }
}

/** Why something was not taken for a change of a field, in a sentence. */
export const WHY: Readonly<Record<NotUnderstood, string>> = {
  status: 'This is no status of the checklist.',
  owner: 'This is no role of the checklist.',
  day: 'It is not clear which day this is.',
  stance: 'A stance can be changed by its role alone: in its own worksheet, or in a meeting.',
  'no-column':
    'It stands in a column that the checklist does not have, or in a second column of one title.',
  'column-missing': 'These columns are missing in the file, so nothing of them was compared.',
  twice: 'The clause stands in two rows; the first one was compared.',
  formula: 'A formula: its result may differ from what its writer saw.',
  picture: 'A picture or an object, which this page does not show. Open the file to see it.',
  symbol: 'A sign without a text. Open the file to see it.',
  'too-long': 'The text is longer than the field takes.',
  sheet: 'A sheet that is not one of ours.',
  footnote: 'The text of a footnote or an endnote.',
};

const dateText = (date: string) => (Number.isNaN(Date.parse(date)) ? date : when(date));

/** Who wrote it and when, as the file says; empty where it says neither. */
export const signedText = ({ author, date }: Signed): string =>
  [author, date && dateText(date)].filter(Boolean).join(', ');

/** One tracked change: `Deleted “second”`. */
export const markText = ({ kind, text }: Mark): string => `${MARKS[kind]} “${text}”`;

/** What a button says that does it. */
export function wayLabel(way: Way, difference: Difference, canTake: boolean, noun: Noun): string {
  const { kind, field } = difference;
  if (way === 'both') return 'Keep both';
  if (way === 'note') return 'Put into the note';
  if (way === 'leave') return canTake ? 'Refuse' : `Leave in the ${noun}`;
  if (kind === 'new-row') return 'Add as a clause';
  return kind === 'missing-row' || (kind === 'deleted' && field === 'row')
    ? 'Hide the clause'
    : 'Accept';
}

/** What was done with it. */
export function doneText(way: Way, difference: Difference, canTake: boolean, noun: Noun): string {
  if (way === 'both') return 'Both kept.';
  if (way === 'note') return 'Put into the note.';
  if (way === 'leave')
    return canTake ? `Refused. It stays in the ${noun} only.` : `Left in the ${noun}.`;
  const label = wayLabel(way, difference, canTake, noun);
  return { 'Add as a clause': 'Added.', 'Hide the clause': 'Hidden.' }[label] ?? 'Accepted.';
}

/** Parts of the list that a reader may look at alone. */
export const FILTERS = ['all', 'undecided', 'changes', 'comments', 'rows', 'unclear'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_LABELS: Readonly<Record<Filter, string>> = {
  all: 'Everything',
  undecided: 'Still to decide',
  changes: 'Changes of fields',
  comments: 'Comments',
  rows: 'New and missing rows',
  unclear: 'Not understood, outside the tables',
};

/** The part to which a difference belongs, besides `all` and `undecided`. */
export function partOf({ kind, field }: Difference): Filter {
  if (kind === 'comment') return 'comments';
  if (kind === 'not-understood' || field === 'outside') return 'unclear';
  return field === 'row' ? 'rows' : 'changes';
}
