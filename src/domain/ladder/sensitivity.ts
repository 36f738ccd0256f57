import type { LadderItem } from '#schemas/ladder.ts';
import { bandOf, levelOf, type Band } from './band.ts';
import type { FactBasis } from '#domain/facts.ts';
import { forbids } from './forbidden.ts';
import { HIGHEST_SCORE, rows } from './rows.ts';
import type { Scored } from './score.ts';

/** One practice raised by whole rows. */
export interface Raise {
  readonly item: LadderItem;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  /**
   * True where the facts forbid a row on the way. The change then shows what contract or regulation
   * costs; what the step offers instead may still count, as a drill does.
   */
  readonly forbidden: boolean;
}

/** Changes that together move the band. */
export interface Change {
  readonly raises: readonly Raise[];
  readonly band: Band;
}

export type Sensitivity =
  /** No band lies above. */
  | { readonly kind: 'top' }
  /** The smallest changes that move the band; `steps` is 1 where a single one does. */
  | { readonly kind: 'found'; readonly steps: number; readonly changes: readonly Change[] }
  /** No change of at most `limit` steps moves it. */
  | { readonly kind: 'not-found'; readonly limit: number };

/** Most steps that are tried together: enough for any profile of six practices. */
export const STEP_LIMIT = 6;

/**
 * Most sets of one size that are tried, so that a click stays quick. Six practices make at most 462;
 * forty make 820 of two steps and 11,480 of three. Where a size would make more, the search ends and
 * the result says how far it went.
 */
const SET_LIMIT = 2_000;

/** How many ways there are to spend `steps` on `count` practices: (count + steps - 1) over steps. */
function waysOf(steps: number, count: number): number {
  let ways = 1;
  for (let step = 1; step <= steps; step++) ways = (ways * (count + step - 1)) / step;
  return ways;
}

type Facts = Pick<FactBasis, 'known' | 'views'>;

/** Every way to spend `steps` on practices from `first` on, several on one practice included. */
function* waysToSpend(steps: number, count: number, first = 0): Generator<number[]> {
  if (steps === 0) {
    yield Array<number>(count).fill(0);
    return;
  }
  for (let index = first; index < count; index++) {
    for (const way of waysToSpend(steps - 1, count, index)) {
      way[index] = (way[index] ?? 0) + 1;
      yield way;
    }
  }
}

/** A practice some rows higher, or undefined where it cannot rise so far. */
function raise({ item, score }: Scored, by: number, facts: Facts): Raise | undefined {
  if (score + by - 1 >= HIGHEST_SCORE) return undefined;
  const to = Math.min(HIGHEST_SCORE, score + by);
  const forbidden = rows
    .slice(Math.ceil(score), Math.ceil(to))
    .some((row) => forbids(item.steps[row].forbiddenWhen, facts) === true);
  return { item, rows: by, from: score, to, forbidden };
}

/**
 * What would move the band: each practice one row higher, and where no single step does, the smallest
 * sets of steps that do. Changes that no fact forbids go first, then the most urgent.
 *
 * @param scored the practices that the headline counts
 * @param urgency how much one row of a practice matters
 */
export function sensitivity(
  bands: readonly Band[],
  scored: readonly Scored[],
  facts: Facts,
  urgency: (item: LadderItem) => number,
): Sensitivity {
  const now = bandOf(bands, levelOf(scored.map(({ score }) => score)).value);
  if (now === bands.at(-1)) return { kind: 'top' };
  const total = ({ raises }: Change) =>
    raises.reduce((sum, { item, rows: by }) => sum + by * urgency(item), 0);
  const hindered = ({ raises }: Change) => Number(raises.some(({ forbidden }) => forbidden));
  let searched = 0;
  for (let steps = 1; steps <= STEP_LIMIT; steps++) {
    if (waysOf(steps, scored.length) > SET_LIMIT) break;
    searched = steps;
    const changes: Change[] = [];
    for (const way of waysToSpend(steps, scored.length)) {
      const raises = scored.flatMap((entry, index) => {
        const by = way[index] ?? 0;
        return by === 0 ? [] : [raise(entry, by, facts)];
      });
      const possible = raises.filter((entry) => entry !== undefined);
      if (possible.length < raises.length) continue;
      const after = scored.map(
        ({ item, score }) => possible.find((entry) => entry.item === item)?.to ?? score,
      );
      const band = bandOf(bands, levelOf(after).value);
      if (band !== now) changes.push({ raises: possible, band });
    }
    if (changes.length > 0) {
      changes.sort((a, b) => hindered(a) - hindered(b) || total(b) - total(a));
      return { kind: 'found', steps, changes };
    }
  }
  return { kind: 'not-found', limit: searched };
}
