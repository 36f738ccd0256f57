import { movements, type MovementsResult } from '#domain/measures/result.ts';
import type { Measures } from '#schemas/measures.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { today } from '../ui/today.ts';

/** How far the values reach, in a sentence or two. It counts measures, and never what they say. */
export function summary({ moved, rows, problems }: MovementsResult): string {
  const compared = `${moved.length} of ${count(rows.length, 'measure')} compared with an earlier value.`;
  return problems > 0 ? `${compared} ${unread(problems)}` : compared;
}

const unread = (problems: number) => `${count(problems, 'entry', 'entries')} cannot be used.`;

/** How many measures have an entry, how many of these are Don't know, and what cannot be used. */
export function filled(measures: Measures, content: Shared): string {
  const { rows, touched, unknown, problems } = movements(measures, content.worksheet, today());
  const some = unknown.length > 0 ? `, ${unknown.length} of them with Don't know` : '';
  const text = `${touched.length} of ${count(rows.length, 'measure')} filled in${some}.`;
  return problems > 0 ? `${text} ${unread(problems)}` : text;
}
