/** The part of the browser's storage that is used. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Why something is not saved. */
export interface Failure {
  /** `full`: no room is left. `blocked`: there is no storage, or it refuses. */
  readonly state: 'blocked' | 'full';
  /** What the browser said. */
  readonly error: string;
}

/** Storage that reports a failure instead of throwing it. */
export interface Shelf {
  /** Failure of the last attempt to read; undefined where it went well. */
  readonly failure: Failure | undefined;
  /** Every key, of whatever site; empty where storage cannot be read. */
  keys(): string[];
  /** The value, null where there is none, undefined where storage cannot be read. */
  read(key: string): string | null | undefined;
  write(key: string, value: string): Failure | undefined;
  remove(key: string): Failure | undefined;
}

/**
 * Firefox had its own name for a full storage before it took the standard one.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Storage/setItem
 */
const FULL = new Set(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED']);

function failureOf(error: unknown): Failure {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { state: FULL.has(name) ? 'full' : 'blocked', error: `${name}: ${message}` };
}

/**
 * The storage of the page, or undefined where even asking for it throws: with cookies blocked,
 * `localStorage` is a SecurityError.
 *
 * @param ask `() => localStorage`
 */
export function storageOf(ask: () => StorageLike): StorageLike | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** @param storage undefined where the page has none */
export function createShelf(storage: StorageLike | undefined): Shelf {
  let failure: Failure | undefined;

  function attempt<T>(act: (storage: StorageLike) => T): { value: T } | { failure: Failure } {
    if (!storage) return { failure: { state: 'blocked', error: 'This page has no storage.' } };
    try {
      return { value: act(storage) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }

  function reading<T>(act: (storage: StorageLike) => T): T | undefined {
    const result = attempt(act);
    failure = 'failure' in result ? result.failure : undefined;
    return 'value' in result ? result.value : undefined;
  }

  function writing(act: (storage: StorageLike) => void): Failure | undefined {
    const result = attempt(act);
    return 'failure' in result ? result.failure : undefined;
  }

  return {
    get failure() {
      return failure;
    },
    keys: () =>
      reading((given) =>
        Array.from({ length: given.length }, (_, index) => given.key(index) ?? ''),
      ) ?? [],
    read: (key) => reading((given) => given.getItem(key)),
    write: (key, value) => writing((given) => given.setItem(key, value)),
    remove: (key) => writing((given) => given.removeItem(key)),
  };
}
