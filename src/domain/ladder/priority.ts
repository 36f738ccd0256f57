import { firstThatMayHold, type KnownFacts } from '#domain/rules.ts';
import type { Scored } from './score.ts';
import { gapOf, targetOf, type TargetSet } from './targets.ts';

/** Why a practice stands where it does in the order of advice. */
export interface Priority extends Scored {
  readonly target: number;
  readonly gap: number;
  readonly weight: number;
  /** False where an open fact could give another weight. */
  readonly weightCertain: boolean;
  /** Gap times weight. */
  readonly priority: number;
}

/**
 * Practices below their target, the most urgent first: by gap times weight. On equal priority the
 * practice goes first that others depend on.
 */
export function prioritise(
  scored: readonly Scored[],
  set: TargetSet,
  known: KnownFacts,
): Priority[] {
  return scored
    .map(({ item, score }) => {
      const target = targetOf(set, item);
      const { chosen, certain } = firstThatMayHold(item.weight, known);
      const gap = gapOf(score, target);
      return {
        item,
        score,
        target,
        gap,
        weight: chosen.value,
        weightCertain: certain,
        priority: gap * chosen.value,
      };
    })
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.priority - a.priority || a.item.order - b.item.order);
}
