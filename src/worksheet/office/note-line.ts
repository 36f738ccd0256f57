import { COLUMN_TITLES } from './columns.ts';
import type { Difference } from './differences.ts';
import type { Mark, Signed } from './read-types.ts';

/** What a tracked change did, in a word or two. */
export const MARKS: Readonly<Record<Mark['kind'], string>> = {
  inserted: 'Inserted',
  deleted: 'Deleted',
  'moved-here': 'Moved here',
  'moved-away': 'Moved away',
  format: 'Format changed',
};

/** Who wrote it and on which day, as the file says: ` by Lena, 2026-11-28`. */
function signature({ author, date }: Signed): string {
  const day = date?.slice(0, 10);
  return `${author ? ` by ${author}` : ''}${day ? `${author ? ',' : ' on'} ${day}` : ''}`;
}

/** What a field is called in the note of a clause. */
function titleOf(field: Difference['field']): string {
  if (field === undefined || field === 'outside') return 'Text';
  if (field === 'row') return 'Row';
  return field === 'name' ? 'Name of the deal' : COLUMN_TITLES[field];
}

/**
 * A comment, a tracked change or a text that is no value of its field, as a paragraph of the note of
 * its clause: what it is, who wrote it and when, and its words.
 */
export function noteLine(difference: Difference): string {
  const { kind, field, after, before, comment, marks = [] } = difference;
  if (kind === 'comment') {
    const on = comment?.quote ? ` on “${comment.quote}”` : '';
    const what = comment?.replyTo === undefined ? 'Comment' : 'Reply';
    return `${what}${signature(difference)}${on}: ${after}`;
  }
  if (field === 'row' && kind === 'deleted' && marks.length === 0)
    return `Row. ${MARKS.deleted}${signature(difference)}: “${before}”`;
  if (marks.length > 0)
    return marks
      .map((mark) => `${titleOf(field)}. ${MARKS[mark.kind]}${signature(mark)}: “${mark.text}”`)
      .join('\n');
  if (field === 'row') return `Row in the file${signature(difference)}: ${after || before}`;
  return `${titleOf(field)} in the file${signature(difference)}: ${after || 'empty'}`;
}
