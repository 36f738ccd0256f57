/**
 * The middle value; the mean of the two middle ones where their number is even.
 *
 * @throws RangeError for an empty list
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('No values, no median.');
  return (lower + upper) / 2;
}

/** Differences of decimal fractions miss by less than this: 2.3 - 1.3 is 0.9999999999999998. */
const ROUNDING = 1e-9;

/** Whether a difference reaches a threshold, whatever the rounding of decimal fractions does. */
export function reaches(difference: number, threshold: number): boolean {
  return difference >= threshold - ROUNDING;
}
