import { getEntry, type CollectionEntry } from 'astro:content';

/**
 * One entry of a collection, for a component.
 *
 * @throws Error that names collection, id and page, where there is no such entry
 */
export async function lookUp<
  C extends 'claims' | 'sources' | 'terms' | 'instruments' | 'templates',
>(collection: C, id: string, url: URL): Promise<CollectionEntry<C>['data']> {
  const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
  if (!entry) throw new Error(`${url.pathname}: there is no "${id}" in ${collection}.`);
  return entry.data;
}

/** A checklist by id; a ladder of that name is an error too. */
export async function lookUpChecklist(id: string, url: URL) {
  const data = await lookUp('instruments', id, url);
  if (data.kind !== 'checklist') throw new Error(`${url.pathname}: "${id}" is not a checklist.`);
  return data;
}
