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

test('the stances of one role on 59 clauses, with a mark, stay within it', async () => {
  const items = Array.from({ length: 59 }, (_, index) => index + 1);
  const cells = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 59, maxLength: 59 });
  await fc.assert(
    fc.asyncProperty(cells, async (stances) => {
      const given = items.map((item, index) => [item, { answer: stances[index] }]);
      const { name, worksheet } = fullChecklist(
        () => 0,
        () => 0,
      );
      const answers = Object.fromEntries(given) as Record<number, { answer: number }>;
      const sheet = { ...worksheet, name: 'Ada Lovelace', side: 2, mark: 'k3v9x0q2', answers };
      const link = await encodeLink({ ...EMPTY, instrument: 2, name, worksheet: sheet });
      expect(link.length).toBeLessThanOrEqual(BUDGET);
    }),
  );
});

test('a mark takes 8 characters at most', async () => {
  const worksheet = { ...EMPTY.worksheet, mark: 'k3v9x0q2' };
  expect((await encodeLink({ ...EMPTY, worksheet })).length).toBeLessThanOrEqual(22 + 8);
});

test('an empty link takes 22 characters', async () => {
  expect(await encodeLink(EMPTY)).toHaveLength(22);
});
