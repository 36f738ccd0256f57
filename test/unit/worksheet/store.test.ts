import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createDossierStore } from '#worksheet/store.ts';
import { dossier, shared } from './arbitraries.ts';
import { ASSESSMENT, CHECKLIST } from './samples.ts';
import { FakeBrowser } from './stores.ts';

describe('a dossier', () => {
  test('is kept under a key of its own, as the documentation says', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab({ scope: '/play/' });
    const { id } = store.create(2, 1, 'Vendor A');
    store.edit(id, { set: 'record', item: 12, field: 'status', to: 4 });
    store.setCurrent(2, id);
    expect([...browser.storage.values.keys()]).toEqual([
      'oep:/play:dossier:id-1',
      'oep:/play:current:2',
    ]);
    expect(JSON.parse(browser.storage.values.get('oep:/play:dossier:id-1') ?? '')).toEqual({
      v: 1,
      dossier: {
        instrument: 2,
        edition: 1,
        name: 'Vendor A',
        worksheet: { facts: {}, answers: {} },
        record: { 12: { status: 4 } },
        id: 'id-1',
        created: '2026-11-20T09:00:02.000Z',
        changed: '2026-11-20T09:00:03.000Z',
      },
    });
    expect(store.health).toEqual({ state: 'saved' });
  });

  test('is there again after the page is closed', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'Team Atlas');
    const after = store.edit(id, { set: 'answer', item: 1, field: 'answer', to: 3 });
    store.setCurrent(1, id);
    const later = browser.openTab();
    expect(later.get(id)).toEqual(after);
    expect(later.current(1)).toEqual(after);
    expect(later.list(1)).toEqual([after]);
  });

  test('of another instrument is not in the list and is not current', () => {
    const store = new FakeBrowser().openTab();
    const { id } = store.create(1, 1, 'Team Atlas');
    store.setCurrent(2, id);
    expect(store.list(2)).toEqual([]);
    expect(store.current(2)).toBeUndefined();
    expect(store.current(1)).toBeUndefined();
  });

  test('changed last comes first in the list', () => {
    const store = new FakeBrowser().openTab();
    const ids = ['A', 'B', 'C'].map((name) => store.create(1, 1, name).id);
    store.edit(ids[0] ?? '', { set: 'name', to: 'A2' });
    expect(store.list(1).map(({ name }) => name)).toEqual(['A2', 'C', 'B']);
  });

  test('does not count as changed by an edit that changes nothing', () => {
    const store = new FakeBrowser().openTab();
    const created = store.create(1, 1, 'A');
    expect(store.edit(created.id, { set: 'name', to: 'A' })).toEqual(created);
  });

  test('that nobody knows cannot be edited, duplicated or restored', () => {
    const store = new FakeBrowser().openTab();
    expect(store.edit('nobody', { set: 'name', to: 'A' })).toBeUndefined();
    expect(store.duplicate('nobody', 'A')).toBeUndefined();
    expect(store.restore('nobody')).toBeUndefined();
    expect(store.get('nobody')).toBeUndefined();
    expect(() => store.remove('nobody')()).not.toThrow();
  });

  test('is duplicated with its content and a life of its own', () => {
    const store = new FakeBrowser().openTab();
    const first = store.importShared(CHECKLIST);
    const second = store.duplicate(first.id, 'Vendor B');
    expect(second).toEqual({
      ...CHECKLIST,
      name: 'Vendor B',
      id: 'id-2',
      created: second?.created,
      changed: second?.created,
    });
    store.edit(second?.id ?? '', { set: 'record', item: 1, field: 'status', to: 2 });
    expect(store.get(first.id)).toEqual(first);
  });

  test('that could not be read again is never written', () => {
    const browser = new FakeBrowser();
    const store = browser.openTab();
    const { id } = store.create(1, 1, 'A');
    const before = browser.storage.values.get(`oep:/:dossier:${id}`);
    const wrong = { set: 'answer', item: 1, field: 'answer', to: 99 } as const;
    expect(() => store.edit(id, wrong)).toThrow(RangeError);
    expect(browser.storage.values.get(`oep:/:dossier:${id}`)).toBe(before);
    expect(store.get(id)?.worksheet.answers).toEqual({});
  });

  test('is not seen by a site at another base path of the same origin', () => {
    const browser = new FakeBrowser();
    const one = browser.openTab({ scope: '/one' });
    const { id } = one.create(1, 1, 'A');
    for (const scope of ['/', '/one:dossier', '/on', '/one/two']) {
      const other = browser.openTab({ scope });
      expect(other.list(1)).toEqual([]);
      expect(other.get(id)).toBeUndefined();
    }
    expect(browser.openTab({ scope: '/one/' }).list(1)).toHaveLength(1);
  });
});

