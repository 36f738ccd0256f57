import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLink, encodeLink } from '#worksheet/codec/link.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import { tidyShared } from '#worksheet/tidy.ts';
import type { Shared } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { DEAL } from './samples.ts';

/** Every text of a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** What was decided: every number and day of a deal, by item. */
function numbersOf({ worksheet, record }: Shared) {
  const numbers = (entries: Readonly<Record<number, object>>) =>
    Object.entries(entries).flatMap(([item, entry]) =>
      Object.entries(entry).flatMap(([field, value]: [string, unknown]) =>
        typeof value === 'number' || field === 'due' ? [[item, field, value]] : [],
      ),
    );
  const { answers, own = {}, facts, side } = worksheet;
  return { facts, side, all: [numbers(answers), numbers(own), numbers(record)] };
}

test('without notes, a deal says what was decided, who speaks and until when', () => {
  expect(statusesOnly(DEAL)).toEqual({
    ...DEAL,
    worksheet: {
      ...DEAL.worksheet,
      answers: { 3: { answer: 2 }, 1007: { answer: 1 } },
      own: {
        1007: { title: 'Source code of the build', lead: 4, priority: 1 },
        4095: { title: 'Fahrtkosten 🚆' },
      },
      hidden: { 31: '–', 4095: '–' },
    },
    record: {
      3: { status: 5, owner: 1, due: '2026-12-01' },
      1007: { status: 4, owner: 4, due: '2026-11-20' },
    },
  });
});

test('without notes, no text of any deal is left but names, role, mark, days and titles', async () => {
  await fc.assert(
    fc.asyncProperty(shared, async (deal: Shared) => {
      const bare = statusesOnly(deal);
      const { name, mark, own = {}, hidden = {} } = deal.worksheet;
      const allowed = [
        ...[deal.name, name, mark, '–'],
        ...Object.values(own).map(({ title }) => title),
        ...Object.values(deal.record).map(({ due }) => due),
      ];
      expect(textsIn(bare).filter((text) => !allowed.includes(text))).toEqual([]);
      expect(Object.keys(bare.worksheet.hidden ?? {})).toEqual(Object.keys(hidden));
      expect(numbersOf(bare)).toEqual(numbersOf(deal));
      expect(bare).toStrictEqual(tidyShared(bare));
      expect(statusesOnly(bare)).toStrictEqual(bare);
      expect(await decodeLink(await encodeLink(bare))).toMatchObject({ ok: true, shared: bare });
    }),
  );
});
