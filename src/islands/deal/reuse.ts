import type { Dossier, RecordEntry, Shared } from '#worksheet/types.ts';

/** What a new deal takes over from an earlier one. */
export type Reuse = 'everything' | 'frame';

/**
 * What stays of a deal where the next one begins: the clauses that were added and hidden, the facts,
 * who owns which clause, and where it stands in the contract. No status, reason, note or day, no
 * stance, nothing that others sent, no history.
 */
export function frameOf({ instrument, edition, worksheet, record }: Dossier, name: string): Shared {
  const { facts, own, hidden, name: respondent, side } = worksheet;
  const kept = Object.entries(record).flatMap(([item, { owner, ref }]) => {
    const entry: RecordEntry = { ...(owner && { owner }), ...(ref && { ref }) };
    return Object.keys(entry).length > 0 ? [[item, entry] as const] : [];
  });
  return {
    ...{ instrument, edition, name },
    worksheet: {
      ...(respondent && { name: respondent }),
      ...(side !== undefined && { side }),
      ...{ facts, answers: {} },
      ...(own && { own }),
      ...(hidden && { hidden }),
    },
    record: Object.fromEntries(kept),
  };
}
