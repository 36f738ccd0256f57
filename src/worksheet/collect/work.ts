import { canonical, isSame } from '#worksheet/same.ts';
import { NO_REASON } from '#worksheet/statuses-only.ts';
import type { Collected, Worksheet } from '#worksheet/types.ts';

/** Somebody's worksheet, with what it is compared by. */
export interface Work {
  readonly edition: number;
  readonly worksheet: Worksheet;
  /** Equal for the same answers in the same edition. */
  readonly key: string;
}

export function workOf({ edition, worksheet }: Pick<Collected, 'edition' | 'worksheet'>): Work {
  const key = canonical([edition, worksheet]) ?? '';
  return { edition, worksheet, key };
}

/** Whether a worksheet says anything: an answer, a clause that was added, or one that was hidden. */
export const saysAnything = ({ worksheet: { answers, own, hidden } }: Work) =>
  [answers, own ?? {}, hidden ?? {}].some((entries) => Object.keys(entries).length > 0);

/** Whether a worksheet says why, anywhere: with a note, the text of an added clause, or a reason to hide one. */
export const saysWhy = ({ answers, own = {}, hidden = {} }: Worksheet) =>
  Object.values(answers).some(({ note }) => note) ||
  Object.values(own).some(({ about, ask }) => about ?? ask) ||
  Object.values(hidden).some((reason) => reason !== NO_REASON);

/** Who a worksheet says it is of, for what is told about it. */
export const signature = ({ name, side }: Worksheet) => ({
  ...(name === undefined ? {} : { who: name }),
  ...(side === undefined ? {} : { side }),
});

/** What a worksheet says, entry by entry: answers, clauses that were added, clauses that were hidden. */
const entriesOf = ({ answers, own = {}, hidden = {} }: Worksheet) => [answers, own, hidden];

/** How many entries a worksheet has. */
export const sizeOf = (worksheet: Worksheet) =>
  entriesOf(worksheet).reduce((sum, entries) => sum + Object.keys(entries).length, 0);

/** Whether work says nothing but what other work says, too, its facts included, and less than that. */
export function isPartOf(part: Work, whole: Work): boolean {
  const wholes = entriesOf(whole.worksheet);
  return (
    part.edition <= whole.edition &&
    sizeOf(part.worksheet) < sizeOf(whole.worksheet) &&
    [...entriesOf(part.worksheet), part.worksheet.facts].every((entries, at) =>
      Object.entries(entries).every(([item, entry]) =>
        isSame(entry, (wholes[at] ?? whole.worksheet.facts)[Number(item)]),
      ),
    )
  );
}
