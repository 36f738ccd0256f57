import type { Count, CountItem } from '#schemas/count.ts';
import type { Tally } from './tally.ts';

/** What two counts say. */
export type Reading = 'for' | 'against' | 'mixed';

/** What a lead of the first count over the second says. */
export function readingAt({ margin }: Pick<Count, 'margin'>, lead: number): Reading {
  if (lead >= margin) return 'for';
  return lead <= -margin ? 'against' : 'mixed';
}

/** The next reading in one direction, and how far it is. */
export interface Move {
  /** The pole that the steps lead to. */
  readonly towards: 'for' | 'against';
  readonly to: Reading;
  /** How many steps, over any of the items: a step is one row, or a first row for this pole. */
  readonly steps: number;
  /** Signs with a row that can still move this way; from the other pole by two steps. */
  readonly rows: readonly CountItem[];
  /** Signs without a row, whose answer may still be one for this pole: one step each. */
  readonly unknown: readonly CountItem[];
  readonly open: readonly CountItem[];
}

/**
 * How far the reading is from the next one, towards the first pole and towards the second. A step moves
 * the lead by one: a sign with a row moves by one row, and one with Don't know, or with no answer, gets
 * a row of the pole. Not possible here stays. Steps are the fewest, so no smaller number moves it.
 *
 * @param lead first count minus second
 */
export function movesOf(
  { margin }: Pick<Count, 'margin'>,
  lead: number,
  { for: first, against, neither, unknown, open }: Tally,
): Move[] {
  const reading = readingAt({ margin }, lead);
  const free = neither.length + unknown.length + open.length;
  const ways = [
    {
      ...{ towards: 'for' as const, rows: [...against, ...neither] },
      ...{ limit: reading === 'against' ? 1 - margin : margin, far: against.length },
    },
    {
      ...{ towards: 'against' as const, rows: [...first, ...neither] },
      ...{ limit: reading === 'for' ? margin - 1 : -margin, far: first.length },
    },
  ];
  return ways.flatMap(({ towards, rows, limit, far }): Move[] => {
    const steps = Math.abs(limit - lead);
    if (reading === towards || steps > 2 * far + free) return [];
    return [{ towards, to: readingAt({ margin }, limit), steps, rows, unknown, open }];
  });
}
