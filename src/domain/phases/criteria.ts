import type { Criterion, CriterionAnswer, Phase, Phases } from '#schemas/phases.ts';
import type { Worksheet } from '#worksheet/types.ts';

/** One criterion as it was answered; without `answer` it is open. */
export interface CriterionRead {
  readonly item: Criterion;
  readonly answer?: CriterionAnswer;
  /** Evidence, as given. */
  readonly note: string;
}

/** What stands in the criteria of one phase. */
export interface PhaseRead {
  readonly phase: Phase;
  readonly criteria: readonly CriterionRead[];
}

/** Where a criterion stands; `open` is not answered, or a number that this edition does not know. */
export type Standing = CriterionAnswer['meaning'] | 'open';

export const standingOf = ({ answer }: CriterionRead): Standing => answer?.meaning ?? 'open';

/** The criteria of a phase that stand at one of the places named. */
export const criteriaAt = ({ criteria }: PhaseRead, ...at: readonly Standing[]) =>
  criteria.filter((read) => at.includes(standingOf(read)));

/** The criteria of every phase, in the order of the phases, as one respondent answered them. */
export function readPhases(phases: Phases, worksheet: Worksheet): PhaseRead[] {
  return phases.phases.map((phase) => ({
    phase,
    criteria: phases.items
      .filter((item) => item.phase === phase.id)
      .map((item) => {
        const given = worksheet.answers[item.number];
        const answer = phases.answers.find((option) => option.number === given?.answer);
        return { item, ...(answer && { answer }), note: given?.note?.trim() ?? '' };
      }),
  }));
}

/**
 * How many phases from the first on have all their criteria at one of the places named: 0 where the
 * first has not, 2 where the first two have and the third has not.
 */
export function reach(reads: readonly PhaseRead[], ...at: readonly Standing[]): number {
  const stop = reads.findIndex((read) => criteriaAt(read, ...at).length < read.criteria.length);
  return stop < 0 ? reads.length : stop;
}
