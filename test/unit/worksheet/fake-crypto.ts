import { type CryptoLike, lockLink } from '#worksheet/codec/lock.ts';

/** Cryptography of the platform whose random bytes are known: 1, 2, 3 and so on. */
export function knownCrypto(): CryptoLike {
  let next = 1;
  const fill = (bytes: Uint8Array) => bytes.forEach((_, at) => (bytes[at] = next++ & 255));
  return {
    subtle: crypto.subtle,
    getRandomValues: ((bytes: Uint8Array) => {
      fill(bytes);
      return bytes;
    }) as Crypto['getRandomValues'],
  };
}

export const PASSPHRASE = 'correct horse Ürdingen';

/** A link locked with `PASSPHRASE`. */
export async function lockedLink(fragment: string): Promise<string> {
  const locked = await lockLink(fragment, PASSPHRASE, knownCrypto());
  if (!locked.ok) throw new Error(locked.reason);
  return locked.fragment;
}
