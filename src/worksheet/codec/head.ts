import type { Facts } from '#worksheet/types.ts';
import { BitReader, BitWriter } from './bits.ts';
import type { Cells } from './column.ts';
import { readColumn, writeColumn } from './column.ts';
import { readFacts, writeFacts } from './fact-bits.ts';
import type { PayloadVersion } from './fields.ts';

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
 *
 * Version 2 of the payload goes on:
 *
 *     1 bit    whether there is a mark of the respondent
 *    42 bits   the mark, where there is one, as a number of eight digits in base 36
 */
export interface Head {
  readonly instrument: number;
  readonly edition: number;
  readonly side: number | undefined;
  readonly deflated: boolean;
  readonly mark?: string | undefined;
  readonly facts: Facts;
  /** For each number field; one without a number has no cell. */
  readonly columns: readonly Cells[];
}

const NUMBER_BITS = 5;
const EDITION_BITS = 8;
/** 36 to the power of 8 needs 41.4 bits. */
const MARK_BITS = 42;
const MARK_LENGTH = 8;

/** @throws RangeError where a number is beyond what `limits.ts` allows */
export function writeHead(head: Head, version: PayloadVersion): Uint8Array<ArrayBuffer> {
  const bits = new BitWriter();
  bits.write(head.instrument, NUMBER_BITS).write(head.edition, EDITION_BITS);
  bits.write(head.side ?? 0, NUMBER_BITS).write(head.deflated ? 1 : 0, 1);
  writeFacts(bits, head.facts);
  for (const column of head.columns) bits.write(column.size > 0 ? 1 : 0, 1);
  for (const column of head.columns) if (column.size > 0) writeColumn(bits, column);
  if (version > 1) bits.write(head.mark === undefined ? 0 : 1, 1);
  if (version > 1 && head.mark !== undefined) bits.write(parseInt(head.mark, 36), MARK_BITS);
  return bits.toBytes();
}

/**
 * @param fields how many number fields there are
 * @returns the head, and its length in bytes
 * @throws RangeError where the bytes end too early or a count is not possible
 */
export function readHead(
  bytes: Uint8Array,
  fields: number,
  version: PayloadVersion,
): { head: Head; length: number } {
  const bits = new BitReader(bytes);
  const instrument = bits.read(NUMBER_BITS);
  const edition = bits.read(EDITION_BITS);
  const side = bits.read(NUMBER_BITS) || undefined;
  const deflated = bits.read(1) === 1;
  const facts = readFacts(bits);
  const present = Array.from({ length: fields }, () => bits.read(1) === 1);
  const columns = present.map((has) => (has ? readColumn(bits) : new Map<number, number>()));
  const mark =
    version > 1 && bits.read(1) === 1
      ? bits.read(MARK_BITS).toString(36).padStart(MARK_LENGTH, '0')
      : undefined;
  const head = { instrument, edition, side, deflated, facts, columns, mark };
  return { head, length: bits.bytesRead };
}
