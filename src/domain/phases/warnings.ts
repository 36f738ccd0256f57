import { evaluate, type KnownFacts } from '#domain/rules.ts';
import { monthsInPhase, type Months } from './months.ts';
import type { Phase, Phases, PhaseWarning } from '#schemas/phases.ts';

/** Months that the time in a phase is more than, and the months that the source calls usual. */
export interface OverTime {
  readonly moreThan: number;
  readonly usual: number;
  readonly factor: number;
}

/** A warning that holds, and what makes it hold. */
export interface Warned {
  readonly warning: PhaseWarning;
  /** Present where the time in the phase is the reason. */
  readonly overTime?: OverTime;
}

/** The time in the present phase against its usual months; undefined where it is not over them. */
function overTime(
  phases: Phases,
  present: Phase,
  known: KnownFacts,
  factor: number,
): OverTime | undefined {
  const usual = present.usual?.months;
  const moreThan = monthsInPhase(phases, known);
  if (usual === undefined || moreThan === undefined) return undefined;
  return moreThan >= factor * usual ? { moreThan, usual, factor } : undefined;
}

/**
 * The warnings that certainly hold. An open fact gives none.
 *
 * A warning of time holds when: months in the present phase > factor × usual months of that phase. The
 * fact says "more than so many months", so it holds when that many are at least the product, and only
 * where the months apply to this phase.
 *
 * @param present phase whose criteria are not all shown yet; the last where all are
 */
export function warningsOf(
  phases: Phases,
  present: Phase,
  known: KnownFacts,
  months: Months,
): Warned[] {
  return phases.warnings.flatMap((warning): Warned[] => {
    const { when } = warning;
    if (warning.phases && !warning.phases.includes(present.id)) return [];
    if ('facts' in when) return evaluate(when.facts, known) === true ? [{ warning }] : [];
    if (months !== 'apply') return [];
    const over = overTime(phases, present, known, when.overUsual);
    return over ? [{ warning, overTime: over }] : [];
  });
}
