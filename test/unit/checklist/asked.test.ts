import { describe, expect, test } from 'vitest';
import { askedOf } from '#domain/checklist/asked.ts';
import { questionsText } from '#exports/questions-text.ts';
import type { Questions } from '#worksheet/types.ts';
import { dealChecklist } from './deal.ts';

const questions = (items: readonly number[], own: Questions['own'] = []): Questions => ({
  ...{ instrument: 9, edition: 1, items, own },
});
const titles = (given: Questions) =>
  askedOf(dealChecklist, given).groups.map(({ title, questions: list }) => [
    title,
    ...list.map(({ place, title: about }) => `${place} ${about}`),
  ]);

describe('questions as a vendor reads them', () => {
  test('stand by group in the order of the checklist, numbered through, own ones last', () => {
    expect(titles(questions([4, 1, 3], [{ title: 'Keys', ask: 'Who holds them?' }]))).toEqual([
      ['Rights', '1 Assignment', '2 SBOM'],
      ['Exit', '3 Escrow'],
      ['Further questions', '4 Keys'],
    ]);
  });

  test('say nothing of a clause but its title and its question', () => {
    const { groups } = askedOf(dealChecklist, questions([1]));
    expect(groups).toEqual([
      { id: 'rights', title: 'Rights', questions: [{ place: 1, title: 'Assignment', ask: 'a' }] },
    ]);
  });

  test('about a clause that is gone are asked of its successor, or counted', () => {
    const retired = [
      { list: 'items', id: 'old', number: 90, title: 'Old', edition: 2, successor: 4 },
      { list: 'items', id: 'gone', number: 91, title: 'Gone', edition: 2 },
    ];
    const later = { ...dealChecklist, edition: 2, retired };
    expect(askedOf(later, questions([90, 91, 777]))).toMatchObject({
      ...{ count: 1, gone: 2 },
      groups: [{ id: 'exit', questions: [{ place: 1, title: 'Escrow' }] }],
    });
    // Both were asked about: the question is asked once.
    expect(askedOf(later, questions([4, 90])).count).toBe(1);
  });
});

describe('questions as text', () => {
  test('are numbered, with room for an answer, and read the same as Markdown', () => {
    const own = [{ title: 'Keys', ask: 'Who holds them?\nSince when?' }, { title: 'Mute' }];
    const text = questionsText('Small', askedOf(dealChecklist, questions([1], own)));
    expect(text).toBe(
      [
        'Small: 3 questions',
        'Rights',
        '1. Assignment\n   a\n   Answer:',
        'Further questions',
        '2. Keys\n   Who holds them?\n   Since when?\n   Answer:',
        '3. Mute\n   Answer:\n',
      ].join('\n\n'),
    );
  });

  test('keep no character that turns or hides text', () => {
    const own = [{ title: 'A\u202eB\u0007', ask: 'x\u2066y' }];
    const text = questionsText('Small', askedOf(dealChecklist, questions([], own)));
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('Small: 1 question\n');
  });
});
