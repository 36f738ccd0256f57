import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfSerial, readDay, serialOf } from '#worksheet/office/days.ts';

test('days in words and with the year first are read', () => {
  for (const text of [
    ...['2026-12-04', '2026/12/4', '2026.12.04', '2026-12-04T00:00:00Z'],
    ...['4 December 2026', '4th Dec. 2026', '04-Dec-2026', 'December 4, 2026', 'Dec 4th 2026'],
  ])
    expect(readDay(text), text).toBe('2026-12-04');
});

test('days in numbers are read where one order alone makes a day of them', () => {
  for (const text of ['15/12/2026', '12/15/2026', '15.12.2026', '15-12-2026'])
    expect(readDay(text), text).toBe('2026-12-15');
  expect(readDay('12/12/2026')).toBe('2026-12-12');
  expect(readDay('13/13/2026')).toBeUndefined();
  expect(readDay('15/12.2026')).toBeUndefined();
});

test('what is no day, or could be two, is not guessed', () => {
  for (const text of [
    ...['', 'soon', '4/12/2026', '12.04.2026', '2026-02-30', '31 Juni 2026', '4 Ma 2026'],
    ...['1999-12-31', '2200-01-01', 'Q4 2026'],
  ])
    expect(readDay(text), text).toBeUndefined();
});

test('every day is the same after a spreadsheet counted it', () => {
  expect(serialOf('2026-12-24')).toBe(46_380);
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOfSerial(serialOf(day)!)).toBe(day);
        expect(dayOfSerial(serialOf(day)! - 1_462 + 0.99, true)).toBe(day);
      },
    ),
  );
});
