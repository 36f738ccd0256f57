import { knownFacts } from '#domain/rules.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { advise, type Advised, type NoAdvice } from './advice.ts';
import { assumptions, type Assumptions } from './assumptions.ts';
import { confidence, type Confidence } from './confidence.ts';
import { coverage, evidenceShare, type Coverage, type EvidenceShare } from './coverage.ts';
import { dontKnow, sideOf, type DontKnow, type Side } from './dont-know.ts';
import { headline, type Headline, type Withheld } from './headline.ts';
import { prioritise, type Priority } from './priority.ts';
import { readWorksheet, scoredOf, type Reading } from './score.ts';
import { sensitivity, type Sensitivity } from './sensitivity.ts';
import {
  chooseTargets,
  gapOf,
  percentToTarget,
  targetOf,
  type PercentToTarget,
  type TargetChoice,
} from './targets.ts';

/** One bar of the profile. */
export interface ProfileRow {
  readonly item: LadderItem;
  readonly reading: Reading;
  readonly target: number;
  /** How far the score is below the target; absent without a score. */
  readonly gap?: number;
}

/** Everything a view or an export needs to show and explain the answers of one respondent. */
export interface LadderResult {
  /** Side of the respondent, where it is given. */
  readonly side?: Side;
  /** Every practice, in the order of the instrument. */
  readonly profile: readonly ProfileRow[];
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

/**
 * What one respondent's worksheet says: the only entry that islands and exports need. Answers and
 * facts whose numbers the instrument does not know are left out.
 */
export function assess(ladder: Ladder, worksheet: Worksheet): LadderResult {
  const known = knownFacts(ladder.facts, worksheet.facts);
  const reads = readWorksheet(ladder, worksheet);
  const scored = scoredOf(reads);
  const side = sideOf(ladder, worksheet);
  const targets = chooseTargets(ladder, known);
  const reach = coverage(reads);
  const evidence = evidenceShare(reads);
  const top = headline(ladder, scored, reach.excluded.length);
  const ranking = prioritise(scored, targets.set, known);
  const urgency = (item: LadderItem) => ranking.find((entry) => entry.item === item)?.priority ?? 0;
  const percent = percentToTarget(scored, targets.set);
  return {
    ...(side && { side }),
    profile: reads.map(({ item, reading }) => {
      const target = targetOf(targets.set, item);
      const row = { item, reading, target };
      return reading.state === 'scored' ? { ...row, gap: gapOf(reading.score, target) } : row;
    }),
    targets,
    headline: top,
    ...(top.kind === 'band' && {
      ...(percent && { percent }),
      sensitivity: sensitivity(ladder.bands, scored, known, urgency),
    }),
    coverage: reach,
    evidence,
    confidence: confidence(
      { coverage: reach.share, evidence: evidence.share, people: 1, sides: side ? 1 : 0 },
      ladder.sides.length,
    ),
    dontKnow: dontKnow(ladder, reach.unknown, side),
    ranking,
    advice: advise(ranking, scored.length, known),
    assumptions: assumptions(reads, targets, ranking),
  };
}
