import { createDossierStore } from '#worksheet/store.ts';
import { FakeStorage } from './fake-storage.ts';

/** A clock that moves one second with each look, so that what comes later is later. */
export class FakeClock {
  #now = Date.parse('2026-11-20T09:00:00Z');

  readonly now = (): Date => new Date((this.#now += 1000));

  advanceDays(days: number): void {
    this.#now += days * 24 * 60 * 60 * 1000;
  }
}

/** One browser: tabs are stores over one storage, with one clock. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly clock = new FakeClock();
  #ids = 0;

  openTab({ scope = '/', hasStorage = true } = {}) {
    return createDossierStore({
      storage: hasStorage ? this.storage : undefined,
      scope,
      now: this.clock.now,
      newId: () => `id-${++this.#ids}`,
    });
  }
}
