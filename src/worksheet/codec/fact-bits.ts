import { MAX_NUMBER } from '#worksheet/limits.ts';
import type { Facts } from '#worksheet/types.ts';
import type { BitReader, BitWriter } from './bits.ts';

/**
 * Facts are a table of bits, a row for each fact from 1 on and a bit for each option from 1 on:
 *
 *     5 bits    rows: the highest fact that is known (0: none is, and nothing follows)
 *     5 bits    columns: the highest option chosen in any fact
 *     rows x columns bits; a row without a bit is a fact that is not known
 */
const NUMBER_BITS = 5;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** @param facts in normal form: no fact without an option */
export function writeFacts(bits: BitWriter, facts: Facts): void {
  const rows = Math.max(0, ...Object.keys(facts).map(Number));
  bits.write(rows, NUMBER_BITS);
  if (rows === 0) return;
  const columns = Math.max(...Object.values(facts).flat());
  bits.write(columns, NUMBER_BITS);
  for (const fact of upTo(rows)) {
    for (const option of upTo(columns)) bits.write(facts[fact]?.includes(option) ? 1 : 0, 1);
  }
}

/** @throws RangeError where the table cannot be one that `writeFacts` wrote */
export function readFacts(bits: BitReader): Facts {
  const rows = bits.read(NUMBER_BITS);
  const columns = rows === 0 ? 0 : bits.read(NUMBER_BITS);
  if (Math.max(rows, columns) > MAX_NUMBER)
    throw new RangeError('The head of facts is not possible.');
  const table = upTo(rows).map((fact) => {
    const chosen = upTo(columns).filter(() => bits.read(1) === 1);
    return [fact, chosen] as const;
  });
  return Object.fromEntries(table.filter(([, chosen]) => chosen.length > 0));
}
