import { MAX_LINK_BYTES } from '#worksheet/limits.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { TAG } from './looks-like-link.ts';

/**
 * The envelope of a link, the same in every version for ever, so that an old site can tell a newer
 * link from a broken one:
 *
 *     w 1 . <base64url> z
 *     | | | |           +-- always `z`. Programs that find links in text drop a last `-` or `_`.
 *     | | | +-- 3 bytes: length of the payload, in bytes, highest byte first (four characters)
 *     | | |     4 bytes: CRC-32 of the first three characters and the payload, highest byte first
 *     | | |     then the payload
 *     | | +-- no id of a heading has a dot
 *     | +-- version of the payload of that kind, one digit, from 1
 *     +-- `w`: worksheet; `i`: invitation; `q`: questions; `p`: any of these behind a passphrase.
 *         A site that is older than a kind refuses it as damaged
 *
 * The base64url is canonical: no padding, and the bits left over at its end are zero.
 */
const TAGS = { worksheet: 'w', invitation: 'i', questions: 'q', locked: 'p' } as const;
const HEAD = new RegExp(`^${TAG}\\d\\.$`);
const HEAD_BEGINS = new RegExp(`^(${TAG}\\d?)?$`);
const END = 'z';
const HEAD_LENGTH = 3;
const LENGTH_BYTES = 3;
const CRC_BYTES = 4;
/** Characters that hold the length and nothing else. */
const LENGTH_CHARACTERS = 4;

/** What a link is: somebody's answers, a request for them, questions to a vendor, or any of it locked. */
export type LinkKind = keyof typeof TAGS;

const KINDS = Object.keys(TAGS) as readonly LinkKind[];

export type Opened =
  | {
      readonly ok: true;
      readonly kind: LinkKind;
      readonly version: number;
      readonly payload: Uint8Array;
    }
  | { readonly ok: false; readonly reason: 'cut-short' | 'damaged' };

const CUT_SHORT: Opened = { ok: false, reason: 'cut-short' };
const DAMAGED: Opened = { ok: false, reason: 'damaged' };

const checksum = (head: string, payload: Uint8Array) =>
  crc32(payload, crc32(new TextEncoder().encode(head)));

/**
 * Puts a payload into an envelope.
 *
 * @throws RangeError where the payload is longer than any link may be
 */
export function seal(version: number, payload: Uint8Array, kind: LinkKind = 'worksheet'): string {
  if (payload.length > MAX_LINK_BYTES) throw new RangeError('Too much for a link.');
  const head = `${TAGS[kind]}${version}.`;
  const bytes = new Uint8Array(LENGTH_BYTES + CRC_BYTES + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, payload.length << 8);
  view.setUint32(LENGTH_BYTES, checksum(head, payload));
  bytes.set(payload, LENGTH_BYTES + CRC_BYTES);
  return head + toBase64Url(bytes) + END;
}

/**
 * Characters of a whole link, from its tag to its end mark, as its length says.
 *
 * @param start of the part after the dot, four characters at least
 * @returns undefined where no link is that long, or the length is not base64url
 */
export function lengthOf(start: string): number | undefined {
  const bytes = fromBase64Url(start.slice(0, LENGTH_CHARACTERS));
  if (bytes?.length !== LENGTH_BYTES) return undefined;
  const [high = 0, middle = 0, low = 0] = bytes;
  const length = high * 0x10000 + middle * 0x100 + low;
  if (length > MAX_LINK_BYTES) return undefined;
  return HEAD_LENGTH + Math.ceil(((LENGTH_BYTES + CRC_BYTES + length) * 4) / 3) + END.length;
}

/** The payload in the base64url part, where the checksum is right, whatever the length says. */
function unpack(head: string, base64url: string): Uint8Array | undefined {
  const bytes = fromBase64Url(base64url);
  if (!bytes || bytes.length < LENGTH_BYTES + CRC_BYTES) return undefined;
  const payload = bytes.subarray(LENGTH_BYTES + CRC_BYTES);
  const expected = new DataView(bytes.buffer).getUint32(LENGTH_BYTES);
  return checksum(head, payload) === expected ? payload : undefined;
}

/**
 * Takes a payload out of its envelope.
 *
 * Characters are missing: `cut-short`. Anything else that is not as it was written: `damaged`. A
 * link that lost a character in its middle also counts as cut short.
 */
export function open(fragment: string): Opened {
  const head = fragment.slice(0, HEAD_LENGTH);
  if (head.length < HEAD_LENGTH && HEAD_BEGINS.test(head)) return CUT_SHORT;
  if (!HEAD.test(head)) return DAMAGED;

  const body = fragment.slice(HEAD_LENGTH);
  // A link shortened for display and copied from there.
  if (/^[\w-]*(\.\.\.|\u2026|%E2%80%A6)$/i.test(body)) return CUT_SHORT;
  if (!/^[\w-]*$/.test(body)) return DAMAGED;
  if (body.length <= LENGTH_CHARACTERS) return CUT_SHORT;

  const whole = lengthOf(body);
  if (whole === undefined) return DAMAGED;
  const missing = whole - fragment.length;
  if (missing < 0) return DAMAGED;
  const payload = unpack(head, body.slice(0, -1));
  // The length itself may be what was changed: then the rest is whole.
  if (missing > 0) return body.endsWith(END) && payload ? DAMAGED : CUT_SHORT;
  if (!body.endsWith(END) || !payload) return DAMAGED;
  const kind = KINDS.find((one) => head.startsWith(TAGS[one]))!;
  return { ok: true, kind, version: Number(head[1]), payload };
}
