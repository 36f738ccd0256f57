import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '#worksheet/codec/bits.ts';
import { readColumn, writeColumn } from '#worksheet/codec/column.ts';
import { crc32 } from '#worksheet/codec/crc32.ts';
import { readFacts } from '#worksheet/codec/fact-bits.ts';
import { readTextBlock } from '#worksheet/codec/text-block.ts';
import { number } from './basic-arbitraries.ts';

test('the checksum is the CRC-32 of zip, and can be taken in two parts', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});

describe('bits', () => {
  test('come out as they went in, padded with zeros to whole bytes', () => {
    const bytes = new BitWriter().write(5, 3).write(0, 0).write(1023n, 10).toBytes();
    expect([...bytes]).toEqual([0b10111111, 0b11111000]);
    const bits = new BitReader(bytes);
    expect([bits.read(3), bits.read(0), bits.readBig(10), bits.bytesRead]).toEqual([
      5,
      0,
      1023n,
      2,
    ]);
    expect(() => bits.read(4)).toThrow('end too early');
  });

  test('never take a number that is too wide', () => {
    expect(() => new BitWriter().write(8, 3)).toThrow(RangeError);
    expect(() => new BitWriter().write(-1, 3)).toThrow(RangeError);
  });
});

describe('a column', () => {
  test('gives back any cells', () => {
    const cells = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 999 }), number), {
        minLength: 1,
        selector: ([at]) => at,
      })
      .map((entries) => new Map(entries.sort(([a], [b]) => a - b)));
    fc.assert(
      fc.property(cells, (given) => {
        const bits = new BitWriter();
        writeColumn(bits, given);
        const read = [...readColumn(new BitReader(bits.toBytes()))].sort(([a], [b]) => a - b);
        expect(read).toEqual([...given]);
      }),
    );
  });

  test.each([
    ['no highest number', 0, 1],
    ['a highest number over the limit', 25, 1],
    ['no item', 1, 0],
    ['an item over the limit', 1, 1000],
  ])('with %s is refused before its cells are read', (_, highest, count) => {
    const bytes = new BitWriter().write(highest, 5).write(count, 10).write(0, 999).toBytes();
    expect(() => readColumn(new BitReader(bytes))).toThrow('head of a column');
  });
});

test.each([
  [25, 1],
  [1, 25],
])('a table of facts with %i rows and %i columns is refused', (rows, columns) => {
  const bytes = new BitWriter().write(rows, 5).write(columns, 5).write(0, 999).toBytes();
  expect(() => readFacts(new BitReader(bytes))).toThrow('head of facts');
});

test.each([
  ['More texts than items', [0, 0, 0xe8, 7]],
  ['Two texts for one item', [0, 0, 2, 1, 1, 65, 0, 1, 66]],
  ['Bytes are left over', [0, 0, 0, 0, 0, 0]],
  ['A text is not complete', [2, 65]],
  ['A number is not complete', [0xff, 0xff, 0xff, 1]],
])('a text block is refused: %s', (message, bytes) => {
  expect(() => readTextBlock(Uint8Array.from(bytes), 3, false)).toThrow(message);
});

test('a text block that is not UTF-8 is refused', () => {
  expect(() => readTextBlock(Uint8Array.from([1, 0xff, 0]), 3, false)).toThrow(TypeError);
});
