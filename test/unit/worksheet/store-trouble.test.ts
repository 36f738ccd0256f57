import { describe, expect, test } from 'vitest';
import { storageOf } from '#worksheet/shelf.ts';
import { FakeBrowser } from './stores.ts';

const answer = (item: number, to: number) =>
  ({ set: 'answer', item, field: 'answer', to }) as const;
const note = (text: string) => ({ set: 'answer', item: 1, field: 'note', to: text }) as const;

describe('without storage', () => {
  test('everything works in memory, and the reader is told', () => {
    const store = new FakeBrowser().openTab({ hasStorage: false });
    expect(store.health).toEqual({ state: 'blocked', error: 'This page has no storage.' });
    const { id } = store.create(1, 1, 'A');
    store.setCurrent(1, id);
    store.edit(id, answer(1, 3));
    store.edit(id, answer(2, 4));
    expect(store.current(1)?.worksheet.answers).toEqual({ 1: { answer: 3 }, 2: { answer: 4 } });
    const undo = store.remove(id);
    expect(store.list(1)).toEqual([]);
    undo();
    expect(store.list(1)).toHaveLength(1);
    store.remove(id);
    expect(store.erase(id)).toBe(true);
    expect(store.bin(1)).toEqual([]);
    expect(store.unreadable()).toEqual([]);
    expect(store.health.state).toBe('blocked');
  });

  test('asking for it may throw', () => {
    const ask = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    expect(storageOf(ask)).toBeUndefined();
    const { storage } = new FakeBrowser();
    expect(storageOf(() => storage)).toBe(storage);
  });
});

describe('a storage that throws on every access', () => {
  test('from the start is reported with what the browser said', () => {
    const browser = new FakeBrowser();
    browser.storage.blocked = true;
    const store = browser.openTab();
    expect(store.health).toEqual({
      state: 'blocked',
      error: 'SecurityError: The operation is insecure.',
    });
    const { id } = store.create(1, 1, 'A');
    expect(store.list(1).map((dossier) => dossier.id)).toEqual([id]);
  });

  test('in the middle of the work still shows what was read before', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const created = store.create(1, 1, 'A');
    browser.storage.blocked = true;
    expect(store.get(created.id)).toEqual(created);
    expect(store.list(1)).toEqual([created]);
    expect(store.health.state).toBe('blocked');
    browser.storage.blocked = false;
    expect(store.list(1)).toEqual([created]);
    expect(store.health.state).toBe('saved');
  });

  test('in the middle of the work loses nothing, and takes all of it when it answers again', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    store.edit(id, answer(1, 3));
    browser.storage.blocked = true;
    store.edit(id, answer(2, 4));
    const second = store.create(1, 1, 'B');
    store.setCurrent(1, second.id);
    expect(store.health.state).toBe('blocked');
    expect(store.list(1)).toHaveLength(2);
    expect(store.current(1)?.name).toBe('B');
    browser.storage.blocked = false;
    store.edit(id, answer(3, 1));
    expect(store.health).toEqual({ state: 'saved' });
    const later = browser.openTab();
    expect(later.get(id)?.worksheet.answers).toEqual({
      1: { answer: 3 },
      2: { answer: 4 },
      3: { answer: 1 },
    });
    expect(later.get(second.id)?.name).toBe('B');
  });
});

describe('a full storage', () => {
  test('is told apart, and the work goes on in memory', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    browser.storage.quota = 400;
    store.edit(id, note('x'.repeat(500)));
    expect(store.health).toEqual({
      state: 'full',
      error: 'QuotaExceededError: The quota has been exceeded.',
    });
    expect(store.get(id)?.worksheet.answers[1]?.note).toHaveLength(500);
    expect(browser.openTab().get(id)?.name).toBe('A');
  });

  test('is tried again with the next edit of any dossier', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const [a, b] = [store.create(1, 1, 'A'), store.create(1, 1, 'B')];
    browser.storage.quota = 700;
    store.edit(a.id, note('x'.repeat(500)));
    expect(store.health.state).toBe('full');
    browser.storage.quota = 5000;
    store.edit(b.id, { set: 'name', to: 'B2' });
    expect(store.health.state).toBe('saved');
    expect(browser.openTab().get(a.id)?.worksheet.answers[1]?.note).toHaveLength(500);
  });

  test('is tried again when another tab has made room', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    browser.storage.values.set('of another site', 'x'.repeat(5000));
    browser.storage.quota = 5100;
    const { id } = store.create(1, 1, 'A');
    expect(store.health.state).toBe('full');
    browser.storage.values.delete('of another site');
    store.handleStorageEvent('of another site');
    expect(store.health.state).toBe('full');
    store.handleStorageEvent('oep:/:dossier:any');
    expect(store.health.state).toBe('saved');
    expect(browser.openTab().get(id)?.name).toBe('A');
  });

  test('in one tab does not put the work of another tab back', () => {
    const browser = new FakeBrowser();
    const [left, right] = [browser.openTab(), browser.openTab()];
    const { id } = left.create(1, 1, 'A');
    left.edit(id, answer(1, 1));
    browser.storage.quota = 400;
    left.edit(id, note('x'.repeat(500)));
    right.edit(id, answer(1, 6));
    right.edit(id, answer(2, 2));
    expect(left.get(id)?.worksheet.answers[2]).toEqual({ answer: 2 });
    browser.storage.quota = 5000;
    left.edit(id, answer(3, 3));
    expect(right.get(id)?.worksheet.answers).toEqual({
      1: { answer: 6, note: 'x'.repeat(500) },
      2: { answer: 2 },
      3: { answer: 3 },
    });
  });

  test('still takes a dossier to the bin for this visit, and keeps it stored as it was', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    browser.storage.quota = 0;
    store.remove(id);
    expect(store.list(1)).toEqual([]);
    expect(store.bin(1)).toHaveLength(1);
    expect(browser.openTab().list(1)).toHaveLength(1);
  });
});
