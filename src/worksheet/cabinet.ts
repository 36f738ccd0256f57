import type { Kept, ReadKept } from './kept.ts';
import { readKept, writeKept } from './kept.ts';
import type { Failure, Shelf } from './shelf.ts';
import type { StorageKeys } from './storage-keys.ts';

/** A change that can be made again on a newer state. It returns its argument where nothing changes. */
export type Change = (kept: Kept) => Kept;

/** Work that storage has not taken: what it starts from, and what was done to it. */
interface Waiting {
  readonly base: Kept;
  readonly changes: readonly Change[];
}

/** A stored value that is not a dossier this version can read. */
export interface Unreadable {
  readonly key: string;
  /** As it was found, for the reader to keep as a file. */
  readonly raw: string;
  readonly reason: 'corrupt' | 'newer-version';
}

type Stored =
  { readonly state: 'kept'; readonly kept: Kept } | { readonly state: 'absent' | 'unreadable' };

const NOT_OURS: Failure = {
  state: 'blocked',
  error: 'The stored value cannot be read by this version of the site, and was left as it is.',
};

/**
 * Keeps dossiers on a shelf, and in memory what the shelf does not take. See `store.ts` for what it
 * promises.
 */
export class Cabinet {
  readonly #shelf: Shelf;
  readonly #keys: StorageKeys;
  /** The last state seen of each dossier: what goes on when storage stops answering. */
  readonly #seen = new Map<string, Kept>();
  readonly #waiting = new Map<string, Waiting>();
  /** What was read last under each id: a dossier with many collected worksheets takes long to check. */
  readonly #read = new Map<string, { readonly raw: string; readonly result: ReadKept }>();
  #failure: Failure | undefined;

  constructor(shelf: Shelf, keys: StorageKeys) {
    this.#shelf = shelf;
    this.#keys = keys;
  }

  /** Why work is not saved now, or storage not read; undefined where all is well. */
  get failure(): Failure | undefined {
    return this.#waiting.size > 0 ? this.#failure : this.#shelf.failure;
  }

  /** Ids of all dossiers, those in the bin too. */
  ids(): string[] {
    const stored = this.#shelf.keys().flatMap((key) => this.#keys.dossierOf(key) ?? []);
    const inMemory = this.#shelf.failure ? this.#seen.keys() : this.#waiting.keys();
    return [...new Set([...stored, ...inMemory])];
  }

  /** The newest state: what storage holds, with the work that waits for it done again on top. */
  load(id: string): Kept | undefined {
    const stored = this.#stored(id);
    const waiting = this.#waiting.get(id);
    const base = stored.state === 'kept' ? stored.kept : waiting?.base;
    const known = stored.state === 'unreadable' ? this.#seen.get(id) : undefined;
    const kept = base
      ? (waiting?.changes ?? []).reduce((state, change) => change(state), base)
      : known;
    if (kept) this.#seen.set(id, kept);
    return kept;
  }

  /** Puts a new dossier in. */
  insert(kept: Kept): void {
    const { id } = kept.dossier;
    this.#settle(id, this.#write(id, kept), { base: kept, changes: [] });
    this.#seen.set(id, kept);
  }

  /**
   * Changes the newest state. A dossier that vanished from storage while it was open here is
   * written again: the reader is still at work on it.
   *
   * @returns the state after it, or undefined where nobody knows the dossier
   */
  update(id: string, change: Change): Kept | undefined {
    const before = this.load(id) ?? this.#seen.get(id);
    if (!before) return undefined;
    const after = change(before);
    if (after !== before) {
      const failure = this.#write(id, after);
      const { base, changes } = this.#waiting.get(id) ?? { base: before, changes: [] };
      this.#seen.set(id, after);
      this.#settle(id, failure, { base, changes: [...changes, change] });
    }
    this.flush();
    return after;
  }

  /** Tries again to save what waits. */
  flush(): void {
    for (const [id, waiting] of this.#waiting) {
      const kept = this.load(id);
      if (kept) this.#settle(id, this.#write(id, kept), waiting);
    }
  }

  /** Takes a dossier out for good. */
  erase(id: string): Failure | undefined {
    const failure = this.#shelf.remove(this.#keys.dossier(id));
    if (failure && !this.#waiting.has(id)) return failure;
    this.#waiting.delete(id);
    this.#seen.delete(id);
    this.#read.delete(id);
    return undefined;
  }

  /** What was found in storage and could not be read. */
  unreadable(): Unreadable[] {
    this.ids().forEach((id) => this.#stored(id));
    return this.#shelf.keys().flatMap((key): Unreadable[] => {
      const id = this.#keys.dossierOf(key);
      if (id === undefined && !this.#keys.isAside(key)) return [];
      const raw = this.#shelf.read(key) ?? '';
      const state = id === undefined ? 'corrupt' : this.#parse(raw, id).state;
      return state === 'kept' ? [] : [{ key, raw, reason: state }];
    });
  }

  /** Deletes a corrupt value for good. One of a newer version stays: it is somebody's work. */
  discard(key: string): boolean {
    const found = this.unreadable().find((value) => value.key === key);
    return found?.reason === 'corrupt' && !this.#shelf.remove(key);
  }

  #settle(id: string, failure: Failure | undefined, waiting: Waiting): void {
    if (failure) this.#waiting.set(id, waiting);
    else this.#waiting.delete(id);
    this.#failure = failure ?? this.#failure;
  }

  #write(id: string, kept: Kept): Failure | undefined {
    const value = writeKept(kept);
    const key = this.#keys.dossier(id);
    const present = this.#shelf.read(key);
    if (present && this.#parse(present, id).state !== 'kept') return NOT_OURS;
    const failure = this.#shelf.write(key, value);
    if (!failure) this.#read.set(id, { raw: value, result: { state: 'kept', kept } });
    return failure;
  }

  /** What a value of storage says; the same value is not checked twice. */
  #parse(raw: string, id: string): ReadKept {
    const last = this.#read.get(id);
    if (last?.raw === raw) return last.result;
    const result = readKept(raw, id);
    this.#read.set(id, { raw, result });
    return result;
  }

  #stored(id: string): Stored {
    const raw = this.#shelf.read(this.#keys.dossier(id));
    if (raw === undefined) return { state: 'unreadable' };
    if (raw === null) return { state: 'absent' };
    const result = this.#parse(raw, id);
    if (result.state !== 'corrupt') {
      return result.state === 'kept' ? result : { state: 'unreadable' };
    }
    const seen = this.#seen.get(id);
    if (!this.#setAside(id, raw) || !seen) return { state: 'unreadable' };
    // This tab still has the last good state: storage gets it back.
    this.#settle(id, this.#write(id, seen), this.#waiting.get(id) ?? { base: seen, changes: [] });
    return { state: 'kept', kept: seen };
  }

  /** Moves a corrupt value to a key of its own. Where no room is left for it, it stays. */
  #setAside(id: string, raw: string): boolean {
    let copy = 1;
    while (this.#shelf.read(this.#keys.aside(id, copy)) !== null) {
      if (this.#shelf.failure) return false;
      copy++;
    }
    if (this.#shelf.write(this.#keys.aside(id, copy), raw)) return false;
    return !this.#shelf.remove(this.#keys.dossier(id));
  }
}
