import { knownFacts } from '#domain/rules.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { advise, type Advised, type NoAdvice } from './advice.ts';
import { assumptions, type Assumptions } from './assumptions.ts';
import { confidence, type Confidence } from './confidence.ts';
import { coverage, evidenceShare, type Coverage, type EvidenceShare } from './coverage.ts';
import { dontKnow, sideOf, type DontKnow, type Side } from './dont-know.ts';
import type { FactBasis } from '#domain/facts.ts';
import { headline, type Headline, type Withheld } from './headline.ts';
import { prioritise, type Priority } from './priority.ts';
import { readWorksheet, scoredOf, type Read, type Reading } from './score.ts';
import { sensitivity, type Sensitivity } from './sensitivity.ts';
import {
  chooseTargets,
  gapOf,
  percentToTarget,
  targetOf,
  type PercentToTarget,
  type TargetChoice,
  type TargetEdits,
} from './targets.ts';

/** One bar of the profile. */
export interface ProfileRow {
  readonly item: LadderItem;
  readonly reading: Reading;
  readonly target: number;
  /** How far the score is below the target; absent without a score. */
  readonly gap?: number;
}

/** Everything a view or an export needs to show and explain what was answered. */
export interface LadderResult {
  /** The one side that everybody speaks for, where it is given. */
  readonly side?: Side;
  /** Every practice, in the order of the instrument. */
  readonly profile: readonly ProfileRow[];
  readonly facts: FactBasis;
  readonly targets: TargetChoice;
  readonly headline: Headline | Withheld;
  /** Absent, like the band, while too little is scored: a share of one practice misleads. */
  readonly percent?: PercentToTarget;
  /** Absent while the band is withheld. */
  readonly sensitivity?: Sensitivity;
  readonly coverage: Coverage;
  readonly evidence: EvidenceShare;
  readonly confidence: Confidence;
  /** Its `lookFirst` is shown before the advice. */
  readonly dontKnow: DontKnow;
  /** Practices below target, the most urgent first, with the numbers behind the advice. */
  readonly ranking: readonly Priority[];
  readonly advice: Advised | NoAdvice;
  readonly assumptions: Assumptions;
}

export interface AssessOptions {
  /** Targets of the reader's own, by number of the practice. */
  readonly targets?: TargetEdits | undefined;
}

/** What a result is computed from, whether one person answered or several. */
export interface Basis {
  readonly side?: Side | undefined;
  /** One reading a practice: of several people, the careful one. */
  readonly reads: readonly Read[];
  readonly evidence: EvidenceShare;
  /** People who chose at least one row, and the sides that they speak for. */
  readonly people: number;
  readonly sides: number;
  readonly facts: FactBasis;
  readonly dontKnow: DontKnow;
}

/** Everything that follows from the readings: the same rules for one person and for several. */
export function conclude(
  ladder: Ladder,
  { side, reads, evidence, people, sides, facts, dontKnow: findings }: Basis,
  options: AssessOptions = {},
): LadderResult {
  const scored = scoredOf(reads);
  const targets = chooseTargets(ladder, facts.known, options.targets);
  const reach = coverage(reads);
  const top = headline(ladder, scored, reach.excluded.length);
  const ranking = prioritise(scored, targets.set, facts.known);
  const urgency = (item: LadderItem) => ranking.find((entry) => entry.item === item)?.priority ?? 0;
  const percent = percentToTarget(scored, targets.set);
  return {
    ...(side && { side }),
    profile: reads.map(({ item, reading }) => {
      const target = targetOf(targets.set, item);
      const row = { item, reading, target };
      return reading.state === 'scored' ? { ...row, gap: gapOf(reading.score, target) } : row;
    }),
    facts,
    targets,
    headline: top,
    ...(top.kind === 'band' && {
      ...(percent && { percent }),
      sensitivity: sensitivity(ladder.bands, scored, facts, urgency),
    }),
    coverage: reach,
    evidence,
    confidence: confidence(
      { coverage: reach.share, evidence: evidence.share, people, sides },
      ladder.sides.length,
    ),
    dontKnow: findings,
    ranking,
    advice: advise(ranking, scored.length, facts),
    assumptions: assumptions(reads, targets, ranking),
  };
}

/**
 * What one respondent's worksheet says. Answers and facts whose numbers the instrument does not know
 * are left out. Several people: see `assessTogether`, which gives the same for a list of one.
 */
export function assess(
  ladder: Ladder,
  worksheet: Worksheet,
  options: AssessOptions = {},
): LadderResult {
  const known = knownFacts(ladder.facts, worksheet.facts);
  const reads = readWorksheet(ladder, worksheet);
  const side = sideOf(ladder, worksheet);
  const unknown = reads.filter(({ reading }) => reading.state === 'unknown');
  const speaks = scoredOf(reads).length > 0;
  const basis: Basis = {
    side,
    reads,
    evidence: evidenceShare(reads),
    people: speaks ? 1 : 0,
    sides: speaks && side ? 1 : 0,
    facts: { known, views: [known], differing: [] },
    dontKnow: dontKnow(
      ladder,
      unknown.map(({ item }) => item),
      side,
    ),
  };
  return conclude(ladder, basis, options);
}
