import { storageKeys } from '#worksheet/storage-keys.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The fields of what should be an object; none where it is something else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** What an object holds itself under a key. */
export const own = (value: unknown, key: string): unknown =>
  Object.hasOwn(fieldsOf(value), key) ? fieldsOf(value)[key] : undefined;

export const numberIn = (value: unknown, key: string): number | undefined => {
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
export function currentDossier(
  storage: Storage,
  base: string,
  instrument: number,
): Fields | undefined {
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

/** As `MAX_NAME` of the worksheet, whose limits would be one more file on a page of text. */
const LONGEST_NAME = 120;

/** The name of a dossier; empty where it has none. */
export function nameOf(dossier: Fields | undefined): string {
  const name = own(dossier, 'name');
  return typeof name === 'string' ? name.slice(0, LONGEST_NAME) : '';
}
