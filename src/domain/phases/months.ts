import type { KnownFacts } from '#domain/rules.ts';
import type { Phase, Phases } from '#schemas/phases.ts';

/**
 * What the months in the present phase are worth. `contradicted`: the phase would have lasted longer
 * than the engagement. `other-phase`: people's own answers show another present phase, and the months
 * may be those of that one. `open`: nobody gave them, or people gave them in different ways.
 */
export type Months = 'open' | 'apply' | 'contradicted' | 'other-phase';

/** The number that a table gives the option chosen of a fact; undefined where one is missing. */
function limit(
  known: KnownFacts,
  fact: string,
  months: Readonly<Record<string, number>>,
): number | undefined {
  const [option] = known.get(fact) ?? [];
  return option === undefined ? undefined : months[option];
}

/** The time in the present phase is more than so many months; undefined while nobody says. */
export const monthsInPhase = ({ timeInPhase }: Phases, known: KnownFacts): number | undefined =>
  limit(known, timeInPhase.fact, timeInPhase.moreThan);

/**
 * Whether a warning may rest on the months in the present phase. More than a months in the phase and
 * less than b months since the start cannot both hold where a is at least b.
 *
 * @param others present phases that people's own answers show, apart from the one of the result
 */
export function monthsOf(phases: Phases, known: KnownFacts, others: readonly Phase[]): Months {
  const { since } = phases.timeInPhase;
  const moreThan = monthsInPhase(phases, known);
  if (moreThan === undefined) return 'open';
  const lessThan = limit(known, since.fact, since.lessThan) ?? Infinity;
  if (moreThan >= lessThan) return 'contradicted';
  return others.length > 0 ? 'other-phase' : 'apply';
}
