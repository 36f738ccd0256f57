import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Edit } from '#worksheet/edit.ts';
import { emptyHistory, remember, undo } from '#worksheet/history.ts';
import { put } from '#worksheet/part-edit.ts';
import { edit } from './arbitraries.ts';
import { COLLECTED, EMPTY } from './samples.ts';
import { FakeBrowser } from './stores.ts';

const answer = (item: number, to: number) =>
  ({ set: 'answer', item, field: 'answer', to }) as const;

describe('two tabs', () => {
  test('that edit one dossier both keep their work', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const { id } = left.create(1, 1, 'Team Atlas');
    right.edit(id, answer(1, 3));
    left.edit(id, answer(2, 4));
    right.edit(id, { set: 'answer', item: 1, field: 'note', to: 'Seen' });
    const expected = { 1: { answer: 3, note: 'Seen' }, 2: { answer: 4 } };
    expect(left.get(id)?.worksheet.answers).toEqual(expected);
    expect(right.get(id)?.worksheet.answers).toEqual(expected);
  });

  test('that take turns end where one tab would have ended', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), edit), { maxLength: 12 }), (turns) => {
        const browser = new FakeBrowser();
        const [left, right] = [browser.openTab(), browser.openTab()];
        const { id } = left.importShared(EMPTY);
        let alone = EMPTY;
        for (const [isLeft, given] of turns) {
          (isLeft ? left : right).edit(id, given);
          alone = applyEdit(alone, given);
        }
        expect(left.get(id)).toMatchObject(alone);
        expect(right.get(id)).toEqual(left.get(id));
      }),
    );
  });

  test('that add to the same lists both keep what they added', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const { id } = left.create(1, 1, 'Team Atlas');
    left.edit(id, put('plan', { id: 'p2', day: 30, text: 'Drill' }));
    right.edit(id, put('plan', { id: 'p1', day: 30, text: 'Runbook' }));
    right.edit(id, { set: 'target', item: 4, to: 2 });
    left.edit(id, { set: 'target', item: 5, to: 1 });
    expect(left.get(id)?.plan?.map(({ text }) => text)).toEqual(['Runbook', 'Drill']);
    expect(left.get(id)?.targets).toEqual({ 4: 2, 5: 1 });
    expect(right.get(id)).toEqual(left.get(id));
  });

  test('with different dossiers never write the same key', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const [a, b] = [left.create(1, 1, 'A'), right.create(1, 1, 'B')];
    left.edit(a.id, answer(1, 1));
    right.edit(b.id, answer(1, 2));
    expect(left.list(1).map(({ name }) => name)).toEqual(['B', 'A']);
    expect(browser.storage.values.size).toBe(2);
  });

  test('can undo one by one without taking the work of the other', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const created = left.create(1, 1, 'Team Atlas');
    const { id } = created;
    const history = remember(emptyHistory(), created, answer(1, 3), 'first answer');
    left.edit(id, answer(1, 3));
    right.edit(id, answer(2, 4));
    const step = undo(history, left.get(id) ?? created);
    if (step) left.edit(id, step.edit);
    expect(right.get(id)?.worksheet.answers).toEqual({ 2: { answer: 4 } });
  });

  test('agree that an edit takes a dossier out of the bin: somebody is at work on it', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const { id } = left.create(1, 1, 'Team Atlas');
    expect(right.get(id)?.name).toBe('Team Atlas');
    left.remove(id);
    expect(right.get(id)).toBeUndefined();
    right.edit(id, answer(1, 3));
    expect(left.get(id)?.worksheet.answers).toEqual({ 1: { answer: 3 } });
  });

  test('do not lose the work in one when the other clears the storage', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'Team Atlas');
    store.edit(id, answer(1, 3));
    browser.storage.values.clear();
    store.handleStorageEvent(null);
    store.edit(id, answer(2, 4));
    expect(browser.openTab().get(id)?.worksheet.answers).toEqual({
      1: { answer: 3 },
      2: { answer: 4 },
    });
  });

  describe('when one writes before it has heard of the other', () => {
    /** The left tab edits; the right one then writes what it knew before, with an edit of its own. */
    const staleDossier = (...edits: Edit[]) => {
      const browser = new FakeBrowser(10);
      const left = browser.openTab();
      const { id } = left.create(1, 1, 'Team Atlas');
      const key = [...browser.storage.values.keys()].find((name) => name.includes(id)) ?? '';
      const before = browser.storage.values.get(key) ?? '';
      for (const one of edits) left.edit(id, one);
      const other = new FakeBrowser();
      other.storage.values.set(key, before);
      other.openTab().edit(id, answer(2, 4));
      browser.storage.values.set(key, other.storage.values.get(key) ?? '');
      left.handleStorageEvent(key);
      return left.get(id);
    };
    const stale = (...edits: Edit[]) => staleDossier(...edits)?.worksheet;
    const named = (to: string): Edit => ({ set: 'respondent', to });

    test('the edit of the first is made again, and that of the second stays', () => {
      expect(stale(answer(1, 3))?.answers).toEqual({ 1: { answer: 3 }, 2: { answer: 4 } });
    });

    test('a name typed letter by letter comes back whole', () => {
      expect(stale(named('A'), named('Ad'))).toMatchObject({
        name: 'Ad',
        answers: { 2: { answer: 4 } },
      });
    });

    test('what was taken back stays taken back', () => {
      const worksheet = stale(answer(1, 3), {
        set: 'answer',
        item: 1,
        field: 'answer',
        to: undefined,
      });
      expect(worksheet?.answers).toEqual({ 2: { answer: 4 } });
    });

    test('what was collected comes back, and a line of a plan with what was typed into it', () => {
      const after = staleDossier(
        put('collected', COLLECTED[0]!),
        put('plan', { id: 'p1', day: 30, text: '' }),
        { set: 'plan-field', id: 'p1', field: 'text', to: 'Dri' },
        { set: 'plan-field', id: 'p1', field: 'text', to: 'Drill' },
      );
      expect(after?.collected).toEqual([COLLECTED[0]]);
      expect(after?.plan).toEqual([{ id: 'p1', day: 30, text: 'Drill' }]);
      expect(after?.worksheet.answers).toEqual({ 2: { answer: 4 } });
    });

    test('a value that the second tab gave to the same field stays', () => {
      expect(stale(answer(2, 3))?.answers).toEqual({ 2: { answer: 4 } });
    });
  });
});
