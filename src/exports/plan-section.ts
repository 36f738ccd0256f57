import { plan } from '#domain/ladder/plan.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { planNews } from '#worksheet/plan-lines.ts';
import { planStart } from '#worksheet/plan-start.ts';
import type { PlanEntry } from '#worksheet/types.ts';
import { dateText, lineNotes, madeText } from './plan-words.ts';
import type { Section } from './report.ts';

function ownPlan(ladder: Ladder, result: LadderResult, lines: readonly PlanEntry[]): Section {
  const start = planStart(lines);
  const news = planNews(lines, plan(ladder, result));
  const notes = lines.map((entry) => lineNotes(news, start, entry) ?? '');
  const isNoted = notes.some(Boolean);
  const made = madeText(ladder, start, result);
  return {
    id: 'plan',
    title: 'Plan for 30, 60 and 90 days',
    detail: 'summary',
    ...(made.length > 0 && { paragraphs: [made.join(' ')] }),
    table: {
      caption: 'What to do, by when and by whom',
      columns: [
        { title: 'Day', numeric: true },
        ...(start ? [{ title: 'Date' }] : []),
        ...[{ title: 'What to do' }, { title: 'Who' }, { title: 'Done' }],
        ...(isNoted ? [{ title: 'Note' }] : []),
      ],
      rows: lines.map(({ day, text, owner = '', done }, at) => [
        String(day),
        ...(start ? [dateText(start, day) ?? ''] : []),
        ...[text, owner, done ? 'Yes' : 'No'],
        ...(isNoted ? [notes[at] ?? ''] : []),
      ]),
    },
  };
}

/**
 * The plan of the dossier, with when it was made and what no longer fits; or the one that follows from
 * the advice while nobody has written one.
 */
export function planSection(
  ladder: Ladder,
  result: LadderResult,
  lines: readonly PlanEntry[] = [],
): Section[] {
  // A line that is still to be written says nothing on paper.
  const own = lines.filter(({ text }) => text.trim() !== '');
  if (own.length > 0) return [ownPlan(ladder, result, own)];
  const suggested = plan(ladder, result);
  if (suggested.length === 0) return [];
  return [
    {
      id: 'plan',
      title: 'Suggested plan for 30, 60 and 90 days',
      detail: 'everything',
      table: {
        caption: 'From the advice; nobody has edited it',
        columns: [{ title: 'Day', numeric: true }, { title: 'What to do' }],
        rows: suggested.map(({ day, text }) => [String(day), text]),
      },
    },
  ];
}
