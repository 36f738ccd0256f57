import { expect, test } from 'vitest';
import { savedWords } from '#components/tools/saved-words.ts';
import { instrument } from '#schemas/instruments.ts';
import { dataOf } from './instrument.ts';

const words = (id: string, item: string) => savedWords(instrument.parse(dataOf(id)), item);

test('a saved answer is called as the instrument calls it, whatever its kind', () => {
  expect(words('maturity', 'planning')?.answers).toMatchObject({ 4: 'Leads' });
  expect(words('readiness', 'leader')?.answers).toMatchObject({ 1: 'Yes, shown', 2: 'Partly' });
  expect(words('ownership', 'mentor')?.answers).toMatchObject({ 4: 'Was met, lost again' });
});

test('None says nothing of how often, and what is no row nothing of evidence either', () => {
  expect(words('maturity', 'planning')?.without).toEqual({
    consistency: [1, 5, 6],
    evidence: [5, 6],
  });
  expect(words('readiness', 'leader')?.without).toEqual({ consistency: [], evidence: [] });
});

test('an answer of a count is called by its own row', () => {
  const all = Object.values(words('teammate', 'full-specification')?.answers ?? {});
  expect(all).toContain('7 to 10');
  expect(all).toContain("Don't know");
});

test('a saved answer whose option is gone is called by what stands for it', () => {
  const published = instrument.parse(dataOf('readiness'));
  const gone = { list: 'answers', id: 'mostly', number: 9, title: 'Mostly', edition: 2 };
  const later = {
    ...published,
    retired: [
      { ...gone, successor: 2 },
      { ...gone, number: 10 },
    ],
  };
  const found = savedWords(later, 'leader')?.answers;
  expect(found?.[9]).toBe('Partly');
  expect(found?.[10]).toBeUndefined();
});

test('work items and measures have no answer that says anything alone', () => {
  expect(words('contribution', 'item-1')).toBeUndefined();
  expect(words('delivery-health', 'test-coverage')).toBeUndefined();
});
