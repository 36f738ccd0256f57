import type { Binned } from './bin.ts';
import { purgeBin } from './bin.ts';
import type { Change, Unreadable } from './cabinet.ts';
import { Cabinet } from './cabinet.ts';
import { createCurrent } from './current.ts';
import type { Edit } from './edit.ts';
import { applyEdit } from './edit.ts';
import type { Kept } from './kept.ts';
import { MAX_NAME } from './limits.ts';
import type { Failure, StorageLike } from './shelf.ts';
import { createRecent } from './recent.ts';
import { createRestore } from './restore.ts';
import { withKey } from './sheet-edit.ts';
import { createShelf } from './shelf.ts';
import { storageKeys } from './storage-keys.ts';
import { tidyDossier } from './tidy-dossier.ts';
import { tidyShared, tidyText } from './tidy.ts';
import type { Content, Dossier, Shared } from './types.ts';

/** How well the work is kept. Anything but `saved`: it is in memory alone, so offer a file. */
export type Health = { readonly state: 'saved' } | Failure;

/** What happened; `id` is missing where it may concern any dossier. */
export interface StoreChange {
  readonly id: string | undefined;
  readonly from: 'this-tab' | 'another-tab';
}

export interface StoreOptions {
  /** `storageOf(() => localStorage)`; undefined where the page has none. */
  readonly storage: StorageLike | undefined;
  /** Base path of the site. */
  readonly scope: string;
  readonly now: () => Date;
  /** `() => crypto.randomUUID()`. */
  readonly newId: () => string;
  /** Draws the mark of a respondent (`Worksheet`); without it, new dossiers have none. */
  readonly newMark?: () => string;
}

const SAVED: Health = { state: 'saved' };

/**
 * The reader's own dossiers.
 *
 * ## What is kept
 *
 * One key a dossier, `oep:<scope>:dossier:<id>`, so that two tabs with different dossiers never
 * write the same value. Its JSON is documented in `kept.ts`.
 *
 * `oep:<scope>:current:<instrument>` holds the id of the dossier opened last.
 * `oep:<scope>:aside:<id>:<copy>` holds, as it was found, a value that could not be read.
 *
 * ## Life cycle
 *
 * 1. `create`, `duplicate`, `importShared`, `importDossier`, `acceptInvitation` and `restoreDossier`
 *    make a new key; none replaces another. `replaceDossier` alone does, and bins what was there.
 * 2. `edit` reads the newest value, makes the edit on it and writes it at once. The edit of another
 *    tab in between stays. Storage has no lock, so a tab that has not yet heard of an edit may write
 *    without it; the tab that made it hears of that and makes it again (`recent.ts`).
 * 3. `remove` marks it as binned, in the same key, which works in a storage that is nearly full.
 *    An edit from another tab, or `restore`, takes it out again. After 30 days it is erased, when a
 *    store is next created.
 * 4. Where storage is missing, refuses or is full, work goes on in memory: `health` says so, and the
 *    next edit or storage event tries again, making the edits again on what storage holds by then.
 * 5. A value that cannot be read is moved to an `aside` key and listed in `unreadable`; where even
 *    that finds no room it stays. Nothing is ever written over it. Where this tab still holds the
 *    last good state, that is stored again.
 *
 * ## Migration
 *
 * 1. A new edition of an instrument changes nothing here: a dossier keeps its edition until an edit
 *    sets another, and numbers are permanent.
 * 2. A new field in the JSON raises `v`. The reader of the older `v` stays, turns it into the newer
 *    form in memory, and the next edit writes the lowest `v` that holds everything. Reading alone
 *    never rewrites a value. So a dossier that uses nothing new stays readable for an older site,
 *    and one that gives up its last new field becomes so again.
 * 3. A tab with an older version of the site that meets a newer `v` leaves it untouched and lists it
 *    in `unreadable` as `newer-version`; what was edited there stays in memory, and `health` says so.
 * 4. Every version has a golden file in the tests (`test/unit/worksheet/golden`) that is read for ever.
 */
