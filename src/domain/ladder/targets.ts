import { factsOf, firstThatMayHold, type KnownFacts } from '#domain/rules.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Scored } from './score.ts';
import { HIGHEST_SCORE } from './rows.ts';

export type TargetSet = Ladder['targets'][number];

/** The targets that a profile is compared with. */
export interface TargetChoice {
  readonly set: TargetSet;
  /** Practices whose target was edited; `set` holds the edited values. */
  readonly edited: readonly LadderItem[];
  /** False where an open fact could lead to another set. */
  readonly certain: boolean;
  /** Ids of the open facts that would settle it; empty when certain. */
  readonly openFacts: readonly string[];
}

/** Targets of the reader's own, 0 to 3, by number of the practice. */
export type TargetEdits = Readonly<Record<number, number>>;

/**
 * The first target set whose rule holds or may hold, with the edits in place. The set of open facts
 * comes first in the YAML. An edit outside 0 to 3, of an unknown practice, or equal to the target that
 * stands anyway changes nothing.
 */
export function chooseTargets(
  ladder: Pick<Ladder, 'targets' | 'items'>,
  known: KnownFacts,
  edits: TargetEdits = {},
): TargetChoice {
  const { chosen, certain } = firstThatMayHold(ladder.targets, known);
  const values = { ...chosen.values };
  const edited = ladder.items.filter((item) => {
    const edit = edits[item.number];
    if (edit === undefined || !(edit >= 0 && edit <= HIGHEST_SCORE)) return false;
    if (edit === values[item.id]) return false;
    values[item.id] = edit;
    return true;
  });
  const settled = certain || edited.length === ladder.items.length;
  const named = settled || !chosen.when ? [] : factsOf(chosen.when);
  return {
    set: edited.length > 0 ? { ...chosen, values } : chosen,
    edited,
    certain: settled,
    openFacts: named.filter((fact) => !known.has(fact)),
  };
}

/**
 * Target of a practice, 0 to 3.
 *
 * @throws RangeError where the set names no target for it; the content check prevents that
 */
export function targetOf(set: TargetSet, item: LadderItem): number {
  const target = set.values[item.id];
  if (target === undefined)
    throw new RangeError(`Target set ${set.id} has no value for ${item.id}.`);
  return target;
}

/** How far a score is below its target, never less than 0. */
export function gapOf(score: number, target: number): number {
  return Math.max(0, target - score);
}

/** What one practice adds to the percentage. */
export interface Contribution {
  readonly item: LadderItem;
  /** Share of its own target that is reached, 0 to 1. */
  readonly reached: number;
  /** Whole percentage points; those of all practices add up to the percentage shown. */
  readonly points: number;
}

export interface PercentToTarget {
  /** Whole number, 0 to 100. */
  readonly percent: number;
  readonly contributions: readonly Contribution[];
}

/**
 * How much of the targets is reached: the mean of `min(score, target) / target`. Practices without a
 * score are left out, and so is a target of 0, which asks for nothing. Points are rounded by the
 * largest remainder, so that what is shown adds up.
 *
 * @returns undefined where no practice counts
 */
export function percentToTarget(
  scored: readonly Scored[],
  set: TargetSet,
): PercentToTarget | undefined {
  const counted = scored.filter(({ item }) => targetOf(set, item) > 0);
  if (counted.length === 0) return undefined;
  const shares = counted.map(({ item, score }) => {
    const reached = Math.min(score / targetOf(set, item), 1);
    const exact = (reached * 100) / counted.length;
    return { item, reached, exact, points: Math.floor(exact) };
  });
  const percent = Math.round(shares.reduce((sum, { exact }) => sum + exact, 0));
  const left = percent - shares.reduce((sum, { points }) => sum + points, 0);
  const byRemainder = [...shares].sort((a, b) => b.exact - b.points - (a.exact - a.points));
  const raised = new Set(byRemainder.slice(0, left).map(({ item }) => item.id));
  return {
    percent,
    contributions: shares.map(({ item, reached, points }) => ({
      item,
      reached,
      points: points + (raised.has(item.id) ? 1 : 0),
    })),
  };
}
