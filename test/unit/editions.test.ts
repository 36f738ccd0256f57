import { describe, expect, test } from 'vitest';
import { carryOver, changesSince } from '#domain/editions.ts';
import type { Shared } from '#worksheet/types.ts';

const item = (number: number, title: string, since = 1) => ({ number, title, since });
const gone = { list: 'items', id: 'demo', number: 2, title: 'Demo', edition: 2, successor: 3 };

/** Edition 2: Demo went, Review took its place, Release stayed. */
const instrument = {
  edition: 2,
  items: [item(1, 'Release'), item(3, 'Review', 2)],
  retired: [gone],
};
const work = (edition: number): Shared => ({
  instrument: 1,
  edition,
  name: 'Team Atlas',
  worksheet: { facts: {}, answers: { 1: { answer: 4 }, 2: { answer: 3, note: 'seen' } } },
  record: { 2: { status: 1 } },
});

describe('work of an older edition', () => {
  test('is told what is new and what is gone, with the item that follows it', () => {
    expect(changesSince(instrument, 1)).toEqual({
      added: ['Review'],
      retired: [{ title: 'Demo', successor: 'Review' }],
    });
  });

  test('of this edition is told nothing', () => {
    expect(changesSince(instrument, 2)).toEqual({ added: [], retired: [] });
  });

  test('keeps its answers under the item that follows', () => {
    const now = carryOver(work(1), instrument);
    expect(now.worksheet.answers[3]).toEqual({ answer: 3, note: 'seen' });
    expect(now.record[3]).toEqual({ status: 1 });
    expect(now.worksheet.answers[1]).toEqual({ answer: 4 });
  });

  test('keeps the reason why an item was hidden under the one that follows', () => {
    const old = work(1);
    const reasons: Record<number, string> = { 2: 'no code is written' };
    const hidden = { ...old, worksheet: { ...old.worksheet, hidden: reasons } };
    expect(carryOver<Shared>(hidden, instrument).worksheet.hidden?.[3]).toBe('no code is written');
    expect(carryOver(old, instrument).worksheet).not.toHaveProperty('hidden');
  });

  test('loses nothing: what was answered stays under its old number, too', () => {
    expect(carryOver(work(1), instrument).worksheet.answers[2]).toEqual({
      answer: 3,
      note: 'seen',
    });
  });

  test('does not overwrite an answer to the new item', () => {
    const both = work(1);
    const answered = {
      ...both,
      worksheet: { ...both.worksheet, answers: { 2: { answer: 3 }, 3: { answer: 1 } } },
    };
    expect(carryOver(answered, instrument).worksheet.answers[3]).toEqual({ answer: 1 });
  });

  test('of this edition is the same object', () => {
    const content = work(2);
    expect(carryOver(content, instrument)).toBe(content);
  });

  test('without a follower an item is only named', () => {
    const alone = { ...instrument, retired: [{ ...gone, successor: undefined }] };
    expect(changesSince(alone, 1).retired).toEqual([{ title: 'Demo' }]);
    expect(carryOver(work(1), alone).worksheet.answers).not.toHaveProperty('3');
  });
});