export function createDossierStore({ storage, scope, now, newId, newMark }: StoreOptions) {
  const shelf = createShelf(storage);
  const keys = storageKeys(scope);
  const cabinet = new Cabinet(shelf, keys);
  const opened = createCurrent(shelf, keys);
  const recent = createRecent();
  const listeners = new Set<(change: StoreChange) => void>();

  const time = () => now().toISOString();
  const notify = (change: StoreChange) => listeners.forEach((listener) => listener(change));

  function everything(): Kept[] {
    return cabinet
      .ids()
      .flatMap((id) => cabinet.load(id) ?? [])
      .sort((a, b) => b.dossier.changed.localeCompare(a.dossier.changed));
  }

  const all = (instrument: number) =>
    everything().filter(({ dossier }) => dossier.instrument === instrument);

  function insertAs(id: string, content: Omit<Dossier, 'id'>, binned?: string): Dossier {
    if (cabinet.load(id)) throw new RangeError(`The id ${id} is taken.`);
    const dossier: Dossier = { id, ...tidyDossier(content) };
    cabinet.insert(binned === undefined ? { dossier } : { dossier, binned });
    notify({ id, from: 'this-tab' });
    return dossier;
  }

  const insert = (content: Omit<Dossier, 'id'>) => insertAs(newId(), content);

  /** Keeps content as a dossier of its own: who answers in it is told from who did so before. */
  function insertNew(content: Content, created = time()): Dossier {
    const worksheet = withKey(content.worksheet, 'mark', newMark?.());
    return insert({ ...content, worksheet, created, changed: created });
  }

  function update(id: string, change: Change): Dossier | undefined {
    const after = cabinet.update(id, change);
    if (after) notify({ id, from: 'this-tab' });
    return after?.dossier;
  }

  function get(id: string): Dossier | undefined {
    const kept = cabinet.load(id);
    return kept?.binned === undefined ? kept?.dossier : undefined;
  }

  function edit(id: string, given: Edit): Dossier | undefined {
    const at = now();
    const before = cabinet.load(id)?.dossier;
    if (before) recent.note(id, before, given, at.getTime());
    return apply(id, given, at);
  }

  function apply(id: string, given: Edit, at: Date): Dossier | undefined {
    const changed = at.toISOString();
    return update(id, (kept) => {
      const dossier = applyEdit(kept.dossier, given);
      return dossier === kept.dossier ? kept : { dossier: { ...dossier, changed } };
    });
  }

  function restore(id: string): Dossier | undefined {
    return update(id, (kept) => (kept.binned === undefined ? kept : { dossier: kept.dossier }));
  }

  purgeBin(cabinet, now());

  return {
    /** How well the work is kept, as of the last call. */
    get health(): Health {
      return cabinet.failure ?? SAVED;
    },

    /** Dossiers of an instrument that are not in the bin, last changed first. */
    list: (instrument: number): Dossier[] =>
      all(instrument)
        .filter(({ binned }) => binned === undefined)
        .map(({ dossier }) => dossier),

    /** Dossiers of all instruments that are not in the bin, for a backup. */
    everything: (): Dossier[] =>
      everything().flatMap(({ dossier, binned }) => (binned === undefined ? dossier : [])),

    /** Undefined where there is none, or it is in the bin. */
    get,

    /** The dossier opened last, unless it has gone. */
    current(instrument: number): Dossier | undefined {
      const id = opened.get(instrument);
      const dossier = id === undefined ? undefined : get(id);
      return dossier?.instrument === instrument ? dossier : undefined;
    },

    setCurrent: (instrument: number, id: string): void => opened.set(instrument, id),

    create: (instrument: number, edition: number, name: string): Dossier =>
      insertNew({ instrument, edition, name, worksheet: { facts: {}, answers: {} }, record: {} }),

    /**
     * Makes an edit on the newest state.
     *
     * @returns the dossier after it, or undefined where nobody knows the dossier
     * @throws RangeError where a number is beyond `limits.ts`: what could not be read again is not kept
     */
    edit,

    /** A new dossier with the same content, its parts too, and a mark of its own. */
    duplicate(id: string, name: string): Dossier | undefined {
      const dossier = get(id);
      return dossier && insertNew({ ...dossier, name: tidyText(name, MAX_NAME) });
    },

    /**
     * Moves a dossier to the bin.
     *
     * @returns what takes it out again, for an Undo beside the message
     */
    remove(id: string): () => void {
      const binned = time();
      update(id, ({ dossier }) => ({ dossier, binned }));
      return () => void restore(id);
    },

    /** Takes a dossier out of the bin. */
    restore,

    /** The bin of an instrument, last removed first. */
    bin: (instrument: number): Binned[] =>
      all(instrument)
        .flatMap(({ dossier, binned }) => (binned === undefined ? [] : { dossier, binned }))
        .sort((a, b) => b.binned.localeCompare(a.binned)),

    /** Deletes a dossier of the bin for good, with no way back; false where it was not possible. */
    erase(id: string): boolean {
      if (cabinet.load(id)?.binned === undefined || cabinet.erase(id)) return false;
      notify({ id, from: 'this-tab' });
      return true;
    },

    /** Erases what has been in the bin for over 30 days. */
    purge: (): void => purgeBin(cabinet, now()),

    /** Keeps what a link holds, as a new dossier with a mark of its own. */
    importShared: (shared: Shared): Dossier => insertNew(tidyShared(shared)),

    /** A new dossier that answers an invitation: as whom, facts, clauses added or hidden, not who invites. */
    acceptInvitation({ instrument, edition, name, worksheet: given }: Shared): Dossier {
      const worksheet = { ...withKey(given, 'name', undefined), answers: {} };
      const at = time();
      const content = { instrument, edition, name, worksheet, record: {}, invited: { at } };
      return insertNew(content, at);
    },

    /** Keeps what a file holds, as a new dossier with the dates and the mark of the file. */
    importDossier: insert,

    ...createRestore({ cabinet, insertAs, restore, update, newId, time }),

    /** Stored values that could not be read, to be offered as files. */
    unreadable: (): Unreadable[] => cabinet.unreadable(),

    /** Deletes a corrupt value that the reader has taken away; false where it was not possible. */
    discard: (key: string): boolean => cabinet.discard(key),

    /** @returns what ends the subscription */
    subscribe(listener: (change: StoreChange) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    /**
     * To be called on each `storage` event of the window: another tab has written.
     *
     * @param key of the event; null where all of storage was cleared
     */
    handleStorageEvent(key: string | null): void {
      if (key !== null && !key.startsWith(keys.prefix)) return;
      cabinet.flush();
      const id = key === null ? undefined : keys.dossierOf(key);
      const dossier = id === undefined ? undefined : get(id);
      const at = now();
      const lost = dossier ? recent.takeLost(dossier.id, dossier, at.getTime()) : [];
      if (dossier && lost.length > 0) apply(dossier.id, { set: 'several', changes: lost }, at);
      notify({ id, from: 'another-tab' });
    },
  };
}

export type DossierStore = ReturnType<typeof createDossierStore>;
