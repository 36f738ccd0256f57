import { expect, test } from 'vitest';
import { toldText } from '#islands/people/told.ts';
import type { Collected } from '#worksheet/types.ts';
import { maturity, site } from './instruments.ts';

test('an entry that goes with what a link replaces is told by whose it was and where it came from', () => {
  const also: Collected = {
    ...{ id: 'b', received: '2026-11-20T12:00:00.000Z', edition: 1, via: 'link', source: 'link 3' },
    worksheet: { name: 'Lena', side: 2, facts: {}, answers: { 1: { answer: 2 } } },
  };
  const line = { source: 'link 1', kind: 'replaces-also', who: 'Lena', side: 1, also } as const;
  expect(toldText(line, maturity, site)).toBe(
    'it also replaces earlier answers of the same person. They were from Lena, External side (link 3): 1 answer. Undo brings them back.',
  );
});

test('a received name with the signs of a replacement stands in the sentence as it is', () => {
  const other = "A$'B$&$`$$";
  const line = { source: 'link 1', kind: 'other-name', who: 'Lena', other } as const;
  expect(toldText(line, maturity, site)).toBe(
    `made in the same worksheet as the answers of “${other}”. If that is the same person, remove the earlier ones under “People collected”, so that nobody counts twice.`,
  );
});
