import { compareItems, ROWS_APART } from '#domain/comparison/compare.ts';
import { comparable } from '#domain/ladder/comparable.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { timeOf } from './measure.ts';
import { peopleOf } from './sample.ts';
import { printTable } from './table.ts';

const PEOPLE = 60;
const ITEMS = 40;
const CALLS = 20;

/** The ladder with more items than it has: its own ones again and again, under numbers of their own. */
function longer(ladder: Ladder, count: number): Ladder {
  const items = Array.from({ length: count }, (_, place) => {
    const item = ladder.items[place % ladder.items.length]!;
    return { ...item, id: `${item.id}-${place}`, number: place + 1 };
  });
  const targets = ladder.targets.map((set) => ({
    ...set,
    values: Object.fromEntries(
      items.map(({ id }, place) => [
        id,
        set.values[ladder.items[place % ladder.items.length]!.id] ?? 0,
      ]),
    ),
  }));
  return { ...ladder, items, targets };
}

/** Prints what it takes to compare many people, which runs again with each answer of the owner. */
export async function benchComparison(ladder: Ladder): Promise<void> {
  const long = longer(ladder, ITEMS);
  const worksheets = peopleOf(long, PEOPLE);
  const kind = comparable(long);
  printTable(
    `${PEOPLE} respondents by ${ITEMS} items, one call, median of 5 rounds`,
    ['', 'ms'],
    [
      ['compareItems', await timeOf(CALLS, () => compareItems(kind, worksheets, ROWS_APART))],
      ['assessTogether', await timeOf(CALLS, () => assessTogether(long, worksheets))],
    ],
  );
}
