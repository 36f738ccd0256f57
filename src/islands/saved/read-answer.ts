import { storageKeys } from '#worksheet/storage-keys.ts';
import type { Answer } from '#worksheet/types.ts';

/** The reader's answer to one item, with the name of the dossier that it stands in. */
export interface SavedAnswer {
  readonly dossier: string;
  readonly answer: Pick<Answer, 'answer' | 'consistency' | 'evidence'>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of what should be an object; none where it is something else. */
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const own = (value: unknown, key: string): unknown =>
  Object.hasOwn(fieldsOf(value), key) ? fieldsOf(value)[key] : undefined;

const numberIn = (value: unknown, key: string): number | undefined => {
  const found = own(value, key);
  return typeof found === 'number' ? found : undefined;
};

/** A dossier of an instrument that is in use, as far as it can be read. */
function dossierIn(raw: string | null, instrument: number): Fields | undefined {
  try {
    const kept: unknown = JSON.parse(raw ?? '');
    if (own(kept, 'binned') !== undefined) return undefined;
    const dossier = fieldsOf(own(kept, 'dossier'));
    return dossier['instrument'] === instrument ? dossier : undefined;
  } catch {
    return undefined;
  }
}

/** The dossier opened last, else the one changed last: the one that the tool opens with. */
function currentDossier(storage: Storage, base: string, instrument: number): Fields | undefined {
  const keys = storageKeys(base);
  const current = storage.getItem(keys.current(instrument));
  const opened =
    current === null ? undefined : dossierIn(storage.getItem(keys.dossier(current)), instrument);
  if (opened) return opened;
  const changed = (dossier: Fields) => String(dossier['changed']);
  return Object.keys(storage)
    .filter((key) => keys.dossierOf(key) !== undefined)
    .map((key) => dossierIn(storage.getItem(key), instrument))
    .filter((dossier) => dossier !== undefined)
    .sort((a, b) => (changed(a) < changed(b) ? 1 : -1))[0];
}

/**
 * Reads a saved answer straight from storage (`worksheet/kept.ts` has its form) and changes nothing.
 * A page of text must not load the whole store for one line, so this checks the few values that it
 * takes by itself. Whatever is not as expected counts as no answer.
 *
 * @param items number of the item, then those that it took over
 */
export function readAnswer(
  ask: () => Storage,
  base: string,
  instrument: number,
  items: readonly number[],
): SavedAnswer | undefined {
  try {
    const dossier = currentDossier(ask(), base, instrument);
    const answers = own(own(dossier, 'worksheet'), 'answers');
    for (const item of items) {
      const found = own(answers, String(item));
      const answer = numberIn(found, 'answer');
      if (answer === undefined) continue;
      const [consistency, evidence] = [numberIn(found, 'consistency'), numberIn(found, 'evidence')];
      const name = own(dossier, 'name');
      return {
        dossier: typeof name === 'string' ? name.slice(0, 120) : '',
        answer: {
          answer,
          ...(consistency !== undefined && { consistency }),
          ...(evidence !== undefined && { evidence }),
        },
      };
    }
  } catch {
    // Blocked storage holds no answer.
  }
  return undefined;
}
