import { getEntry, type CollectionEntry } from 'astro:content';

type Collection = 'claims' | 'sources' | 'terms' | 'instruments' | 'templates';

/**
 * One entry of a collection, for a component.
 *
 * @throws Error that names collection, id and page, where there is no such entry
 */
export async function entryOf<C extends Collection>(
  collection: C,
  id: string,
  url: URL,
): Promise<CollectionEntry<C>> {
  const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
  if (!entry) throw new Error(`${url.pathname}: there is no "${id}" in ${collection}.`);
  return entry;
}

/** The data of one entry; see `entryOf`. */
export async function lookUp<C extends Collection>(
  collection: C,
  id: string,
  url: URL,
): Promise<CollectionEntry<C>['data']> {
  return (await entryOf(collection, id, url)).data;
}

/** A checklist by id; a ladder of that name is an error too. */
export async function lookUpChecklist(id: string, url: URL) {
  const data = await lookUp('instruments', id, url);
  if (data.kind !== 'checklist') throw new Error(`${url.pathname}: "${id}" is not a checklist.`);
  return data;
}
