import { MAX_OWN, MIN_OWN } from '#worksheet/limits.ts';

/**
 * A free number of an own clause, drawn at random: two people who add a clause each on their own hardly
 * ever draw the same.
 *
 * @throws RangeError where every number is taken
 */
export function drawNumber(taken: ReadonlySet<number>): number {
  const room = MAX_OWN - MIN_OWN + 1;
  const first = Math.floor(Math.random() * room);
  for (let step = 0; step < room; step++) {
    const number = MIN_OWN + ((first + step) % room);
    if (!taken.has(number)) return number;
  }
  throw new RangeError('Every number of an own clause is taken.');
}
