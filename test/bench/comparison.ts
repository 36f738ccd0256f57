import { compareItems, ROWS_APART } from '#domain/comparison/compare.ts';
import { comparable } from '#domain/ladder/comparable.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import type { Ladder } from '#schemas/ladder.ts';
import { longer } from './long-ladder.ts';
import { timeOf } from './measure.ts';
import { peopleOf } from './sample.ts';
import { printTable } from './table.ts';

const PEOPLE = 60;
const ITEMS = 40;
const CALLS = 20;

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
