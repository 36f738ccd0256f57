import { evaluate, type KnownFacts } from '#domain/rules.ts';
import type { LadderItem } from '#schemas/ladder.ts';
import { bandOf, levelOf, type Band } from './band.ts';
import { rows } from './rows.ts';
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

/**
 * Most steps that are tried together: enough for any profile of six practices, which makes at most 923
 * sets. A longer ladder may need more; the result then says that the search ended here.
 */
export const STEP_LIMIT = 6;

const HIGHEST = 3;

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
function raise({ item, score }: Scored, by: number, known: KnownFacts): Raise | undefined {
  if (score + by - 1 >= HIGHEST) return undefined;
  const to = Math.min(HIGHEST, score + by);
  const forbidden = rows.slice(Math.ceil(score), Math.ceil(to)).some((row) => {
    const rule = item.steps[row].forbiddenWhen;
    return rule !== undefined && evaluate(rule, known) === true;
  });
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
  known: KnownFacts,
  urgency: (item: LadderItem) => number,
): Sensitivity {
  const now = bandOf(bands, levelOf(scored.map(({ score }) => score)).value);
  if (now === bands.at(-1)) return { kind: 'top' };
  const total = ({ raises }: Change) =>
    raises.reduce((sum, { item, rows: by }) => sum + by * urgency(item), 0);
  const hindered = ({ raises }: Change) => Number(raises.some(({ forbidden }) => forbidden));
  for (let steps = 1; steps <= STEP_LIMIT; steps++) {
    const changes: Change[] = [];
    for (const way of waysToSpend(steps, scored.length)) {
      const raises = scored.flatMap((entry, index) => {
        const by = way[index] ?? 0;
        return by === 0 ? [] : [raise(entry, by, known)];
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
  return { kind: 'not-found', limit: STEP_LIMIT };
}
