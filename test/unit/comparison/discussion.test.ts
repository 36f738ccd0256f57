import { describe, expect, test } from 'vitest';
import { discussionOf } from '#domain/comparison/discussion.ts';
import { idsOf, maturity } from '../ladder/maturity.ts';

const texts = maturity.discussion;
if (!texts) throw new Error('The self-assessment has no texts for a discussion.');
const [client, external] = maturity.sides;
if (!client || !external) throw new Error('The self-assessment has fewer than two sides.');

describe('what to talk about', () => {
  test('has a text for every side that may see the higher row', () => {
    expect(texts.higher.map(({ side }) => side)).toEqual(idsOf(maturity.sides));
  });

  test('follows the direction of the difference', () => {
    const of = (higher: typeof client) =>
      discussionOf(texts, { flag: 'sides', higher, disputed: false });
    expect(of(client)).toEqual([texts.higher[0]?.text]);
    expect(of(external)).toEqual([texts.higher[1]?.text]);
  });

  test('is the spread where single answers are apart and the sides are not', () => {
    const finding = { flag: 'spread', higher: client, disputed: false } as const;
    expect(discussionOf(texts, finding)).toEqual([texts.spread]);
  });

  test('adds that some say it is not possible', () => {
    expect(discussionOf(texts, { disputed: true })).toEqual([texts.disputed]);
    expect(discussionOf(texts, { flag: 'spread', disputed: true })).toHaveLength(2);
  });

  test('is nothing where people agree, or the instrument has no texts', () => {
    expect(discussionOf(texts, { disputed: false })).toEqual([]);
    expect(discussionOf(undefined, { flag: 'spread', disputed: true })).toEqual([]);
  });
});
