import { joined } from './bytes.ts';
import { open, seal, type LinkKind } from './envelope.ts';

/**
 * A link behind a passphrase. Its payload, version 1:
 *
 *     1 byte     scheme: 1 is the one below
 *     4 bytes    iterations, highest byte first
 *    16 bytes    salt
 *    12 bytes    initialisation vector
 *     the rest   what is locked, encrypted, and 16 bytes that authenticate it and all before it
 *
 * What is locked is a link of another kind without its envelope: 1 byte its tag, 1 byte its version,
 * then its payload.
 *
 * Scheme 1 is AES-GCM with a key of 256 bits, which PBKDF2 with SHA-256 makes of the passphrase. Salt
 * and vector are drawn anew for each link, so no vector is used twice with one key.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2
 */
export const LOCK_VERSION = 1;

const SCHEME = 1;
/** What OWASP asks of PBKDF2 with SHA-256. */
const ITERATIONS = 600_000;
/** Fewer are too few to protect anything; more would freeze the page of who opens a hostile link. */
const FEWEST_ITERATIONS = 100_000;
const MOST_ITERATIONS = 5_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SALT_AT = 5;
const IV_AT = SALT_AT + SALT_BYTES;
const HEAD_BYTES = IV_AT + IV_BYTES;
/** Tag and version of what is locked. */
const INNER_HEAD_BYTES = 2;

/** Tags of what can be locked, by the byte that stands for them. */
const LOCKABLE: Readonly<Record<string, LinkKind>> = {
  w: 'worksheet',
  i: 'invitation',
  q: 'questions',
};

/** `crypto` of the page. Without a secure context (https) it has no `subtle`. */
export type CryptoLike = Partial<Pick<Crypto, 'subtle' | 'getRandomValues'>>;

export type Locked =
  | { readonly ok: true; readonly fragment: string }
  /** The page has no cryptography: it is not served over https. */
  | { readonly ok: false; readonly reason: 'no-crypto' };

export type Unlocked =
  | { readonly ok: true; readonly fragment: string }
  /**
   * `damaged`: the right passphrase, and what comes out is no link. Whatever else is wrong with a link
   * is found before anybody is asked for a passphrase (`decodeLink`).
   */
  | { readonly ok: false; readonly reason: 'no-crypto' | 'wrong-passphrase' | 'damaged' };

/**
 * The passphrase as it is used. What looks the same is the same (NFC): an accent may be typed in two
 * ways. White space around it is left out, as it comes with copying; inside it stays.
 */
const bytesOf = (passphrase: string) =>
  new TextEncoder().encode(passphrase.normalize('NFC').trim());

async function keyOf(
  subtle: SubtleCrypto,
  passphrase: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
) {
  const base = await subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveKey']);
  const from = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(from, base, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Whether a payload is one that can be unlocked, as far as it can be seen without the passphrase. */
export function lockProblem(payload: Uint8Array): 'damaged' | 'newer-version' | undefined {
  if (payload.length < HEAD_BYTES + TAG_BYTES + INNER_HEAD_BYTES) return 'damaged';
  if (payload[0]! > SCHEME) return 'newer-version';
  const iterations = iterationsOf(payload);
  const isPossible = iterations >= FEWEST_ITERATIONS && iterations <= MOST_ITERATIONS;
  return payload[0] === SCHEME && isPossible ? undefined : 'damaged';
}

const iterationsOf = (payload: Uint8Array) =>
  new DataView(payload.buffer, payload.byteOffset).getUint32(1);

/**
 * Locks a link.
 *
 * @param fragment of a link of any other kind
 * @param crypto of the page, or one whose random bytes are known
 * @throws RangeError (as a rejection) where the fragment is no link that can be locked, it is too long
 *   for that, or the passphrase is empty
 */
export async function lockLink(
  fragment: string,
  passphrase: string,
  crypto: CryptoLike,
): Promise<Locked> {
  const opened = open(fragment);
  const tag = fragment.charAt(0);
  if (!opened.ok || !(tag in LOCKABLE)) throw new RangeError('Not a link that can be locked.');
  const secret = bytesOf(passphrase);
  if (secret.length === 0) throw new RangeError('The passphrase is empty.');
  if (!crypto.subtle || !crypto.getRandomValues) return { ok: false, reason: 'no-crypto' };

  const head = new Uint8Array(HEAD_BYTES);
  head[0] = SCHEME;
  new DataView(head.buffer).setUint32(1, ITERATIONS);
  head.set(crypto.getRandomValues(new Uint8Array(SALT_BYTES)), SALT_AT);
  head.set(crypto.getRandomValues(new Uint8Array(IV_BYTES)), IV_AT);
  const key = await keyOf(crypto.subtle, secret, head.slice(SALT_AT, IV_AT), ITERATIONS);
  const inner = joined([tag.charCodeAt(0), opened.version], opened.payload);
  const how = { name: 'AES-GCM', iv: head.slice(IV_AT), additionalData: head };
  const hidden = await crypto.subtle.encrypt(how, key, inner);
  return {
    ok: true,
    fragment: seal(LOCK_VERSION, joined(head, new Uint8Array(hidden)), 'locked'),
  };
}

/**
 * Unlocks a link: gives back the fragment that was locked. Never rejects.
 *
 * @param fragment of a locked link, which `decodeLink` has found to be whole
 */
export async function unlockLink(
  fragment: string,
  passphrase: string,
  { subtle }: CryptoLike,
): Promise<Unlocked> {
  const opened = open(fragment);
  if (!opened.ok || opened.kind !== 'locked' || opened.version !== LOCK_VERSION)
    return { ok: false, reason: 'damaged' };
  const payload = opened.payload.slice();
  if (lockProblem(payload)) return { ok: false, reason: 'damaged' };
  const secret = bytesOf(passphrase);
  if (secret.length === 0) return { ok: false, reason: 'wrong-passphrase' };
  if (!subtle) return { ok: false, reason: 'no-crypto' };

  const head = payload.slice(0, HEAD_BYTES);
  let inner: Uint8Array;
  try {
    const key = await keyOf(subtle, secret, head.slice(SALT_AT, IV_AT), iterationsOf(payload));
    const how = { name: 'AES-GCM', iv: head.slice(IV_AT), additionalData: head };
    inner = new Uint8Array(await subtle.decrypt(how, key, payload.slice(HEAD_BYTES)));
  } catch {
    // The checksum of the envelope is right, so the one thing that differs is the key.
    return { ok: false, reason: 'wrong-passphrase' };
  }
  const kind = LOCKABLE[String.fromCharCode(inner[0] ?? 0)];
  const version = inner[1] ?? 0;
  if (!kind || version > 9) return { ok: false, reason: 'damaged' };
  return { ok: true, fragment: seal(version, inner.slice(INNER_HEAD_BYTES), kind) };
}
