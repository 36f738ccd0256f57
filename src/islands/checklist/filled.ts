import type { Merged } from '#domain/checklist/deal.ts';
import { progress } from '#domain/checklist/progress.ts';
import type { Shared } from '#worksheet/types.ts';
import { mustsSummary } from '#exports/musts-summary.ts';
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
      `${looked} of ${views.length} clauses ${looked === 1 ? 'has' : 'have'} a status. ${mustsSummary(progress(checklist, views, record))}`,
  ]
    .filter(Boolean)
    .join(' ');
}
