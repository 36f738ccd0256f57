import type { Merged } from '#domain/checklist/deal.ts';
import type { Worksheet } from '#worksheet/types.ts';

/** How many clauses a worksheet takes a stance on. */
export const stancesIn = ({ answers }: Worksheet): number =>
  Object.values(answers).filter(({ answer }) => answer !== undefined).length;

/** How many of the clauses to settle have a stance of a worksheet, in a sentence. */
export function stancesTaken({ views }: Merged, { answers }: Worksheet): string {
  const taken = views.filter(({ clause }) => answers[clause.number]?.answer !== undefined);
  return `${taken.length} of ${views.length} clauses ${taken.length === 1 ? 'has' : 'have'} a stance.`;
}
