import { clausesOfDeal } from '#worksheet/deal-clauses.ts';
import type { Dossier, RecordEntry, Shared } from '#worksheet/types.ts';

/** What a new deal takes over from an earlier one. */
export type Reuse = 'everything' | 'frame';

/**
 * What stays of a deal where the next one begins: the clauses that anybody added, those that its owner
 * hid, the facts, and who owns which clause. No status, reason, note or day, no place in a contract that
 * is another one, no stance, nothing that others sent, no history.
 */
export function frameOf(deal: Dossier, name: string): Shared {
  const { instrument, edition, worksheet, record } = deal;
  const { facts, hidden, name: respondent, side } = worksheet;
  const own = clausesOfDeal(deal);
  const kept = Object.entries(record).flatMap(([item, { owner }]): [string, RecordEntry][] =>
    owner ? [[item, { owner }]] : [],
  );
  return {
    ...{ instrument, edition, name },
    worksheet: {
      ...(respondent && { name: respondent }),
      ...(side !== undefined && { side }),
      ...{ facts, answers: {} },
      ...(Object.keys(own).length > 0 && { own }),
      ...(hidden && { hidden }),
    },
    record: Object.fromEntries(kept),
  };
}
