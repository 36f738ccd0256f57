import { clausesOfDeal } from '#worksheet/deal-clauses.ts';
import { isSame } from '#worksheet/same.ts';
import type { Content, Questions, Shared, Worksheet } from '#worksheet/types.ts';
import { type LinkKind, open, seal } from './envelope.ts';
import type { PayloadVersion } from './fields.ts';
import { LOCK_VERSION, lockProblem } from './lock.ts';
import { decodePayload, encodePayload, PAYLOAD_VERSION } from './payload.ts';
import { decodeQuestionsPayload, encodeQuestionsPayload, QUESTIONS_VERSION } from './questions.ts';

export type { LinkKind } from './envelope.ts';
export { looksLikeLink } from './looks-like-link.ts';

/**
 * What comes out of a link.
 *
 * ## Format
 *
 * A link is the address of a tool, `#`, and a fragment. The fragment never reaches a server. It is
 * an envelope around a payload:
 *
 *     w1.<length, checksum, payload in base64url>z   somebody's worksheet; w2. where it needs more
 *     i1.<length, checksum, payload in base64url>z   an invitation to fill one in; i2. and i3. as well
 *     q1.<length, checksum, payload in base64url>z   questions to a vendor (`questions.ts`)
 *     p1.<length, checksum, payload in base64url>z   one of these behind a passphrase (`lock.ts`)
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
 * - **Payload, version 2**: the same, with the mark of the respondent at the end of the head, three
 *   more texts of items (4 who accepted it, 5 the day it is due and 6 the reference into the contract,
 *   of a record entry), and behind them what is not about an item of the instrument, as JSON
 *   (`extras.ts`): own and hidden clauses, and what is answered and recorded of own clauses.
 *
 * An **invitation** has the same payload with nothing in it but the instrument, its edition, the name
 * of the dossier, the name of who invites (as the name of the respondent), the facts as they know
 * them, the clauses that were added to a checklist, those that its owner hides, with the reasons, and
 * the side or role that is asked: whoever is asked must see them. One that holds more is refused as
 * damaged. The tag tells the two apart before anything is decoded, and is under the checksum.
 *
 * - **Invitation, version 3** (`i3.`): one that hides a clause or says which side or role is asked.
 *   Its payload is that of version 2. The first of them were written in version 1 or 2, which an older
 *   site calls damaged: those are still read.
 *
 * Everything refers to permanent numbers and says its own width and count: no instrument is needed
 * to read it. The identity and the dates of a dossier are not in a link, and never its parts
 * (`DossierParts`): collected worksheets, rounds, snapshots, targets, plan.
 *
 * There is one way to write any content (`tidy.ts`), and only that is accepted. The one exception is
 * the deflated form, which differs between browsers; its checksum and what it inflates to decide.
 *
 * ## When the format changes
 *
 * A new field, or another packing, gets a new version of the payload. The readers of all versions stay
 * for ever, and so do their golden links in the tests. Content is written in the lowest version that
 * holds it, and refused in any other but for the first invitations to a role, so that older sites can
 * read it. What older sites refuse of a kind raises the version of that kind.
 */
export type LinkResult =
  | {
      readonly ok: true;
      readonly kind: 'worksheet' | 'invitation';
      readonly shared: Shared;
    }
  | { readonly ok: true; readonly kind: 'questions'; readonly questions: Questions }
  /** Whole, as far as can be seen; what it is, its passphrase tells (`unlockLink` in `lock.ts`). */
  | { readonly ok: true; readonly kind: 'locked'; readonly fragment: string }
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
  const { version, payload } = await encodePayload(shared);
  return seal(version, payload);
}

/**
 * What an invitation carries of a dossier: no answer, no record, not the side of who invites. Clauses
 * that were added go along, those of people who were asked before among them, and those that the owner
 * hides, with the reasons.
 *
 * @param asked number of the side or the role that is asked, where it is one
 */
