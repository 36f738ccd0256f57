import type { Merged } from '#domain/checklist/deal.ts';
import { progress } from '#domain/checklist/progress.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Shared } from '#worksheet/types.ts';
import { shareMessage } from '../ui/share-message.ts';
import { summary } from './summary.ts';
import { stancesIn, stancesTaken } from './stances.ts';

/**
 * How far a checklist is filled in, in up to four sentences: stances, then the record of the deal.
 *
 * @param merged the clauses of the content
 */
export function filled(merged: Merged, { record, worksheet }: Shared): string {
  const { checklist, views } = merged;
  const looked = views.filter(({ clause }) => record[clause.number]?.status !== undefined).length;
  const hasStances = stancesIn(worksheet) > 0;
  return [
    hasStances && stancesTaken(merged, worksheet),
    (looked > 0 || !hasStances) &&
      `${looked} of ${views.length} clauses have a status. ${summary(progress(checklist, views, record))}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The message around a link to a checklist. */
export function message(checklist: Checklist, content: Shared, url: string, how: string): string {
  return shareMessage(content, url, {
    title: checklist.title,
    what: `where a contract for external engineering stands, clause by clause. ${how}`,
    ask: 'open the link and look at the clauses that your role leads (filter by role). Choose "Keep a copy", choose your role, take your own stance on them, and say why where you reject.',
    inside:
      'Stances, statuses, names and notes are inside the link. No server keeps them. Whoever has the link can read them. It is not legal advice.',
  });
}
