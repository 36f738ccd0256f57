import { expect, test } from 'vitest';
import { writtenDay } from '#exports/written-day.ts';
import { readDay } from '#worksheet/office/days.ts';

test('a day is written as the page writes it, and is read back from a Word file', () => {
  expect(writtenDay('2026-11-29')).toBe('29 Nov 2026');
  for (let month = 1; month <= 12; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-09`;
    expect(readDay(writtenDay(day))).toBe(day);
  }
});

test('what is no day, or none that can be read back, stays as it is', () => {
  for (const text of ['', '2026-02-30', '1999-12-31', 'soon', '2026-13-01'])
    expect(writtenDay(text)).toBe(text);
});
