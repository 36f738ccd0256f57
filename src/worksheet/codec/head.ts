import type { Facts } from '#worksheet/types.ts';
import { BitReader, BitWriter } from './bits.ts';
import type { Cells } from './column.ts';
import { readColumn, writeColumn } from './column.ts';
import { readFacts, writeFacts } from './fact-bits.ts';

/**
 * Everything of a link that is not text, packed bit by bit, then zeros up to a whole byte:
 *
 *     5 bits   number of the instrument
 *     8 bits   edition
 *     5 bits   number of the side (0: none)
 *     1 bit    whether the text block is deflated
 *     ...      facts (`fact-bits.ts`)
 *     1 bit for each number field, whether it has a column
 *     ...      those columns, in order (`column.ts`)
 */
export interface Head {
  readonly instrument: number;
  readonly edition: number;
  readonly side: number | undefined;
  readonly deflated: boolean;
  readonly facts: Facts;
  /** For each number field; one without a number has no cell. */
  readonly columns: readonly Cells[];
}

const NUMBER_BITS = 5;
const EDITION_BITS = 8;

/** @throws RangeError where a number is beyond what `limits.ts` allows */
export function writeHead(head: Head): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  bits.write(head.instrument, NUMBER_BITS).write(head.edition, EDITION_BITS);
  bits.write(head.side ?? 0, NUMBER_BITS).write(head.deflated ? 1 : 0, 1);
  writeFacts(bits, head.facts);
  for (const column of head.columns) bits.write(column.size > 0 ? 1 : 0, 1);
  for (const column of head.columns) if (column.size > 0) writeColumn(bits, column);
  return bits.toBytes();
}

/**
 * @param fields how many number fields there are
 * @returns the head, and its length in bytes
 * @throws RangeError where the bytes end too early or a count is not possible
 */
export function readHead(bytes: Uint8Array, fields: number): { head: Head; length: number } {
  const bits = new BitReader(bytes);
  const instrument = bits.read(NUMBER_BITS);
  const edition = bits.read(EDITION_BITS);
  const side = bits.read(NUMBER_BITS) || undefined;
  const deflated = bits.read(1) === 1;
  const facts = readFacts(bits);
  const present = Array.from({ length: fields }, () => bits.read(1) === 1);
  const columns = present.map((has) => (has ? readColumn(bits) : new Map<number, number>()));
  const head = { instrument, edition, side, deflated, facts, columns };
  return { head, length: bits.bytesRead };
}
