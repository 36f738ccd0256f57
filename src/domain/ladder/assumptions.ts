import type { LadderItem } from '#schemas/ladder.ts';
import type { Priority } from './priority.ts';
import type { Read } from './score.ts';
import type { TargetChoice } from './targets.ts';

/**
 * What a result takes for granted. One more assumption always holds: the rows below a chosen one are
 * in place.
 */
export interface Assumptions {
  /** Practices scored with the lowest consistency, because none is given yet. */
  readonly consistency: readonly LadderItem[];
  /** Practices of which some people, not all, left open how consistently. */
  readonly partConsistency: readonly LadderItem[];
  /** Ids of the open facts that could lead to other targets. */
  readonly targets: readonly string[];
  /** Practices below target whose weight an open fact could lower. */
  readonly weights: readonly LadderItem[];
  /** Practices answered with Not possible here, without the reason that it asks for. */
  readonly reasons: readonly LadderItem[];
}

/** Everything that a result takes for granted and that one more answer would settle. */
export function assumptions(
  reads: readonly Read[],
  targets: TargetChoice,
  ranking: readonly Priority[],
): Assumptions {
  const where = (holds: (reading: Read['reading']) => boolean) =>
    reads.filter(({ reading }) => holds(reading)).map(({ item }) => item);
  return {
    consistency: where((reading) => reading.state === 'scored' && reading.assumed),
    partConsistency: where(
      (reading) => reading.state === 'scored' && reading.openFor !== undefined,
    ),
    targets: targets.openFacts,
    weights: ranking.filter(({ weightCertain }) => !weightCertain).map(({ item }) => item),
    reasons: where((reading) => reading.state === 'excluded' && reading.reason === ''),
  };
}
