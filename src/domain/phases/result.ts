import { knownFacts } from '#domain/rules.ts';
import type { Fact } from '#schemas/facts.ts';
import type { Phase, Phases } from '#schemas/phases.ts';
import type { Worksheet } from '#worksheet/types.ts';
import {
  criteriaAt,
  reach,
  readPhases,
  standingOf,
  type CriterionRead,
  type PhaseRead,
} from './criteria.ts';
import { monthsOf, type Months } from './months.ts';
import { warningsOf, type Warned } from './warnings.ts';

/** What was met and shown once, and no longer is. */
export interface Loss {
  readonly criteria: readonly CriterionRead[];
  /** Phase shown with these criteria as they were; undefined where it would be no phase either. */
  readonly before: Phase | undefined;
  /** Whether the phase fell because of the loss. */
  readonly fell: boolean;
}

/** A fact that is told beside the result and changes no phase. */
export interface ContextFact {
  readonly fact: Fact;
  /** Label of the option; absent while it is not known. */
  readonly label?: string;
}

export type PhaseOutcome =
  /** Nothing answered: no result. */
  | { readonly kind: 'none' }
  /** No phase is shown, and criteria without an answer, or with Don't know, may still change that. */
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'phase';
      /** Highest phase whose criteria are all shown, with all before it; undefined where none is. */
      readonly shown: Phase | undefined;
      /** False where open criteria alone keep the next phase away: it is at least this one. */
      readonly certain: boolean;
    };

/** Everything a view or an export needs to show and explain the phase of one respondent's answers. */
export interface PhaseResult {
  readonly phases: readonly PhaseRead[];
  readonly outcome: PhaseOutcome;
  /** Phase that the team works in: the one after the phase shown, or the last. */
  readonly present: Phase;
  /** Criteria of the present phase that are not shown: what stands between it and the result. */
  readonly next: readonly CriterionRead[];
  /** True where every criterion of every phase is shown. */
  readonly complete: boolean;
  readonly loss: Loss | undefined;
  /** Criteria of later phases that are shown already; they count once the phases before are shown. */
  readonly ahead: readonly CriterionRead[];
  /** Answered as shown, with no evidence written down. */
  readonly unproven: readonly CriterionRead[];
  readonly unknown: readonly CriterionRead[];
  readonly open: readonly CriterionRead[];
  readonly shown: readonly CriterionRead[];
  /** Empty while the phase is not certain. */
  readonly warnings: readonly Warned[];
  readonly context: readonly ContextFact[];
  /** Whether a warning may rest on the months in the present phase. */
  readonly months: Months;
  /** Other present phases that people's own answers show for certain; none for one person. */
  readonly others: readonly Phase[];
}

/** What the lost criteria did to the phase. */
function lossOf(reads: readonly PhaseRead[], now: number): Loss | undefined {
  const criteria = reads.flatMap((read) => criteriaAt(read, 'lost'));
  if (criteria.length === 0) return undefined;
  const before = reach(reads, 'shown', 'lost');
  return { criteria, before: reads[before - 1]?.phase, fell: before > now };
}

/** In the order of the phases, whoever answered first. */
function othersOf(phases: Phases, present: Phase, alone: readonly PhaseResult[]): Phase[] {
  const certain = alone.filter(({ outcome }) => outcome.kind === 'phase' && outcome.certain);
  return phases.phases.filter(
    ({ id }) => id !== present.id && certain.some((one) => one.present.id === id),
  );
}

function contextOf(phases: Phases, worksheet: Worksheet): ContextFact[] {
  return phases.facts
    .filter(({ id }) => phases.context.includes(id))
    .map((fact) => {
      const chosen = fact.options.find(({ number }) =>
        worksheet.facts[fact.number]?.includes(number),
      );
      return { fact, ...(chosen && { label: chosen.label }) };
    });
}

/**
 * The phase that one respondent's answers show: the only entry that islands and exports need.
 *
 * - phase shown = the highest phase of which every criterion, and every criterion of all phases before
 *   it, is answered as met and shown
 * - a criterion that was lost counts as not shown, so a phase can fall; the phase before the loss is
 *   the same computation with lost criteria as shown
 * - Don't know and no answer keep the next phase undecided; they never count as not met
 * - months are told beside the result and enter no phase
 *
 * Answers and facts whose numbers the instrument does not know are left out.
 *
 * @param alone results of each person's own answers, where the worksheet holds those of several
 */
export function phaseResult(
  phases: Phases,
  worksheet: Worksheet,
  alone: readonly PhaseResult[] = [],
): PhaseResult {
  const reads = readPhases(phases, worksheet);
  const all = reads.flatMap(({ criteria }) => criteria);
  const of = (...at: Parameters<typeof criteriaAt>[1][]) =>
    all.filter((read) => at.includes(standingOf(read)));
  const now = reach(reads, 'shown');
  const complete = now === reads.length;
  const at = reads[Math.min(now, reads.length - 1)];
  if (!at) throw new RangeError(`${phases.id} has no phase.`);
  const certain = complete || criteriaAt(at, 'unshown', 'unmet', 'lost').length > 0;
  const outcome: PhaseOutcome =
    of('open').length === all.length
      ? { kind: 'none' }
      : now === 0 && !certain
        ? { kind: 'undecided' }
        : { kind: 'phase', shown: reads[now - 1]?.phase, certain };
  const known = knownFacts(phases.facts, worksheet.facts);
  const others = othersOf(phases, at.phase, alone);
  const months = monthsOf(phases, known, others);
  return {
    phases: reads,
    outcome,
    present: at.phase,
    next: complete ? [] : criteriaAt(at, 'unshown', 'unmet', 'lost', 'unknown', 'open'),
    complete,
    loss: lossOf(reads, now),
    ahead: reads.slice(now + 1).flatMap((read) => criteriaAt(read, 'shown')),
    unproven: of('shown').filter(({ note }) => !note),
    unknown: of('unknown'),
    open: of('open'),
    shown: of('shown'),
    warnings:
      outcome.kind === 'phase' && certain ? warningsOf(phases, at.phase, known, months) : [],
    context: contextOf(phases, worksheet),
    months,
    others,
  };
}
