import * as z from 'zod/mini';
import { listUpTo, strict, textOf, textUpTo, wholeNumber } from '#worksheet/checks.ts';
import {
  MAX_ITEM,
  MAX_LINK_BYTES,
  MAX_NAME,
  MAX_OWN_QUESTIONS,
  MAX_TEXT,
} from '#worksheet/limits.ts';
import { canonical } from '#worksheet/same.ts';
import { edition, instrumentNumber } from '#worksheet/shapes.ts';
import { tidyOptions, tidyText } from '#worksheet/tidy.ts';
import type { OwnClause, OwnQuestion, Questions, Shared } from '#worksheet/types.ts';
import { BitReader, BitWriter } from './bits.ts';
import { joined, sameBytes } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';

/**
 * The payload of a link with questions to a vendor, version 1:
 *
 *     5 bits   number of the instrument
 *     8 bits   edition
 *     1 bit    whether what follows the bits is deflated
 *    10 bits   highest number of a clause that is asked about (0: none is)
 *     n bits   for each clause from 1 to that one, whether it is asked about
 *     zeros up to a whole byte
 *     UTF-8    where own clauses are asked about: JSON, as [{"ask":"...","title":"..."}], without
 *              spaces, the fields of each in this order
 *
 * Nothing else of a dossier has a place in it.
 */
export const QUESTIONS_VERSION = 1;

const NUMBER_BITS = 5;
const EDITION_BITS = 8;
const ITEM_BITS = 10;

const ownShape: z.ZodMiniType<readonly OwnQuestion[]> = listUpTo(
  MAX_OWN_QUESTIONS,
  strict({ title: textOf(1, MAX_NAME), ask: z.exactOptional(textUpTo(MAX_TEXT)) }),
);
const questionsShape = strict({
  instrument: instrumentNumber,
  edition,
  items: listUpTo(MAX_ITEM, wholeNumber(1, MAX_ITEM), 'numbers'),
  own: ownShape,
});

function tidyOwn({ title, ask = '' }: OwnQuestion): OwnQuestion {
  const text = tidyText(ask, MAX_TEXT);
  return { title: tidyText(title, MAX_NAME), ...(text !== '' && { ask: text }) };
}

/**
 * The questions about chosen clauses of a deal.
 *
 * @param chosen numbers of items and of own clauses, in the order in which those are asked
 * @param own the own clauses there are: the reader's, or those of several people
 */
export function questionsOf(
  { instrument, edition, worksheet }: Pick<Shared, 'instrument' | 'edition' | 'worksheet'>,
  chosen: readonly number[],
  own: Readonly<Record<number, OwnClause>> = worksheet.own ?? {},
): Questions {
  return {
    ...{ instrument, edition },
    items: tidyOptions(chosen.filter((item) => item <= MAX_ITEM)),
    own: chosen.flatMap((item) => own[item] ?? []).map(tidyOwn),
  };
}

function writeHead({ instrument, edition, items }: Questions, deflated: boolean) {
  const bits = new BitWriter().write(instrument, NUMBER_BITS).write(edition, EDITION_BITS);
  const highest = Math.max(0, ...items);
  bits.write(deflated ? 1 : 0, 1).write(highest, ITEM_BITS);
  for (let item = 1; item <= highest; item++) bits.write(items.includes(item) ? 1 : 0, 1);
  return bits.toBytes();
}

const writeOwn = ({ own }: Questions) =>
  new TextEncoder().encode(own.length > 0 ? canonical(own) : '');

/**
 * @throws RangeError where nothing is asked, or something is beyond `limits.ts`
 */
export async function encodeQuestionsPayload(given: Questions): Promise<Uint8Array> {
  const { instrument, edition } = given;
  const items = tidyOptions(given.items);
  const questions = { instrument, edition, items, own: given.own.map(tidyOwn) };
  const isNone = items.length + given.own.length === 0;
  if (isNone || !questionsShape.safeParse(questions).success) {
    throw new RangeError('Not questions that a link can hold.');
  }
  const plain = writeOwn(questions);
  if (plain.length > MAX_LINK_BYTES) throw new RangeError('Too much text for a link.');
  const small = await deflate(plain);
  const deflated = small.length < plain.length;
  return joined(writeHead(questions, deflated), deflated ? small : plain);
}

/**
 * Reads a payload, and refuses one that would have been written in another way.
 *
 * @throws an error of any kind where the payload is not in order
 */
export async function decodeQuestionsPayload(payload: Uint8Array): Promise<Questions> {
  const bits = new BitReader(payload);
  const instrument = bits.read(NUMBER_BITS);
  const edition = bits.read(EDITION_BITS);
  const deflated = bits.read(1) === 1;
  const highest = bits.read(ITEM_BITS);
  const items = Array.from({ length: highest }, (_, index) => index + 1);
  const asked = items.filter(() => bits.read(1) === 1);
  const length = bits.bytesRead;
  const packed = payload.slice(length);
  const plain = deflated ? await inflate(packed, MAX_LINK_BYTES) : packed;
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plain);
  const own: unknown = text === '' ? [] : JSON.parse(text);
  const result = questionsShape.safeParse({ instrument, edition, items: asked, own });
  if (!result.success) throw new RangeError('The questions are beyond the limits.');
  const questions = { ...result.data, own: result.data.own.map(tidyOwn) };
  const isCanonical =
    asked.length + questions.own.length > 0 &&
    sameBytes(writeHead(questions, deflated), payload.subarray(0, length)) &&
    sameBytes(writeOwn(questions), plain) &&
    (!deflated || packed.length < plain.length);
  if (!isCanonical) throw new RangeError('The questions have another form.');
  return questions;
}
