import { MAX_LINK_BYTES } from '#worksheet/limits.ts';
import { sharedShape } from '#worksheet/shapes.ts';
import { tidyShared } from '#worksheet/tidy.ts';
import type { Shared } from '#worksheet/types.ts';
import { deflate, inflate } from './deflate.ts';
import type { Parts } from './fields.ts';
import { NUMBER_FIELDS, place, TEXT_FIELDS, valuesOf } from './fields.ts';
import type { Head } from './head.ts';
import { readHead, writeHead } from './head.ts';
import type { TextBlock } from './text-block.ts';
import { readTextBlock, writeTextBlock } from './text-block.ts';

/** Version 1 of the payload: the head, then the text block up to the end. */
export const PAYLOAD_VERSION = 1;

function headOf(shared: Shared, deflated: boolean): Head {
  const { side, facts } = shared.worksheet;
  const columns = NUMBER_FIELDS.map((field) => valuesOf(shared, field));
  return { instrument: shared.instrument, edition: shared.edition, side, deflated, facts, columns };
}

function textBlockOf(shared: Shared): TextBlock {
  const texts = TEXT_FIELDS.map((field) => valuesOf(shared, field));
  return { dossier: shared.name, respondent: shared.worksheet.name ?? '', texts };
}

const hasItemTexts = (block: TextBlock) => block.texts.some((field) => field.size > 0);

/** Names alone are too short to gain anything. */
async function pack(block: TextBlock): Promise<{ bytes: Uint8Array; deflated: boolean }> {
  const plain = writeTextBlock(block);
  if (plain.length > MAX_LINK_BYTES) throw new RangeError('Too much text for a link.');
  if (!hasItemTexts(block)) return { bytes: plain, deflated: false };
  const small = await deflate(plain);
  const deflated = small.length < plain.length;
  return { bytes: deflated ? small : plain, deflated };
}

/** @throws RangeError where the content is beyond what `limits.ts` allows */
export async function encodePayload(given: Shared): Promise<Uint8Array> {
  const shared = tidyShared(given);
  const texts = await pack(textBlockOf(shared));
  const head = writeHead(headOf(shared, texts.deflated));
  const payload = new Uint8Array(head.length + texts.bytes.length);
  payload.set(head);
  payload.set(texts.bytes, head.length);
  return payload;
}

function assemble(head: Head, block: TextBlock): Shared {
  const parts: Parts = { answers: {}, record: {} };
  NUMBER_FIELDS.forEach((field, index) => place(parts, field, head.columns[index] ?? new Map()));
  TEXT_FIELDS.forEach((field, index) => place(parts, field, block.texts[index] ?? new Map()));
  const { instrument, edition, side, facts } = head;
  const name = block.respondent;
  const worksheet = {
    ...(name === '' ? {} : { name }),
    ...(side === undefined ? {} : { side }),
    facts,
    answers: parts.answers,
  };
  const result = sharedShape.safeParse({
    ...{ instrument, edition, name: block.dossier, worksheet },
    record: parts.record,
  });
  if (!result.success) throw new RangeError('The content is beyond the limits.');
  return result.data;
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * Reads a payload, and refuses one that `encodePayload` would have written in another way. What is
 * compared is the content before compression: browsers deflate the same text to different bytes.
 *
 * @throws an error of any kind where the payload is not in order
 */
export async function decodePayload(payload: Uint8Array): Promise<Shared> {
  const { head, length } = readHead(payload, NUMBER_FIELDS.length);
  const packed = payload.slice(length);
  const plain = head.deflated ? await inflate(packed, MAX_LINK_BYTES) : packed;
  const shared = assemble(head, readTextBlock(plain, TEXT_FIELDS.length));

  const block = textBlockOf(tidyShared(shared));
  const again = writeHead(headOf(tidyShared(shared), head.deflated));
  const isCanonical =
    sameBytes(again, payload.subarray(0, length)) &&
    sameBytes(writeTextBlock(block), plain) &&
    (!head.deflated || (hasItemTexts(block) && packed.length < plain.length));
  if (!isCanonical) throw new RangeError('The content has another form.');
  return shared;
}
