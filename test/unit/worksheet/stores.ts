import { createDossierStore } from '#worksheet/store.ts';
import { FakeStorage } from './fake-storage.ts';

/** A clock that moves with each look, one second if not told otherwise: what comes later is later. */
export class FakeClock {
  #now = Date.parse('2026-11-20T09:00:00Z');
  readonly #step: number;

  constructor(step = 1000) {
    this.#step = step;
  }

  readonly now = (): Date => new Date((this.#now += this.#step));

  advanceDays(days: number): void {
    this.#now += days * 24 * 60 * 60 * 1000;
  }
}

/** One browser: tabs are stores over one storage, with one clock. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly clock: FakeClock;
  #ids = 0;
  #marks = 0;

  /** @param step milliseconds that the clock moves with each look */
  constructor(step?: number) {
    this.clock = new FakeClock(step);
  }

  /** @param hasMarks whether new dossiers get a mark, one after the other */
  openTab({ scope = '/', hasStorage = true, hasMarks = false } = {}) {
    return createDossierStore({
      storage: hasStorage ? this.storage : undefined,
      scope,
      now: this.clock.now,
      newId: () => `id-${++this.#ids}`,
      ...(hasMarks && { newMark: () => `mark${1000 + ++this.#marks}` }),
    });
  }
}
