/** What confidence rests on. Shares are 0 to 1. */
export interface Grounds {
  /** Scored divided by applicable practices. */
  readonly coverage: number;
  /** Answers with an artefact or a system record divided by scored ones. */
  readonly evidence: number;
  /** People who chose a row of at least one practice: nobody else carries a score. */
  readonly people: number;
  /** Sides that these people speak for. */
  readonly sides: number;
}

export type ConfidenceLabel = 'high' | 'medium' | 'low';

/** One thing that keeps the next better label away. */
export interface Shortfall {
  readonly of: keyof Grounds;
  readonly have: number;
  readonly need: number;
}

export interface Confidence extends Grounds {
  readonly label: ConfidenceLabel;
  /** The next better label; absent when high. */
  readonly next?: Exclude<ConfidenceLabel, 'low'>;
  /** What is missing for the next better label. */
  readonly missing: readonly Shortfall[];
  /** True where one person answered: to be labelled "one person's view". */
  readonly onePerson: boolean;
  /** True where at most one side is heard: to be labelled "indicative; one side's view". */
  readonly oneSide: boolean;
}

const thresholds = [
  { label: 'high', coverage: 5 / 6, evidence: 0.6, people: 4 },
  { label: 'medium', coverage: 4 / 6, evidence: 0.3, people: 2 },
] as const;

/**
 * How far a result can be trusted, apart from the result itself. Working choices of this project:
 * high from 5/6 coverage, 60% evidence and four people; medium from 4/6, 30% and two people; both
 * only with every side heard. One person's view is therefore always low.
 *
 * @param allSides how many sides the instrument has
 */
export function confidence(grounds: Grounds, allSides: number): Confidence {
  let label: ConfidenceLabel = 'high';
  let next: Confidence['next'];
  let missing: Shortfall[] = [];
  for (const threshold of thresholds) {
    const need: Grounds = { ...threshold, sides: allSides };
    const short = (['coverage', 'evidence', 'people', 'sides'] as const)
      .filter((of) => grounds[of] < need[of])
      .map((of) => ({ of, have: grounds[of], need: need[of] }));
    if (short.length === 0) break;
    missing = short;
    next = threshold.label;
    label = threshold.label === 'high' ? 'medium' : 'low';
  }
  return {
    ...grounds,
    label,
    ...(next && { next }),
    missing,
    onePerson: grounds.people === 1,
    oneSide: grounds.sides < 2,
  };
}
