import { describe, expect, test } from 'vitest';
import { offsetHours, sharedHours } from '#domain/shared-hours.ts';

const DAY = { from: 9, to: 18 };
const count = (hours: readonly number[], wanted: number) =>
  hours.filter((one) => one === wanted).length;

describe('shared hours of two sites in 2026', () => {
  test('New York and Bengaluru are 9.5 hours apart on 238 days and 10.5 on 127, and share none', () => {
    const apart = Array.from({ length: 365 }, (_, day) => {
      const at = Date.UTC(2026, 0, 1 + day, 12);
      return offsetHours('Asia/Kolkata', at) - offsetHours('America/New_York', at);
    });
    expect([count(apart, 9.5), count(apart, 10.5)]).toEqual([238, 127]);
    expect(Math.max(...sharedHours(['America/New_York', 'Asia/Kolkata'], 2026, DAY))).toBe(0);
  });

  test('New York and Warsaw share 3 hours, and 4 on the 28 days when only one clock has changed', () => {
    const hours = sharedHours(['America/New_York', 'Europe/Warsaw'], 2026, DAY);
    expect([count(hours, 3), count(hours, 4)]).toEqual([337, 28]);
  });

  test('the order of the sites changes nothing', () => {
    const there = sharedHours(['Europe/London', 'Asia/Kolkata'], 2026, DAY);
    expect(sharedHours(['Asia/Kolkata', 'Europe/London'], 2026, DAY)).toEqual(there);
  });

  test('a site shares its whole day with itself', () => {
    const hours = sharedHours(['Europe/Berlin', 'Europe/Berlin'], 2028, DAY);
    expect([hours.length, count(hours, 9)]).toEqual([366, 366]);
  });

  test('an afternoon meets the next morning of the other site', () => {
    const hours = sharedHours(['America/Los_Angeles', 'Australia/Sydney'], 2026, DAY);
    expect(Math.max(...hours)).toBe(4);
  });

  test('a zone nobody knows is refused', () => {
    expect(() => offsetHours('Mars/Olympus', 0)).toThrow(RangeError);
  });
});
