import { describe, expect, test } from 'vitest';
import { changesSince } from '#domain/edition-changes.ts';
import { carryOver, type Editioned } from '#domain/editions.ts';
import { carryRound } from '#domain/successors.ts';
import { editionNews } from '#islands/ui/edition-news.ts';
import { upgrade } from '#islands/ui/upgrade.ts';
import { applyEdit, invert } from '#worksheet/edit.ts';
import type { Shared, Worksheet } from '#worksheet/types.ts';

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
    expect(changesSince(instrument, 1)).toMatchObject({
      added: ['Review'],
      retired: [{ title: 'Demo', successor: 'Review' }],
    });
  });

  test('of this edition is told nothing', () => {
    expect(changesSince(instrument, 2)).toEqual({
      ...{ added: [], retired: [], facts: [], options: [], reworded: [] },
    });
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

describe('what is chosen from a list', () => {
  const option = (number: number, label: string) => ({ number, label });
  const went = (list: string, number: number, title: string, successor?: number) => ({
    ...{ list, id: title.toLowerCase(), number, title, edition: 3 },
    ...(successor !== undefined && { successor }),
  });
  /** Edition 3: one fact lost an option, another gave way to a new one, and every list lost an entry. */
  const third: Editioned & Record<string, unknown> = {
    edition: 3,
    items: [item(1, 'Release'), item(3, 'Review')],
    facts: [
      {
        ...{ id: 'contract', number: 1, question: 'Which contract?' },
        options: [option(1, 'Staff'), option(3, 'Project')],
      },
      {
        ...{ id: 'zones', number: 3, question: 'Which zones?' },
        options: [option(1, 'Near'), option(2, 'Far')],
      },
    ],
    answers: [option(1, 'None'), option(5, 'Some')],
    consistency: [option(1, 'Always'), option(3, 'At times')],
    evidence: [option(1, 'Record'), option(4, 'Log')],
    sides: [option(1, 'Client'), option(3, 'Vendor')],
    reworded: [{ list: 'items', number: 1, was: 'Releases', edition: 3 }],
    retired: [
      { ...gone, edition: 3 },
      went('facts.contract', 2, 'Team', 1),
      went('facts', 2, 'Hours', 3),
      went('facts.hours', 1, 'Four', 1),
      went('facts.hours', 2, 'Two', 2),
      went('facts.hours', 3, 'None'),
      went('answers', 2, 'A little', 5),
      went('consistency', 2, 'Often', 3),
      went('evidence', 2, 'Board', 4),
      went('evidence', 3, 'Hearsay'),
      went('sides', 2, 'External', 3),
    ],
  };
  const old = (worksheet: Partial<Worksheet>): Worksheet =>
    carryOver({ ...work(1), worksheet: { facts: {}, answers: {}, ...worksheet } }, third).worksheet;

  test('stands for its successor in every list, and stays where it has none', () => {
    const answers = {
      1: { answer: 2, consistency: 2, evidence: 2, note: 'seen' },
      2: { answer: 2, evidence: 3 },
    };
    expect(old({ side: 2, answers })).toEqual({
      ...{ side: 3, facts: {} },
      answers: {
        1: { answer: 5, consistency: 3, evidence: 4, note: 'seen' },
        2: { answer: 5, evidence: 3 },
        3: { answer: 5, evidence: 3 },
      },
    });
  });

  test('of a fact stands for its successor, once', () => {
    expect(old({ facts: { 1: [2] } }).facts).toEqual({ 1: [1] });
    expect(old({ facts: { 1: [1, 2, 3] } }).facts).toEqual({ 1: [1, 3] });
  });

  test('of a fact that is gone stands in the fact that follows, where that is open', () => {
    expect(old({ facts: { 2: [1, 2, 3] } }).facts).toEqual({ 2: [1, 2, 3], 3: [1, 2] });
    expect(old({ facts: { 2: [1], 3: [2] } }).facts).toEqual({ 2: [1], 3: [2] });
    expect(old({ facts: { 2: [3] } }).facts).toEqual({ 2: [3] });
  });

  test('of a checklist: stances, roles and statuses', () => {
    const checklist = {
      ...{ edition: 3, items: [], facts: [] },
      ...{ stances: [option(1, 'Accept')], roles: [option(1, 'Legal')] },
      statuses: [option(1, 'Agreed')],
      retired: [
        went('stances', 2, 'Yes', 1),
        went('roles', 2, 'Lawyer', 1),
        went('statuses', 2, 'Done', 1),
      ],
    };
    const own = { 1007: { title: 'A', lead: 2 } };
    const given = { facts: {}, answers: { 7: { answer: 2 } }, side: 2, own };
    const record = { 7: { status: 2, owner: 2, note: 'x' } };
    const now = carryOver({ ...work(1), worksheet: given, record }, checklist);
    expect(now.worksheet).toEqual({
      ...{ facts: {}, side: 1, answers: { 7: { answer: 1 } } },
      own: { 1007: { title: 'A', lead: 1 } },
    });
    expect(now.record).toEqual({ 7: { status: 1, owner: 1, note: 'x' } });
  });

  test('in the votes of a meeting, whatever edition the dossier has now', () => {
    const vote = { side: 2, name: 'Bo', answer: { answer: 2, consistency: 2 } };
    const round = { item: 2, at: '2026-11-20T11:00:00.000Z', first: [vote], second: [vote] };
    const now = { side: 3, name: 'Bo', answer: { answer: 5, consistency: 3 } };
    expect(carryRound(third, round)).toEqual({ ...round, item: 3, first: [now], second: [now] });
    expect(carryRound(third, { ...round, item: 1, second: [] }).item).toBe(1);
  });

  test('is told: what cannot be chosen any more, which question went, and what reads otherwise', () => {
    expect(editionNews(third, 1)).toEqual([
      'Demo is gone; its answer now stands under Review.',
      'The question “Hours” is gone; what was chosen there now stands under “Which zones?”.',
      '“Team” can no longer be chosen; “Staff” stands for it.',
      '“Four” can no longer be chosen; “Near” stands for it.',
      '“Two” can no longer be chosen; “Far” stands for it.',
      '“None” can no longer be chosen; choose again where it was.',
      '“A little” can no longer be chosen; “Some” stands for it.',
      '“Often” can no longer be chosen; “At times” stands for it.',
      '“Board” can no longer be chosen; “Log” stands for it.',
      '“Hearsay” can no longer be chosen; choose again where it was.',
      '“External” can no longer be chosen; “Vendor” stands for it.',
      '“Releases” now reads “Release”. Look at what you answered there again.',
    ]);
    expect(editionNews(third, 3)).toEqual([]);
  });

  test('is told also where the title stayed and an anchor below it changed', () => {
    const reworded = [{ list: 'items', number: 1, note: 'Partly asks for more.', edition: 3 }];
    expect(editionNews({ ...third, retired: [], reworded }, 1)).toEqual([
      '“Release” changed its meaning. Partly asks for more. Look at what you answered there again.',
    ]);
  });

  test('is brought to this edition with the first edit, and undo takes that back', () => {
    const content: Shared = {
      ...work(1),
      worksheet: {
        ...{ side: 2, facts: { 1: [2], 2: [1] } },
        answers: { 1: { answer: 2, note: 'seen' }, 2: { answer: 1 } },
      },
    };
    const edit = { set: 'several', changes: upgrade(content, third) } as const;
    const now = applyEdit(content, edit);
    expect(now).toEqual({ ...carryOver(content, third), edition: 3 });
    expect(upgrade(now, third)).toEqual([]);
    expect(applyEdit(now, invert(content, edit))).toEqual(content);
  });
});
