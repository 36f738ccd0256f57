import type { StorageLike } from '#worksheet/shelf.ts';

function quotaExceeded(): DOMException {
  return new DOMException('The quota has been exceeded.', 'QuotaExceededError');
}

/** Storage in memory, with a quota in characters and a switch that makes every access throw. */
export class FakeStorage implements StorageLike {
  readonly values = new Map<string, string>();
  quota = Infinity;
  blocked = false;

  get #values(): Map<string, string> {
    if (this.blocked) throw new DOMException('The operation is insecure.', 'SecurityError');
    return this.values;
  }

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    const others = [...this.#values].filter(([other]) => other !== key);
    const used = others.reduce((sum, [other, given]) => sum + other.length + given.length, 0);
    if (used + key.length + value.length > this.quota) throw quotaExceeded();
    this.values.set(key, value);
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }
}
