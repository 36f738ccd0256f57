import type { Checklist } from '#schemas/checklist.ts';
import { plain } from '#worksheet/plain.ts';
import type { Content } from '#worksheet/types.ts';
import { DEAL_LABEL, FORMER_WORDS, type DealPaper } from './deal-paper.ts';
import type { Difference } from './differences.ts';
import { kindOf, trackedOf } from './field-differences.ts';
import { openingTexts } from './opening.ts';
import type { OfficeContent } from './read-types.ts';

/**
 * A line that names a clause which was not part of the deal when the file was exported. Of a reason for
 * taking it out nothing is known here: a line with another one than today's is shown.
 */
const LEFT_LINE = /\([a-z0-9-]+\): (does not apply because of the facts|taken out)$/;

/**
 * What somebody wrote, changed or deleted outside the tables of clauses.
 *
 * @param paper the words of the file as it would be exported now
 */
export function outsideDifferences(
  { outside, opening }: Pick<OfficeContent, 'outside' | 'opening'>,
  paper: DealPaper,
  { groups }: Checklist,
  content: Content,
): Difference[] {
  const { title, internal = '', lead, heading, sections, stances, left } = paper;
  const headings = [title, heading, ...sections.map((section) => section.title)];
  // Facts may have changed since: a group that has no clause now stood in the file then.
  const ours = new Set(
    [
      ...headings,
      internal,
      ...lead,
      ...groups.flatMap((group) => [group.title, group.about]),
      ...sections.map(({ about }) => about),
      ...[stances.heading, stances.about, left.heading, ...FORMER_WORDS],
      ...left.lines,
    ].map(plain),
  );
  const opened = openingTexts(outside, opening);
  const found = new Set(outside.map(({ before }) => before));
  const added = outside.flatMap((text): Difference[] => {
    const { where, before, after, marks } = text;
    if (marks.length > 0)
      return [
        { kind: kindOf(marks), field: 'outside', where, before, after, ...trackedOf(text, before) },
      ];
    if (ours.has(after) || opened.has(text) || LEFT_LINE.test(after)) return [];
    if (after.startsWith(DEAL_LABEL)) {
      const name = after.slice(DEAL_LABEL.length);
      return [{ kind: 'edit', field: 'name', where, before: plain(content.name), after: name }];
    }
    return [{ kind: 'inserted', field: 'outside', where, before: '', after }];
  });
  const gone = headings
    .map(plain)
    .filter((text) => !found.has(text))
    .map((text): Difference => ({
      kind: 'deleted',
      ...{ field: 'outside', where: 'Headings', before: text, after: '' },
    }));
  return [...added, ...gone];
}
