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
