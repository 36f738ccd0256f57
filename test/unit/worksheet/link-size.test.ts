import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeLink } from '#worksheet/codec/link.ts';
import { EMPTY, fullChecklist } from './samples.ts';

/** Characters after `#` that a full checklist without notes may take. */
const BUDGET = 160;

test(`a link with 59 statuses and owners, 14 facts and a name of 40 characters stays within ${BUDGET}`, async () => {
  const cells = (most: number) => fc.array(fc.nat({ max: most }), { minLength: 60, maxLength: 60 });
  let longest = 0;
  await fc.assert(
    fc.asyncProperty(cells(7), cells(4), async (statuses, owners) => {
      const content = fullChecklist(
        (item) => statuses[item] ?? 0,
        (item) => owners[item] ?? 0,
      );
      expect(content.name).toHaveLength(40);
      longest = Math.max(longest, (await encodeLink(content)).length);
    }),
    { numRuns: 1000 },
  );
  // What it takes now, so that growth is noticed.
  expect(longest).toBeLessThanOrEqual(147);
  expect(longest).toBeLessThanOrEqual(BUDGET);
});

test('the longest such link, every cell at its highest, stays within it too', async () => {
  const content = fullChecklist(
    () => 7,
    () => 4,
  );
  expect((await encodeLink(content)).length).toBeLessThanOrEqual(BUDGET);
});

test('an empty link takes 22 characters', async () => {
  expect(await encodeLink(EMPTY)).toHaveLength(22);
});
