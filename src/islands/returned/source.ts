import { createContext } from 'preact';
import type { Shared } from '#worksheet/types.ts';

/** What came back and is compared with the deal: an edited file, or what a link holds. */
export type Source = File | Shared;

/** What it is called in sentences. */
export type Noun = 'file' | 'link';

export const nounOf = (source: Source): Noun => (source instanceof File ? 'file' : 'link');

/** The name under which the history keeps it: that of the file, or who sent the link. */
export function sourceName(source: Source): string {
  if (source instanceof File) return source.name;
  const { name: sender } = source.worksheet;
  return sender ? `Link from ${sender}` : 'Link without a name';
}

/** For the parts that only speak of it. */
export const NounContext = createContext<Noun>('file');
