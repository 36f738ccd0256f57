/** The middle of some numbers; of an even count the lower of the two middle ones. */
export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/**
 * Milliseconds that one call takes: the median of five rounds, after one to warm up.
 *
 * @param calls calls in a round
 */
export async function timeOf(calls: number, act: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= 5; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) await act();
    if (round > 0) rounds.push((performance.now() - start) / calls);
  }
  return middle(rounds);
}
