import { MAX_ITEM } from '#worksheet/limits.ts';
import { joined } from './bytes.ts';

/**
 * All text of a link, as bytes:
 *
 *     string   name of the dossier
 *     string   name of the respondent (empty: none)
 *     then, only where an item has a text, for each text field in order:
 *       varint   items that have one
 *       for each of them: varint, distance from the item before (the first: from 0); string
 *       in version 2 of the payload: string, what is not about an item (`extras.ts`)
 *
 * In version 2 those also stand where no item has a text, but something is not about an item.
 *
 * A string is a varint, its length in bytes, and UTF-8. A varint holds seven bits a byte, lowest
 * first, with the highest bit set in all bytes but the last (LEB128).
 */
export interface TextBlock {
  readonly dossier: string;
  readonly respondent: string;
  /** For each text field, texts by number of the item, in rising order. */
  readonly texts: readonly ReadonlyMap<number, string>[];
  /** What is not about an item (`extras.ts`), maybe empty; absent in version 1 of the payload. */
  readonly extras?: string;
}

/** Whether more than names stands in the block. */
export const hasMore = ({ texts, extras = '' }: TextBlock): boolean =>
  extras !== '' || texts.some((field) => field.size > 0);

const MAX_VARINT_BYTES = 3;

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}

/** Where there is no more, the block ends after the two names. */
export function writeTextBlock(block: TextBlock): Uint8Array<ArrayBuffer> {
  const { dossier, respondent, texts, extras } = block;
  const chunks: ArrayLike<number>[] = [];
  const add = (text: string) => {
    const utf8 = new TextEncoder().encode(text);
    chunks.push(varint(utf8.length), utf8);
  };
  add(dossier);
  add(respondent);
  if (hasMore(block)) {
    for (const field of texts) {
      chunks.push(varint(field.size));
      let before = 0;
      for (const [item, text] of field) {
        chunks.push(varint(item - before));
        add(text);
        before = item;
      }
    }
    if (extras !== undefined) add(extras);
  }
  return joined(...chunks);
}

/**
 * @param fields how many text fields there are
 * @param hasExtras whether the version of the payload knows what is not about an item
 * @throws RangeError where the bytes end too early, go on too long, or a count is not possible
 * @throws TypeError where they are not UTF-8
 */
export function readTextBlock(bytes: Uint8Array, fields: number, hasExtras: boolean): TextBlock {
  let at = 0;
  const readVarint = () => {
    let value = 0;
    for (let place = 0; place < MAX_VARINT_BYTES; place++) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value |= (byte & 127) << (7 * place);
      if (byte < 128) return value;
    }
    throw new RangeError('A number is not complete.');
  };
  const readString = () => {
    const length = readVarint();
    if (length > bytes.length - at) throw new RangeError('A text is not complete.');
    const utf8 = bytes.subarray(at, (at += length));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(utf8);
  };
  const readField = () => {
    const size = readVarint();
    if (size > MAX_ITEM) throw new RangeError('More texts than items.');
    const texts = new Map<number, string>();
    for (let item = 0; texts.size < size;) {
      item += readVarint();
      if (texts.has(item)) throw new RangeError('Two texts for one item.');
      texts.set(item, readString());
    }
    return texts;
  };

  const dossier = readString();
  const respondent = readString();
  const texts = Array.from({ length: fields }, () =>
    at === bytes.length ? new Map<number, string>() : readField(),
  );
  const extras = hasExtras && at < bytes.length ? readString() : '';
  if (at < bytes.length) throw new RangeError('Bytes are left over.');
  return { dossier, respondent, texts, ...(hasExtras && { extras }) };
}
