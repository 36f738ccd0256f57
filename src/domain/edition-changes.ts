import { type Editioned, listOfSuccessors, nameIn } from './successors.ts';

/** Something that is gone, with what stands for it now, if anything. */
interface Gone {
  readonly title: string;
  readonly successor?: string;
}

/** Something whose meaning changed under its number. */
interface Reworded {
  readonly now: string;
  /** What it was called, where that changed. */
  readonly was?: string;
  /** What else changed, as a sentence. */
  readonly note?: string;
}

/** What has happened to an instrument since an older edition. */
export interface EditionChanges {
  /** Titles of items that are new. */
  readonly added: readonly string[];
  /** Items that are gone. */
  readonly retired: readonly Gone[];
  /** Facts that are gone. */
  readonly facts: readonly Gone[];
  /** Answers, statuses, roles and options of facts that can no longer be chosen. */
  readonly options: readonly Gone[];
  /** What means something else under the same number. */
  readonly reworded: readonly Reworded[];
}

/**
 * What a reader of work from an older edition has to be told.
 *
 * @param edition of the work
 * @returns nothing at all where the work is of this edition
 */
export function changesSince(instrument: Editioned, edition: number): EditionChanges {
  const gone = instrument.retired.filter((entry) => entry.edition > edition);
  const inList = (isIn: (list: string) => boolean): Gone[] =>
    gone
      .filter(({ list }) => isIn(list))
      .map(({ list, title, successor: number }) => {
        const successor = nameIn(instrument, listOfSuccessors(instrument, list), number);
        return successor === undefined ? { title } : { title, successor };
      });
  return {
    added: instrument.items.filter((item) => item.since > edition).map((item) => item.title),
    retired: inList((list) => list === 'items'),
    facts: inList((list) => list === 'facts'),
    options: inList((list) => list !== 'items' && list !== 'facts'),
    reworded: (instrument.reworded ?? [])
      .filter((entry) => entry.edition > edition)
      .map(({ list, number, was, note }) => ({
        now: nameIn(instrument, list, number) ?? was ?? '',
        ...(was !== undefined && { was }),
        ...(note !== undefined && { note }),
      })),
  };
}