test('a site does not hear of the keys of another whose base path begins with its own', () => {
  const store = new FakeBrowser().openTab({ scope: '/one:dossier' });
  const listener = vi.fn();
  store.subscribe(listener);
  store.handleStorageEvent('oep:/one:dossier:id-1');
  expect(listener).not.toHaveBeenCalled();
});

describe('an import', () => {
  test('of a link is a new dossier each time and replaces none', () => {
    fc.assert(
      fc.property(shared, (content) => {
        const store = new FakeBrowser().openTab();
        const own = store.importShared(content);
        const again = store.importShared(content);
        expect(again.id).not.toBe(own.id);
        expect(store.get(own.id)).toEqual(own);
        expect(store.get(again.id)).toEqual({ ...own, ...again });
        expect(store.current(content.instrument)).toBeUndefined();
      }),
    );
  });

  test('of a file keeps its dates and gets an id of its own', () => {
    fc.assert(
      fc.property(dossier, (given) => {
        const store = new FakeBrowser().openTab();
        expect(store.importDossier(given)).toEqual({ ...given, id: 'id-1' });
        expect(store.list(given.instrument)).toEqual([{ ...given, id: 'id-1' }]);
      }),
    );
  });

  test('never takes an id that is in use', () => {
    const { storage } = new FakeBrowser();
    const options = { storage, scope: '/', now: () => new Date(), newId: () => 'same' };
    const store = createDossierStore(options);
    const first = store.create(1, 1, 'A');
    expect(() => store.importShared(CHECKLIST)).toThrow('taken');
    expect(store.get('same')).toEqual(first);
  });
});

describe('a listener', () => {
  test('hears of every change here and in other tabs until it is taken off', () => {
    const store = new FakeBrowser().openTab();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    const { id } = store.create(1, 1, 'A');
    store.edit(id, { set: 'name', to: 'B' });
    store.handleStorageEvent(`oep:/:dossier:${id}`);
    store.handleStorageEvent('oep:/:current:1');
    store.handleStorageEvent(null);
    store.handleStorageEvent('of another site');
    end();
    store.remove(id);
    expect(listener.mock.calls.map(([change]) => change as unknown)).toEqual([
      { id, from: 'this-tab' },
      { id, from: 'this-tab' },
      { id, from: 'another-tab' },
      { id: undefined, from: 'another-tab' },
      { id: undefined, from: 'another-tab' },
    ]);
  });
});

describe('a mark', () => {
  test('is drawn for each new dossier, copy and accepted invitation, and stays in a file', () => {
    const store = new FakeBrowser().openTab({ hasMarks: true });
    const created = store.create(1, 1, 'A');
    const copy = store.duplicate(created.id, 'B');
    const kept = store.importShared({ ...ASSESSMENT, worksheet: created.worksheet });
    const invited = store.acceptInvitation(ASSESSMENT);
    const marks = [created, copy, kept, invited].map((one) => one?.worksheet.mark);
    expect(marks).toEqual(['mark1001', 'mark1002', 'mark1003', 'mark1004']);
    expect(store.importDossier(created).worksheet.mark).toBe('mark1001');
    expect(store.get(created.id)?.worksheet.mark).toBe('mark1001');
  });
});
