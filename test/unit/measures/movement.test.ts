import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movementOf } from '#domain/measures/movement.ts';
import { published, itemOf } from './published.ts';

const WORTH = { worse: 0, unclear: 1, neither: 1, better: 2 };
const anyValue = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10);

describe('a movement', () => {
  test('is the value now minus the earlier one, and its share of the earlier one', () => {
    expect(movementOf(itemOf('review-turnaround'), 6, 8)).toMatchObject({
      change: -2,
      share: -0.25,
      clearFrom: 0.8,
      course: 'down',
      reading: 'better',
    });
  });

  test('is clear from 10% of the earlier value on', () => {
    const turnaround = itemOf('review-turnaround');
    expect(movementOf(turnaround, 11, 10).reading).toBe('worse');
    expect(movementOf(turnaround, 10.9, 10).reading).toBe('unclear');
    // 3.3 - 3 is 0.2999999999999998.
    expect(movementOf(turnaround, 3.3, 3).reading).toBe('worse');
  });

  test('of a share is clear from its points on', () => {
    expect(movementOf(itemOf('test-coverage'), 62, 60).reading).toBe('better');
    expect(movementOf(itemOf('test-coverage'), 61.9, 60).reading).toBe('unclear');
    expect(movementOf(itemOf('defect-escape-rate'), 4, 3).reading).toBe('worse');
  });

  test('has no direction of its own for size and comments', () => {
    for (const id of ['pull-request-size', 'review-comments']) {
      expect(movementOf(itemOf(id), 200, 100)).toMatchObject({ course: 'up', reading: 'neither' });
      expect(movementOf(itemOf(id), 50, 100)).toMatchObject({ course: 'down', reading: 'neither' });
    }
  });

  test('from zero has no share, and none at all is no clear change', () => {
    const frequency = itemOf('deployment-frequency');
    expect(movementOf(frequency, 1, 0)).toMatchObject({ course: 'up', reading: 'better' });
    expect(movementOf(frequency, 1, 0)).not.toHaveProperty('share');
    expect(movementOf(frequency, 0, 0)).toMatchObject({ course: 'level', reading: 'unclear' });
  });

  test('is monotonic: a better value now never reads worse', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...published.items.filter(({ better }) => better !== 'neither')),
        anyValue,
        anyValue,
        anyValue,
        (item, earlier, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          const [worse, better] = item.better === 'higher' ? [low, high] : [high, low];
          expect(WORTH[movementOf(item, better, earlier).reading]).toBeGreaterThanOrEqual(
            WORTH[movementOf(item, worse, earlier).reading],
          );
        },
      ),
    );
  });

  test('adds up: earlier value and change give the value now', () => {
    fc.assert(
      fc.property(fc.constantFrom(...published.items), anyValue, anyValue, (item, now, earlier) => {
        const { change } = movementOf(item, now, earlier);
        expect(earlier + change).toBeCloseTo(now, 6);
      }),
    );
  });
});
