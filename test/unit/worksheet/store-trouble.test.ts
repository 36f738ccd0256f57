import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storageOf } from '#worksheet/shelf.ts';
import type { Dossier } from '#worksheet/types.ts';
import { EMPTY } from './samples.ts';
import { FakeBrowser } from './stores.ts';

const answer = (item: number, to: number) =>
  ({ set: 'answer', item, field: 'answer', to }) as const;
const note = (text: string) => ({ set: 'answer', item: 1, field: 'note', to: text }) as const;

const DOSSIER: Dossier = {
  ...EMPTY,
  id: 'other',
  created: '2026-11-20T09:00:00Z',
  changed: '2026-11-20T09:00:00Z',
};

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
    store.rename(b.id, 'B2');
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

describe('a corrupt value', () => {
  const corrupt = {
    'no JSON': '{"v":1,"dossier":{"id":"bad"',
    'other JSON': '[]',
    'no version': '{"dossier":{}}',
    'the dossier of another key': JSON.stringify({ v: 1, dossier: DOSSIER }),
    'a key named like a prototype': '{"v":1,"__proto__":{"binned":"x"},"dossier":{}}',
    'nothing at all': '',
  };

  test.each(Object.entries(corrupt))('is set aside and offered as it was: %s', (_, raw) => {
    const browser = new FakeBrowser();
    browser.storage.values.set('oep:/:dossier:bad', raw);
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    expect(store.list(1).map((dossier) => dossier.id)).toEqual([id]);
    expect(store.unreadable()).toEqual([{ key: 'oep:/:aside:bad:1', raw, reason: 'corrupt' }]);
    expect(browser.storage.values.has('oep:/:dossier:bad')).toBe(false);
    expect(browser.openTab().unreadable()).toHaveLength(1);
  });

  test('does not replace one that was set aside before', () => {
    const browser = new FakeBrowser();
    for (const raw of ['first', 'second']) {
      browser.storage.values.set('oep:/:dossier:bad', raw);
      browser.openTab();
    }
    const found = browser.openTab().unreadable();
    expect(found.map(({ raw }) => raw)).toEqual(['first', 'second']);
  });

  test('stays where it is when no room is left to set it aside, and is never written over', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    const key = `oep:/:dossier:${id}`;
    browser.storage.values.set(key, 'broken');
    browser.storage.quota = 0;
    store.edit(id, answer(1, 3));
    expect(browser.storage.values.get(key)).toBe('broken');
    expect(store.get(id)?.worksheet.answers).toEqual({ 1: { answer: 3 } });
    expect(store.health.state).toBe('blocked');
    expect(store.unreadable()).toEqual([{ key, raw: 'broken', reason: 'corrupt' }]);
    browser.storage.quota = Infinity;
    store.edit(id, answer(2, 4));
    expect(store.health.state).toBe('saved');
    expect(browser.openTab().get(id)?.worksheet.answers).toEqual({
      1: { answer: 3 },
      2: { answer: 4 },
    });
    expect(store.unreadable()).toMatchObject([{ raw: 'broken' }]);
  });

  test('of a dossier that is open here is replaced by its last good state', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    const good = store.edit(id, answer(1, 3));
    browser.storage.values.set(`oep:/:dossier:${id}`, 'broken');
    expect(store.get(id)).toEqual(good);
    expect(browser.openTab().get(id)).toEqual(good);
    expect(store.unreadable()).toMatchObject([{ raw: 'broken', reason: 'corrupt' }]);
  });

  test('is deleted only when the reader says so', () => {
    const browser = new FakeBrowser();
    browser.storage.values.set('oep:/:dossier:bad', 'broken');
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    expect(store.discard(`oep:/:dossier:${id}`)).toBe(false);
    expect(store.discard('oep:/:aside:bad:1')).toBe(true);
    expect(store.unreadable()).toEqual([]);
    expect(store.get(id)?.name).toBe('A');
  });
});

describe('a value of a newer version', () => {
  const raw = JSON.stringify({ v: 2, dossier: { id: 'new', stances: {} } });
  const key = 'oep:/:dossier:new';

  test('is left untouched and reported', () => {
    const browser = new FakeBrowser();
    browser.storage.values.set(key, raw);
    const store = browser.openTab();
    expect(store.list(1)).toEqual([]);
    expect(store.get('new')).toBeUndefined();
    expect(store.rename('new', 'x')).toBeUndefined();
    store.remove('new');
    expect(store.discard(key)).toBe(false);
    expect(store.unreadable()).toEqual([{ key, raw, reason: 'newer-version' }]);
    expect(store.health.state).toBe('saved');
    expect(browser.storage.values.get(key)).toBe(raw);
  });

  test('written while the dossier is open here is not written over, and the reader is told', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    const newer = JSON.stringify({ v: 2, dossier: { id } });
    browser.storage.values.set(`oep:/:dossier:${id}`, newer);
    expect(store.edit(id, answer(1, 3))?.worksheet.answers).toEqual({ 1: { answer: 3 } });
    expect(store.edit(id, answer(2, 4))?.worksheet.answers[1]).toEqual({ answer: 3 });
    expect(store.health.state).toBe('blocked');
    expect(browser.storage.values.get(`oep:/:dossier:${id}`)).toBe(newer);
  });
});

test('whatever stands in storage, a store opens and can be worked with', () => {
  const raw = fc.oneof(fc.string(), fc.json(), fc.constant('{"v":1e99}'), fc.constant('null'));
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^(dossier|aside|current):\w*$/), raw),
      (values) => {
        const browser = new FakeBrowser();
        for (const [key, value] of Object.entries(values)) {
          browser.storage.values.set(`oep:/:${key}`, value);
        }
        const store = browser.openTab();
        const { id } = store.create(1, 1, 'A');
        expect(store.list(1)).toHaveLength(1);
        expect(store.current(1)?.id ?? id).toBe(id);
        const kept = new Set(browser.storage.values.values());
        const lost = Object.entries(values).filter(([, value]) => !kept.has(value));
        expect(lost).toEqual([]);
      },
    ),
  );
});
