import type { Shared } from '#worksheet/types.ts';
import { open, seal } from './envelope.ts';
import { decodePayload, encodePayload, PAYLOAD_VERSION } from './payload.ts';

/**
 * What comes out of a link.
 *
 * ## Format
 *
 * A link is the address of a tool, `#`, and a fragment. The fragment never reaches a server. It is
 * an envelope around a payload:
 *
 *     w1.<length, checksum, payload in base64url>z
 *
 * - **Envelope** (`envelope.ts`): tag, version, length, CRC-32, end mark. It stays as it is in all
 *   versions, so an old site can say "made by a newer version" of a link it cannot read, and "cut
 *   short" or "damaged" of one that lost something on its way.
 * - **Payload, version 1** (`payload.ts`): a head (`head.ts`), then a text block (`text-block.ts`).
 *   - Head, packed in bits: instrument, edition, side, facts (`fact-bits.ts`), and one column of
 *     small numbers for each field (`column.ts`), in the order of `fields.ts`: 1 answer,
 *     2 consistency, 3 evidence, 4 status, 5 owner.
 *   - Text block, in bytes: name of the dossier, name of the respondent, and the texts of items:
 *     1 note of an answer, 2 reason and 3 note of a record entry. Where items have texts and it
 *     saves bytes, the block is deflated.
 *
 * Everything refers to permanent numbers and says its own width and count: no instrument is needed
 * to read it. The identity and the dates of a dossier are not in a link.
 *
 * There is one way to write any content (`tidy.ts`), and only that is accepted. The one exception is
 * the deflated form, which differs between browsers; its checksum and what it inflates to decide.
 *
 * ## When the format changes
 *
 * A new field, or another packing, gets a new version of the payload. The reader of version 1 stays
 * for ever, and so do its golden links in the tests. Content that version 1 can hold goes on being
 * written as version 1, so that older sites can read it.
 */
export type LinkResult =
  | { readonly ok: true; readonly shared: Shared }
  | { readonly ok: false; readonly reason: LinkProblem };

/**
 * - `cut-short`: characters are missing. Remedy: send it again, or as a file.
 * - `damaged`: it is not what was written. Remedy: send it again.
 * - `newer-version`: whole, but from a newer version of the site. Remedy: reload the page.
 */
export type LinkProblem = 'cut-short' | 'damaged' | 'newer-version';

/**
 * Writes a link. Content that is not in normal form is written as if it were (`tidy.ts`).
 *
 * @returns the fragment, without `#`
 * @throws RangeError (as a rejection) where the texts are too long for any link: offer a file; also
 *   where a number is beyond `limits.ts`
 */
export async function encodeLink(shared: Shared): Promise<string> {
  return seal(PAYLOAD_VERSION, await encodePayload(shared));
}

/**
 * Reads a link. Never rejects. The caller still has to ask `meantFor`, and compare the edition.
 *
 * @param fragment what follows `#`
 */
export async function decodeLink(fragment: string): Promise<LinkResult> {
  const opened = open(fragment);
  if (!opened.ok) return opened;
  if (opened.version > PAYLOAD_VERSION) return { ok: false, reason: 'newer-version' };
  if (opened.version < PAYLOAD_VERSION) return { ok: false, reason: 'damaged' };
  try {
    return { ok: true, shared: await decodePayload(opened.payload) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** Shorter than any whole link; a shorter word with a dot may be an anchor and a full stop. */
const SHORTEST_DAMAGED = 12;

/**
 * Whether a fragment is meant as a link of ours, whole or not, or as an anchor in the page. Ids of
 * headings have no dot and no capital letter, so a link stays known when one character is damaged.
 *
 * @param fragment what follows `#`
 */
export function looksLikeLink(fragment: string): boolean {
  if (/^w\d\./.test(fragment)) return true;
  if (fragment.length < SHORTEST_DAMAGED) return false;
  // Ids in other scripts arrive as percent escapes, with capital letters in them.
  const letters = fragment.replace(/%[\dA-F]{2}/gi, '');
  return /^[^.%:]{0,3}\.[\w.-]*$/.test(fragment) || (/^w\d/.test(letters) && /[A-Z]/.test(letters));
}

/** Whether the content belongs to the instrument with this number, or to another tool. */
export function meantFor(shared: Pick<Shared, 'instrument'>, instrument: number): boolean {
  return shared.instrument === instrument;
}
