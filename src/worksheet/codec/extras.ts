import { MAX_ITEM } from '#worksheet/limits.ts';
import { canonical } from '#worksheet/same.ts';
import type { Shared } from '#worksheet/types.ts';

/**
 * What of the content is not about an item of the instrument, as JSON with the fields of each object
 * in one order, without spaces; empty text where there is nothing. Own clauses have random numbers up
 * to 4095, for which a column would be mostly empty.
 *
 *     {"answers":{"1007":{"answer":1}},
 *      "hidden":{"31":"No staff in that country."},
 *      "own":{"1007":{"ask":"...","title":"..."}},
 *      "record":{"1007":{"status":4}}}
 *
 * A field that would be empty is not there. Answers and record entries are those of own clauses.
 */
type Entries = Readonly<Record<number, object>>;

const ofItems = (entries: Entries, own: boolean): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([item]) => +item > MAX_ITEM === own));

const orNone = (entries: Entries = {}) => (Object.keys(entries).length > 0 ? entries : undefined);

/** The content about items of the instrument, and the rest as text. */
export function splitExtras(shared: Shared): { readonly items: Shared; readonly extras: string } {
  const { worksheet, record } = shared;
  const { answers, own, hidden, ...sheet } = worksheet;
  const rest = {
    answers: orNone(ofItems(answers, true)),
    ...{ hidden, own },
    record: orNone(ofItems(record, true)),
  };
  return {
    items: {
      ...shared,
      worksheet: { ...sheet, answers: ofItems(answers, false) },
      record: ofItems(record, false),
    },
    extras: Object.values(rest).some((part) => part !== undefined) ? canonical(rest)! : '',
  };
}

/**
 * Puts the rest back. What comes out has yet to be checked: it may be anything that JSON can say.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function joinExtras(items: Shared, extras: string): Shared {
  if (extras === '') return items;
  const { answers, record, ...rest } = Object(JSON.parse(extras)) as {
    readonly answers?: Entries;
    readonly record?: Entries;
  };
  const { worksheet } = items;
  return {
    ...items,
    worksheet: { ...worksheet, ...rest, answers: { ...worksheet.answers, ...answers } },
    record: { ...items.record, ...record },
  };
}
