import { viewClauses } from '#domain/checklist/clauses.ts';
import { progress } from '#domain/checklist/progress.ts';
import { knownFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Shared } from '#worksheet/types.ts';
import { shareMessage } from '../ui/share-message.ts';
import { summary } from './ProgressPanel.tsx';

/** How far a checklist is filled in, in one sentence or two. */
export function filled(checklist: Checklist, content: Shared): string {
  const views = viewClauses(checklist, knownFacts(checklist.facts, content.worksheet.facts));
  const applicable = views.filter((view) => view.applies);
  const looked = applicable.filter(
    (view) => content.record[view.clause.number]?.status !== undefined,
  ).length;
  return `${looked} of ${applicable.length} clauses have a status. ${summary(progress(checklist, views, content.record))}`;
}

/** The message around a link to a checklist. */
export function message(checklist: Checklist, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: checklist.title,
    what: `where a contract for external engineering stands, clause by clause. ${filled(checklist, content)}`,
    ask: 'open the link and look at the clauses that your role leads (filter by role). Choose "Keep a copy", correct the status, and write a note where you disagree.',
    inside:
      'Statuses, names and notes are inside the link. No server keeps them. Whoever has the link can read them. It is not legal advice.',
  });
}
