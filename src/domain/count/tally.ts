import type { Count, CountItem } from '#schemas/count.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { readCount, type CountReading } from './read.ts';

/** One item as one respondent answered it. */
export interface CountRead {
  readonly item: CountItem;
  readonly reading: CountReading;
  /** As given: what was named, or why it is not possible. */
  readonly note: string;
}

/** Every item of one part is in exactly one of the lists, so that they add up on screen. */
export interface Tally {
  readonly for: readonly CountItem[];
  readonly against: readonly CountItem[];
  readonly neither: readonly CountItem[];
  /** Don't know. */
  readonly unknown: readonly CountItem[];
  /** Not possible here. */
  readonly excluded: readonly CountItem[];
  /** Not answered yet. */
  readonly open: readonly CountItem[];
  /** All items of the part. */
  readonly total: number;
}

/** Every item with its answer, in the order of the instrument. */
export function readCounts(count: Count, worksheet: Worksheet): CountRead[] {
  return count.items.map((item) => {
    const given = worksheet.answers[item.number];
    return { item, reading: readCount(count, item, given), note: given?.note?.trim() ?? '' };
  });
}

/** Counts the items of one part. Don't know and Not possible here enter neither count. */
export function tally(reads: readonly CountRead[], part: CountItem['part']): Tally {
  const own = reads.filter(({ item }) => item.part === part);
  const of = (wanted: string) =>
    own
      .filter(({ reading }) =>
        reading.state === 'row' ? reading.counts === wanted : reading.state === wanted,
      )
      .map(({ item }) => item);
  return {
    for: of('for'),
    against: of('against'),
    neither: of('neither'),
    unknown: of('unknown'),
    excluded: of('excluded'),
    open: of('open'),
    total: own.length,
  };
}
