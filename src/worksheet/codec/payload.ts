import { MAX_LINK_BYTES } from '#worksheet/limits.ts';
import { firstSharedShape, sharedShape } from '#worksheet/shapes.ts';
import { isNewRecord, isNewSheet, tidyShared } from '#worksheet/tidy.ts';
import type { Shared } from '#worksheet/types.ts';
import { joined, sameBytes } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';
import { joinExtras, splitExtras } from './extras.ts';
import type { Parts, PayloadVersion } from './fields.ts';
import { NUMBER_FIELDS, place, textFieldsOf, valuesOf } from './fields.ts';
import type { Head } from './head.ts';
import { readHead, writeHead } from './head.ts';
import type { TextBlock } from './text-block.ts';
import { hasMore, readTextBlock, writeTextBlock } from './text-block.ts';

/** Newest version of the payload: the head, then the text block up to the end. */
export const PAYLOAD_VERSION: PayloadVersion = 2;

/** The lowest version of the payload, from `lowest` on, that holds content in normal form. */
const versionOf = ({ worksheet, record }: Shared, lowest: PayloadVersion): PayloadVersion =>
  isNewSheet(worksheet) || isNewRecord(record) ? 2 : lowest;

function headOf(items: Shared, deflated: boolean): Head {
  const { instrument, edition, worksheet } = items;
  const { side, mark, facts } = worksheet;
  const columns = NUMBER_FIELDS.map((field) => valuesOf(items, field));
  return { instrument, edition, side, deflated, mark, facts, columns };
}

function textBlockOf(items: Shared, extras: string, version: PayloadVersion): TextBlock {
  const texts = textFieldsOf(version).map((field) => valuesOf(items, field));
  const names = { dossier: items.name, respondent: items.worksheet.name ?? '' };
  return { ...names, texts, ...(version > 1 && { extras }) };
}

/** Names alone are too short to gain anything. */
async function pack(block: TextBlock): Promise<{ bytes: Uint8Array; deflated: boolean }> {
  const plain = writeTextBlock(block);
  if (plain.length > MAX_LINK_BYTES) throw new RangeError('Too much text for a link.');
  if (!hasMore(block)) return { bytes: plain, deflated: false };
  const small = await deflate(plain);
  const deflated = small.length < plain.length;
  return { bytes: deflated ? small : plain, deflated };
}

/**
 * Writes content in the lowest version that holds it.
 *
 * @param lowest version to write it in, also where an older one would hold it
 * @throws RangeError where the content is beyond what `limits.ts` allows
 */
export async function encodePayload(
  given: Shared,
  lowest: PayloadVersion = 1,
): Promise<{ readonly version: PayloadVersion; readonly payload: Uint8Array }> {
  const shared = tidyShared(given);
  const version = versionOf(shared, lowest);
  // What does not fit into a column or a bit field throws by itself; what stands as text does not.
  if (version > 1 && !sharedShape.safeParse(shared).success) {
    throw new RangeError('The content is beyond the limits.');
  }
  const { items, extras } = splitExtras(shared);
  const texts = await pack(textBlockOf(items, extras, version));
  const head = writeHead(headOf(items, texts.deflated), version);
  return { version, payload: joined(head, texts.bytes) };
}

function assemble(head: Head, block: TextBlock, version: PayloadVersion): Shared {
  const parts: Parts = { answers: {}, record: {} };
  NUMBER_FIELDS.forEach((field, index) => place(parts, field, head.columns[index] ?? new Map()));
  textFieldsOf(version).forEach((field, index) =>
    place(parts, field, block.texts[index] ?? new Map()),
  );
  const { instrument, edition, side, mark, facts } = head;
  const name = block.respondent;
  const worksheet = {
    ...(name === '' ? {} : { name }),
    ...(side === undefined ? {} : { side }),
    ...(mark === undefined ? {} : { mark }),
    facts,
    answers: parts.answers,
  };
  const items = { instrument, edition, name: block.dossier, worksheet, record: parts.record };
  const shape = version === 1 ? firstSharedShape : sharedShape;
  const result = shape.safeParse(joinExtras(items, block.extras ?? ''));
  if (!result.success) throw new RangeError('The content is beyond the limits.');
  return result.data;
}

/**
 * Reads a payload, and refuses one that `encodePayload` would have written in another way. What is
 * compared is the content before compression: browsers deflate the same text to different bytes.
 *
 * @param lowest version that it would have been written in
 * @throws an error of any kind where the payload is not in order
 */
export async function decodePayload(
  payload: Uint8Array,
  version: PayloadVersion,
  lowest: PayloadVersion = 1,
): Promise<Shared> {
  const { head, length } = readHead(payload, NUMBER_FIELDS.length, version);
  const packed = payload.slice(length);
  const plain = head.deflated ? await inflate(packed, MAX_LINK_BYTES) : packed;
  const fields = textFieldsOf(version).length;
  const shared = assemble(head, readTextBlock(plain, fields, version > 1), version);

  const { items, extras } = splitExtras(tidyShared(shared));
  const block = textBlockOf(items, extras, version);
  const again = writeHead(headOf(items, head.deflated), version);
  const isCanonical =
    versionOf(shared, lowest) === version &&
    sameBytes(again, payload.subarray(0, length)) &&
    sameBytes(writeTextBlock(block), plain) &&
    (!head.deflated || (hasMore(block) && packed.length < plain.length));
  if (!isCanonical) throw new RangeError('The content has another form.');
  return shared;
}
