import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#worksheet/types.ts';
import { EMPTY } from './samples.ts';
import { FakeBrowser } from './stores.ts';

const answer = (item: number, to: number) =>
  ({ set: 'answer', item, field: 'answer', to }) as const;

const DOSSIER: Dossier = {
  ...EMPTY,
  id: 'other',
  created: '2026-11-20T09:00:00Z',
  changed: '2026-11-20T09:00:00Z',
};

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
  const raw = JSON.stringify({ v: 4, dossier: { id: 'new', stances: {} } });
  const key = 'oep:/:dossier:new';

  test('is left untouched and reported', () => {
    const browser = new FakeBrowser();
    browser.storage.values.set(key, raw);
    const store = browser.openTab();
    expect(store.list(1)).toEqual([]);
    expect(store.get('new')).toBeUndefined();
    expect(store.edit('new', { set: 'name', to: 'x' })).toBeUndefined();
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
    const newer = JSON.stringify({ v: 4, dossier: { id } });
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
