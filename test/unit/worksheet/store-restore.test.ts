import { describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '#worksheet/backup.ts';
import { compareBackup } from '#worksheet/backup-comparison.ts';
import { put } from '#worksheet/part-edit.ts';
import { ASSESSMENT, CHECKLIST, WITH_PARTS } from './samples.ts';
import { FakeBrowser } from './stores.ts';

const ORIGIN = { madeBy: 'Offshore Engineering Playbook 0.4.0', made: '2026-11-20T09:30:00.000Z' };

describe('a backup of everything', () => {
  test('moves to another browser as it was, and changes nothing there a second time', () => {
    const from = new FakeBrowser().openTab();
    from.restoreDossier(WITH_PARTS);
    from.importShared(CHECKLIST);
    from.remove(from.importShared(ASSESSMENT).id);
    const result = readBackup(writeBackup(from.everything(), ORIGIN));
    const dossiers = result.ok ? result.content.dossiers : [];
    expect(dossiers).toHaveLength(2);

    const browser = new FakeBrowser();
    const to = browser.openTab();
    for (const dossier of compareBackup(dossiers, to.everything()).missing) {
      expect(to.restoreDossier(dossier)).toEqual(dossier);
    }
    const there = browser.openTab().everything();
    expect(new Set(there.map(({ id }) => id))).toEqual(new Set(dossiers.map(({ id }) => id)));
    expect(compareBackup(dossiers, there)).toMatchObject({ missing: [], conflicts: [] });
  });

  test('is kept beside a dossier with the same id, never over it', () => {
    const store = new FakeBrowser().openTab();
    const here = store.restoreDossier(WITH_PARTS);
    const copy = store.restoreDossier({ ...WITH_PARTS, name: 'From the backup' });
    expect(copy.id).not.toBe(here.id);
    expect(store.get(here.id)).toEqual(here);
    expect(copy).toMatchObject({ name: 'From the backup', plan: WITH_PARTS.plan });
  });

  test('replaces a dossier when told so, and what was there lies in the bin', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const here = store.importShared(ASSESSMENT);
    const inBackup = { ...WITH_PARTS, id: here.id, name: 'From the backup' };
    expect(store.replaceDossier(inBackup)).toEqual(inBackup);
    const later = browser.openTab();
    expect(later.get(here.id)).toEqual(inBackup);
    expect(later.bin(1).map(({ dossier }) => ({ ...dossier, id: here.id }))).toEqual([here]);
    expect(store.replaceDossier({ ...inBackup, id: 'nobody' })).toBeUndefined();
  });

  test('takes out of the bin what lies there unchanged, and leaves there what does not', () => {
    const store = new FakeBrowser().openTab();
    store.restoreDossier(WITH_PARTS);
    store.remove(WITH_PARTS.id);
    expect(store.restoreDossier(WITH_PARTS)).toEqual(WITH_PARTS);
    expect(store.bin(1)).toEqual([]);
    store.edit(WITH_PARTS.id, { set: 'name', to: 'Changed' });
    store.remove(WITH_PARTS.id);
    expect(store.restoreDossier(WITH_PARTS).id).not.toBe(WITH_PARTS.id);
    expect(store.bin(1)).toMatchObject([{ dossier: { name: 'Changed' } }]);
  });

  test('leaves alone a value of a newer version under the same id', () => {
    const browser = new FakeBrowser();
    const key = `oep:/:dossier:${WITH_PARTS.id}`;
    const raw = JSON.stringify({ v: 4, dossier: { id: WITH_PARTS.id } });
    browser.storage.values.set(key, raw);
    const store = browser.openTab();
    const kept = store.restoreDossier(WITH_PARTS);
    expect(kept.id).not.toBe(WITH_PARTS.id);
    expect(store.health.state).toBe('saved');
    expect(browser.storage.values.get(key)).toBe(raw);
  });
});

describe('the parts of a dossier', () => {
  test('are there again after the page is closed, and stay with a duplicate', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const own = store.restoreDossier(WITH_PARTS);
    expect(browser.openTab().get(own.id)).toEqual(WITH_PARTS);
    const copy = store.duplicate(own.id, 'Copy');
    expect(copy).toEqual({ ...WITH_PARTS, ...copy, name: 'Copy' });
  });

  test('are written as version 2 only while there are any', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.importShared(ASSESSMENT);
    const version = () =>
      (JSON.parse(browser.storage.values.get(`oep:/:dossier:${id}`) ?? '') as { v: number }).v;
    expect(version()).toBe(1);
    store.edit(id, { set: 'target', item: 1, to: 2 });
    expect(version()).toBe(2);
    store.edit(id, { set: 'target', item: 1, to: undefined });
    expect(version()).toBe(1);
  });

  test('are kept when storage is full, and saved when there is room again', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.importShared(ASSESSMENT);
    browser.storage.quota = 0;
    store.edit(id, put('plan', { id: 'p1', day: 30, text: 'Drill' }));
    expect(store.health.state).toBe('full');
    expect(store.get(id)?.plan).toHaveLength(1);
    browser.storage.quota = Infinity;
    store.edit(id, { set: 'plan-field', id: 'p1', field: 'owner', to: 'Bo' });
    expect(store.health.state).toBe('saved');
    expect(browser.openTab().get(id)?.plan).toEqual([
      { id: 'p1', day: 30, text: 'Drill', owner: 'Bo' },
    ]);
  });

  test('that could not be read again are never written, though the lists are checked only once', () => {
    const store = new FakeBrowser().openTab();
    const { id } = store.restoreDossier(WITH_PARTS);
    const [entry] = WITH_PARTS.collected ?? [];
    const wrong = [
      put('collected', { ...entry!, id: 'no id' }),
      put('collected', { ...entry!, edition: 999 }),
      put('rounds', { item: 1, at: 'yesterday', first: [] }),
      put('snapshots', { ...WITH_PARTS.snapshots![0]!, at: '' }),
    ];
    for (const given of wrong) expect(() => store.edit(id, given)).toThrow(RangeError);
    expect(() => store.edit(id, { set: 'target', item: 1, to: NaN })).toThrow(RangeError);
    expect(store.get(id)).toEqual(WITH_PARTS);
  });
});
