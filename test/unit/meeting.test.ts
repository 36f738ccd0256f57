import { expect, test } from 'vitest';
import { keepRound, roundsOf } from '#islands/people/meeting.ts';
import { instrument } from '#schemas/instruments.ts';
import { dataOf } from './instrument.ts';

const published = instrument.parse(dataOf('readiness'));
const gone = { list: 'items', id: 'demo', number: 99, title: 'Demo', edition: 2 };
const later = { ...published, edition: 2, retired: [{ ...gone, successor: 4 }] };
const round = (item: number) => ({
  ...{ item, at: '2026-11-20T11:00:00.000Z' },
  first: [{ name: 'Bo', answer: { answer: 1 } }],
});

test('a meeting goes on with a vote on an item that is gone under the item that follows', () => {
  expect(roundsOf(later, [round(99)])).toEqual([round(4)]);
});

test('the new vote takes the place of the old one, and is no second round', () => {
  const next = { ...round(4), second: [{ name: 'Bo', answer: { answer: 3 } }] };
  const edit = keepRound(later, [round(99)], next);
  expect(edit).toMatchObject({ set: 'several', changes: [{}, {}] });
  expect(keepRound(later, [round(4)], next)).toMatchObject({ set: 'rounds' });
});
