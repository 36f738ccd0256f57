import { describe, expect, test } from 'vitest';
import { ASSESSMENT } from './samples.ts';
import { FakeBrowser } from './stores.ts';

describe('the bin', () => {
  test('takes a dossier, and undo gives it back as it was', () => {
    const store = new FakeBrowser().openTab();
    const own = store.importShared(ASSESSMENT);
    store.setCurrent(1, own.id);
    const undo = store.remove(own.id);
    expect(store.list(1)).toEqual([]);
    expect(store.get(own.id)).toBeUndefined();
    expect(store.current(1)).toBeUndefined();
    undo();
    expect(store.current(1)).toEqual(own);
    expect(store.bin(1)).toEqual([]);
  });

  test('lists what was removed, last first, and restores after the page was closed', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const ids = ['A', 'B'].map((name) => store.create(1, 1, name).id);
    ids.forEach((id) => store.remove(id));
    const later = browser.openTab();
    expect(later.bin(1).map((entry) => entry.dossier.name)).toEqual(['B', 'A']);
    expect(later.bin(2)).toEqual([]);
    expect(later.restore(ids[0] ?? '')?.name).toBe('A');
    expect(later.list(1).map(({ name }) => name)).toEqual(['A']);
  });

  test('is emptied of what is older than 30 days, and of nothing else', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const [old, young] = [store.create(1, 1, 'old'), store.create(1, 1, 'young')];
    store.create(1, 1, 'in use');
    store.remove(old.id);
    browser.clock.advanceDays(20);
    store.remove(young.id);
    browser.clock.advanceDays(10);
    const later = browser.openTab();
    expect(later.bin(1).map((entry) => entry.dossier.name)).toEqual(['young']);
    expect(later.list(1).map(({ name }) => name)).toEqual(['in use']);
    browser.clock.advanceDays(21);
    expect(browser.openTab().bin(1)).toEqual([]);
    expect(browser.storage.values.size).toBe(1);
  });

  test('erases for good only what is in it', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    expect(store.erase(id)).toBe(false);
    store.remove(id);
    expect(store.erase(id)).toBe(true);
    expect(store.restore(id)).toBeUndefined();
    expect(browser.storage.values.size).toBe(0);
  });
});
