import type { Source } from '#schemas/source.ts';

type Read = Source['read'];

/** From the text itself to nothing at all; the words are undefined where nothing needs saying. */
const DEPTHS: readonly (readonly [Read, string | undefined])[] = [
  ['whole', undefined],
  ['part', undefined],
  ['abstract', 'abstract only'],
  ['summary', 'read in a summary'],
  ['unverified', 'not read'],
];

/**
 * How far the sources behind a claim were read, where that limits what it is worth. The one that was
 * read best decides: a claim with a source that was read is not made weaker by a second one.
 *
 * @returns a few words to stand beside the rating, or undefined
 */
export function readDepth(reads: readonly Read[]): string | undefined {
  return DEPTHS.find(([read]) => reads.includes(read))?.[1];
}
