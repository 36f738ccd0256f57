import { carryOver, changesSince, type Editioned } from '#domain/editions.ts';
import type { FieldChange } from '#worksheet/edit.ts';
import type { Shared } from '#worksheet/types.ts';

/** What a reader of work from an older edition is told, a sentence each; nothing where all is the same. */
export function editionNews(instrument: Editioned, edition: number): string[] {
  const { added, retired } = changesSince(instrument, edition);
  return [
    ...added.map((title) => `New since then, and not answered: ${title}.`),
    ...retired.map(({ title, successor }) =>
      successor
        ? `${title} is gone; its answer now stands under ${successor}.`
        : `${title} is gone; its answer is kept, and no longer counts.`,
    ),
  ];
}

/**
 * The changes that bring work of an older edition to this one, made with its first edit: what a
 * successor takes over, and the edition itself.
 *
 * @returns nothing where the work is of this edition
 */
export function upgrade(content: Shared, instrument: Editioned): FieldChange[] {
  if (content.edition >= instrument.edition) return [];
  const now = carryOver(content, instrument);
  const taken = (
    set: 'answer' | 'record',
    before: Readonly<Record<number, object>>,
    after: Readonly<Record<number, object>>,
  ) =>
    Object.entries(after)
      .filter(([item]) => before[Number(item)] === undefined)
      .flatMap(([item, entry]) =>
        Object.entries(entry).map(
          ([field, to]: [string, unknown]) =>
            ({ set, item: Number(item), field, to }) as FieldChange,
        ),
      );
  return [
    ...taken('answer', content.worksheet.answers, now.worksheet.answers),
    ...taken('record', content.record, now.record),
    { set: 'edition', to: instrument.edition },
  ];
}
