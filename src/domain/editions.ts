import type { Instrument } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';

/** What is needed of an instrument to compare its editions. */
export type Editioned = Pick<Instrument, 'edition' | 'retired'> & {
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly since: number;
  }[];
};

/** What has happened to the items of an instrument since an older edition. */
export interface EditionChanges {
  /** Titles of items that are new. */
  readonly added: readonly string[];
  /** Items that are gone, each with the title of the one that carries its answers on, if any. */
  readonly retired: readonly { readonly title: string; readonly successor?: string }[];
}

const retiredItems = (instrument: Editioned) =>
  instrument.retired.filter((entry) => entry.list === 'items');

/**
 * What a reader of work from an older edition has to be told.
 *
 * @param edition of the work
 * @returns nothing added and nothing retired where the work is of this edition
 */
export function changesSince(instrument: Editioned, edition: number): EditionChanges {
  const titleOf = (number: number | undefined) =>
    instrument.items.find((item) => item.number === number)?.title;
  return {
    added: instrument.items.filter((item) => item.since > edition).map((item) => item.title),
    retired: retiredItems(instrument)
      .filter((entry) => entry.edition > edition)
      .map(({ title, successor: number }) => {
        const successor = titleOf(number);
        return successor === undefined ? { title } : { title, successor };
      }),
  };
}

/** Entries with those of retired items under the number of their successor, where that is free. */
function carried<T>(entries: Readonly<Record<number, T>>, instrument: Editioned) {
  const result: Record<number, T> = { ...entries };
  for (const { number, successor } of retiredItems(instrument)) {
    const entry = entries[number];
    if (entry !== undefined && successor !== undefined) result[successor] ??= entry;
  }
  return result;
}

/**
 * Work of an older edition as this edition reads it: answers and record entries of a retired item
 * stand for its successor, and so does the reason why it was hidden. Nothing is taken away; what has no successor stays under its number.
 *
 * @returns the very same object where nothing is carried
 */
export function carryOver<T extends Pick<Shared, 'edition' | 'worksheet' | 'record'>>(
  content: T,
  instrument: Editioned,
): T {
  if (content.edition >= instrument.edition) return content;
  const { worksheet } = content;
  return {
    ...content,
    worksheet: {
      ...worksheet,
      answers: carried(worksheet.answers, instrument),
      ...(worksheet.hidden && { hidden: carried(worksheet.hidden, instrument) }),
    },
    record: carried(content.record, instrument),
  };
}
