import { MAX_ITEM, MAX_NUMBER } from '#worksheet/limits.ts';
import type { BitReader, BitWriter } from './bits.ts';

/**
 * A column holds one small number an item, or none. It says how to read it, so that nobody needs
 * the instrument it was made with:
 *
 *     5 bits    highest number in the column (1 to 24)
 *    10 bits    highest item that has one (1 to 999)
 *     n bits    the cells of items 1, 2, 3 ... as the digits of one whole number in base
 *               highest + 1, first item first; 0 is none; n is what the largest such number needs
 *
 * Base 5 takes 2.32 bits a cell, where cells of whole bits would take 3.
 */
const NUMBER_BITS = 5;
const ITEM_BITS = 10;

/** Numbers by number of the item. */
export type Cells = ReadonlyMap<number, number>;

const bitsOfCells = (base: bigint, count: number) =>
  (base ** BigInt(count) - 1n).toString(2).length;

/** @param cells at least one */
export function writeColumn(bits: BitWriter, cells: Cells): void {
  const highest = Math.max(...cells.values());
  const count = Math.max(...cells.keys());
  const base = BigInt(highest + 1);
  let digits = 0n;
  for (let item = 1; item <= count; item++) digits = digits * base + BigInt(cells.get(item) ?? 0);
  bits.write(highest, NUMBER_BITS).write(count, ITEM_BITS).write(digits, bitsOfCells(base, count));
}

/** @throws RangeError where the column cannot be one that `writeColumn` wrote */
export function readColumn(bits: BitReader): Cells {
  const highest = bits.read(NUMBER_BITS);
  const count = bits.read(ITEM_BITS);
  if (highest < 1 || highest > MAX_NUMBER || count < 1 || count > MAX_ITEM) {
    throw new RangeError('The head of a column is not possible.');
  }
  const base = BigInt(highest + 1);
  let digits = bits.readBig(bitsOfCells(base, count));
  const cells = new Map<number, number>();
  for (let item = count; item >= 1; item--, digits /= base) {
    if (digits % base > 0n) cells.set(item, Number(digits % base));
  }
  return cells;
}