export function invitationOf(content: Content, asked?: number): Shared {
  const { instrument, edition, name, worksheet } = content;
  const from = worksheet.name === undefined ? {} : { name: worksheet.name };
  const facts = { ...worksheet.facts };
  const own = clausesOfDeal(content);
  const { hidden } = worksheet;
  const sheet: Worksheet = {
    ...{ ...from, facts, answers: {} },
    ...(asked !== undefined && { side: asked }),
    ...(Object.keys(own).length > 0 && { own }),
    ...(hidden && { hidden }),
  };
  return { instrument, edition, name, worksheet: sheet, record: {} };
}

/** Version of an invitation that hides a clause, or says which side or role is asked. */
const INVITATION_VERSION = 3;

/** Whether an invitation holds what sites before version 3 of it refuse. */
const isAddressed = ({ worksheet: { side, hidden } }: Shared) =>
  side !== undefined || hidden !== undefined;

/** Reads the payload of an invitation, and refuses one that holds more or has another version. */
async function decodeInvitation(payload: Uint8Array, version: number): Promise<Shared> {
  const isThird = version === INVITATION_VERSION;
  const shared = isThird
    ? await decodePayload(payload, PAYLOAD_VERSION, PAYLOAD_VERSION)
    : await decodePayload(payload, version as PayloadVersion);
  const isWhole = isSame(shared, invitationOf(shared, shared.worksheet.side));
  if (!isWhole || (isThird && !isAddressed(shared))) throw new RangeError('No such invitation.');
  return shared;
}

/**
 * Writes an invitation to answer for a dossier; what else the dossier holds is left out.
 *
 * @param asked number of the side or the role that is asked, where it is one
 * @returns the fragment, without `#`
 * @throws RangeError (as a rejection) where a number is beyond `limits.ts`, or the texts of the clauses
 *   that were added are too long for any link
 */
export async function encodeInvitation(content: Content, asked?: number): Promise<string> {
  const invitation = invitationOf(content, asked);
  if (isAddressed(invitation)) {
    const { payload } = await encodePayload(invitation, PAYLOAD_VERSION);
    return seal(INVITATION_VERSION, payload, 'invitation');
  }
  const { version, payload } = await encodePayload(invitation);
  return seal(version, payload, 'invitation');
}

/**
 * Writes what a vendor is asked; of the dossier it comes from there is nothing else in it.
 *
 * @returns the fragment, without `#`
 * @throws RangeError (as a rejection) where nothing is asked, or something is beyond `limits.ts`
 */
export async function encodeQuestions(questions: Questions): Promise<string> {
  return seal(QUESTIONS_VERSION, await encodeQuestionsPayload(questions), 'questions');
}

/** Newest version of the payload of each kind. */
const NEWEST: Readonly<Record<LinkKind, number>> = {
  worksheet: PAYLOAD_VERSION,
  invitation: INVITATION_VERSION,
  questions: QUESTIONS_VERSION,
  locked: LOCK_VERSION,
};

/**
 * Reads a link of any kind. Never rejects. The caller still has to ask `meantFor`, and compare the
 * edition.
 *
 * @param fragment what follows `#`
 */
export async function decodeLink(fragment: string): Promise<LinkResult> {
  const opened = open(fragment);
  if (!opened.ok) return opened;
  const { kind, version, payload } = opened;
  if (version > NEWEST[kind]) return { ok: false, reason: 'newer-version' };
  if (version < 1) return { ok: false, reason: 'damaged' };
  if (kind === 'locked') {
    const reason = lockProblem(payload);
    return reason ? { ok: false, reason } : { ok: true, kind, fragment };
  }
  try {
    if (kind === 'questions') {
      return { ok: true, kind, questions: await decodeQuestionsPayload(payload) };
    }
    const shared =
      kind === 'invitation'
        ? await decodeInvitation(payload, version)
        : await decodePayload(payload, version as PayloadVersion);
    return { ok: true, kind, shared };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/** Whether the content belongs to the instrument with this number, or to another tool. */
export function meantFor(shared: Pick<Shared, 'instrument'>, instrument: number): boolean {
  return shared.instrument === instrument;
}
