import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '#worksheet/edit.ts';
import { applyEdit } from '#worksheet/edit.ts';
import type { History } from '#worksheet/history.ts';
import { emptyHistory, MAX_HISTORY, redo, remember, undo } from '#worksheet/history.ts';
import type { Content } from '#worksheet/types.ts';
import { content as anyContent, edit } from './arbitraries.ts';
import { ASSESSMENT, EMPTY } from './samples.ts';

/** Makes edits one after another, and remembers them. */
function make(start: Content, edits: readonly Edit[]) {
  let [content, history] = [start, emptyHistory<number>()];
  edits.forEach((given, index) => {
    history = remember(history, content, given, index);
    content = applyEdit(content, given);
  });
  return { content, history };
}

/** Goes through the history to its end. */
function all(
  travel: typeof undo<number>,
  given: { content: Content; history: History<number> },
): { content: Content; history: History<number> } {
  const step = travel(given.history, given.content);
  if (!step) return given;
  expect(step.left).toBe(0);
  return all(travel, { content: applyEdit(given.content, step.edit), history: step.history });
}

const answer = (item: number, to: number | undefined): Edit => ({
  ...{ set: 'answer', item, field: 'answer', to },
});

test('undo takes any edits back one by one, and redo makes them again', () => {
  fc.assert(
    fc.property(anyContent, fc.array(edit, { maxLength: 8 }), (start, edits) => {
      const made = make(start, edits);
      const undone = all(undo, made);
      expect(undone.content).toStrictEqual(start);
      expect(all(redo, undone).content).toStrictEqual(made.content);
    }),
  );
});

test('undo returns the label that the caller gave', () => {
  const { content, history } = make(EMPTY, [answer(1, 1), answer(2, 2)]);
  expect(undo(history, content)?.label).toBe(1);
});

test('there is nothing to undo or redo at first', () => {
  expect(undo(emptyHistory(), EMPTY)).toBeUndefined();
  expect(redo(emptyHistory(), EMPTY)).toBeUndefined();
});

test('undo takes back the own edit and leaves what another tab did', () => {
  const { content, history } = make(ASSESSMENT, [answer(2, 4)]);
  const merged = applyEdit(content, answer(3, 1));
  const step = undo(history, merged);
  expect(step?.left).toBe(0);
  const after = applyEdit(merged, step?.edit ?? answer(9, 9));
  expect(after.worksheet.answers[2]?.answer).toBe(2);
  expect(after.worksheet.answers[3]?.answer).toBe(1);
});

test('undo leaves a field that another tab has changed since, and says so', () => {
  const both: Edit = {
    set: 'several',
    changes: [
      { set: 'answer', item: 1, field: 'answer', to: 1 },
      { set: 'answer', item: 2, field: 'answer', to: 1 },
    ],
  };
  const { content, history } = make(ASSESSMENT, [both]);
  const merged = applyEdit(content, answer(2, 6));
  const step = undo(history, merged);
  expect(step?.left).toBe(1);
  const after = applyEdit(merged, step?.edit ?? both);
  expect(after.worksheet.answers[1]?.answer).toBe(4);
  expect(after.worksheet.answers[2]?.answer).toBe(6);
});

test('an edit that changes nothing is not remembered and keeps what can be redone', () => {
  const { content, history } = make(EMPTY, [answer(1, 1)]);
  const back = undo(history, content);
  expect(back && remember(back.history, EMPTY, answer(1, undefined), 7)).toBe(back?.history);
});

test('a new edit gives up what could be redone', () => {
  const { content, history } = make(EMPTY, [answer(1, 1)]);
  const back = undo(history, content);
  expect(back && remember(back.history, EMPTY, answer(1, 2), 7).future).toEqual([]);
});

test(`the history holds the last ${MAX_HISTORY} edits`, () => {
  const edits = Array.from({ length: MAX_HISTORY + 5 }, (_, index) => answer(1, 1 + (index % 24)));
  const { history } = make(EMPTY, edits);
  expect(history.past).toHaveLength(MAX_HISTORY);
  expect(history.past.at(-1)?.label).toBe(MAX_HISTORY + 4);
});
