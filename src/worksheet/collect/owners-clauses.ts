import type { Own } from '#worksheet/own-numbers.ts';
import { isSame } from '#worksheet/same.ts';
import { NO_REASON, ownOnly } from '#worksheet/statuses-only.ts';
import { tidyWorksheet } from '#worksheet/tidy.ts';
import type { Content, OwnClause, Worksheet } from '#worksheet/types.ts';

/** Every reason for which the owner of a deal hides a clause or hid it, as far as the history goes. */
const ownersReasons = ({ worksheet, changes = [] }: Content, item: number) => [
  worksheet.hidden?.[item],
  ...changes
    .filter((one) => one.field === 'hidden' && one.item === item && !one.theirs)
    .flatMap(({ from, to }) => [from, to]),
];

/**
 * A worksheet without the clauses that the owner added, hides or hid: they came with the invitation, and
 * go back with the answer, with their texts or without.
 */
export function withoutKnown(worksheet: Worksheet, into: Content): Worksheet {
  const { worksheet: owners } = into;
  const known: Own = owners.own ?? {};
  const isKnown = (item: number, clause: OwnClause) => {
    const shown = known[item];
    return shown && (isSame(clause, shown) || isSame(clause, ownOnly(shown)));
  };
  const own = Object.entries(worksheet.own ?? {}).filter(
    ([item, clause]) => !isKnown(Number(item), clause),
  );
  const hidden = Object.entries(worksheet.hidden ?? {}).filter(([item, reason]) => {
    const isHidden = owners.hidden?.[Number(item)] !== undefined;
    if (isHidden && reason === NO_REASON) return false;
    return !ownersReasons(into, Number(item)).includes(reason);
  });
  return tidyWorksheet({
    ...worksheet,
    own: Object.fromEntries(own),
    hidden: Object.fromEntries(hidden),
  });
}
