import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthText, readMonth } from '#domain/measures/month.ts';
import { readNumber } from '#domain/measures/number.ts';

const read = (text: string, unit = 'hours', most = 10_000) => readNumber(text, unit, most);
const value = (number: number) => ({ kind: 'number', value: number });
const problem = (name: string) => ({ kind: 'problem', problem: name });

describe('a number as people type it', () => {
  test.each([
    ['4', 4],
    ['4.5', 4.5],
    ['4,5', 4.5],
    [' 4,5 ', 4.5],
    [',5', 0.5],
    ['4,', 4],
    ['0', 0],
    ['-0', 0],
    ['0.125', 0.125],
    ['1000', 1000],
    ['1000,25', 1000.25],
  ])('%j is read', (text, expected) => {
    expect(read(text)).toEqual(value(expected));
  });

  test('a percent sign belongs to a share only', () => {
    expect(read('85%', '%', 100)).toEqual(value(85));
    expect(read('85,5 %', '%', 100)).toEqual(value(85.5));
    expect(read('85%')).toEqual(problem('not-a-number'));
  });

  test.each([
    'abc',
    '4 hours',
    '1e3',
    'Infinity',
    'NaN',
    '0x10',
    '1.2.3',
    '1,234,567',
    '٤',
    ',',
    '-',
  ])('%j is no number', (text) => {
    expect(read(text)).toEqual(problem('not-a-number'));
  });

  test('below zero and above the limit are told apart', () => {
    expect(read('-5')).toEqual(problem('below-zero'));
    expect(read('−0,5')).toEqual(problem('below-zero'));
    expect(read('120', '%', 100)).toEqual(problem('too-high'));
    expect(read('120%', '%', 100)).toEqual(problem('too-high'));
    expect(read('100', '%', 100)).toEqual(value(100));
  });

  test('what is a thousand in one country and one in another is not guessed', () => {
    for (const text of ['1,000', '1.000', '999,125'])
      expect(read(text)).toEqual(problem('ambiguous'));
  });

  test('nothing is nothing, and never zero', () => {
    expect([read(''), read('   ')]).toEqual([{ kind: 'none' }, { kind: 'none' }]);
  });

  test('a comma and a point say the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9_999, noNaN: true }),
        fc.constantFrom(0, 1, 2),
        (n, d) => {
          const text = n.toFixed(d);
          expect(read(text.replace('.', ','))).toEqual(read(text));
          expect(read(text)).toEqual(value(Number(text)));
        },
      ),
    );
  });

  test('of any text it is nothing, a problem, or a number within the limits', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('%', 'hours'), (text, unit) => {
        const found = readNumber(text, unit, 100);
        if (found.kind !== 'number') return;
        expect(found.value).toBeGreaterThanOrEqual(0);
        expect(found.value).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a month as people type it', () => {
  test.each(['2026-05', '2026-5', '05/2026', '5.2026', ' 05 2026 '])('%j is read', (text) => {
    expect(readMonth(text)).toEqual({ kind: 'month', month: { year: 2026, month: 5 } });
  });

  test.each(['May', 'May 2026', '2026', '2026-13', '2026-00', '26-05', '2026-05-01', '1899-05'])(
    '%j is no month',
    (text) => {
      expect(readMonth(text)).toEqual(problem('no-month'));
    },
  );

  test('is no later than today, whose own month is the last', () => {
    expect(readMonth('2026-11', '2026-11-01').kind).toBe('month');
    expect(readMonth('12/2026', '2026-11-30')).toEqual(problem('future'));
    expect(readMonth('2027-05', '2026-11-20')).toEqual(problem('future'));
    expect(readMonth('2027-05').kind).toBe('month');
  });

  test('has one form, which is read as itself', () => {
    const month = { year: 2026, month: 5 };
    expect(monthText(month)).toBe('2026-05');
    expect(readMonth(monthText(month))).toEqual({ kind: 'month', month });
    expect(readMonth(' ')).toEqual({ kind: 'none' });
  });
});
