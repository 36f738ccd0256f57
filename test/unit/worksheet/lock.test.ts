import { pbkdf2Sync, createDecipheriv } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64Url } from '#worksheet/codec/base64url.ts';
import { open, seal } from '#worksheet/codec/envelope.ts';
import {
  decodeLink,
  encodeInvitation,
  encodeLink,
  encodeQuestions,
} from '#worksheet/codec/link.ts';
import { lockLink, unlockLink } from '#worksheet/codec/lock.ts';
import { knownCrypto, lockedLink, PASSPHRASE } from './fake-crypto.ts';
import golden from './golden-links.json' with { type: 'json' };
import { ASSESSMENT, DEAL, QUESTIONS, WITH_NOTES } from './samples.ts';

const LINK = await encodeLink(ASSESSMENT);
const LOCKED = await lockedLink(LINK);
const DAMAGED = { ok: false, reason: 'damaged' };
const WRONG = { ok: false, reason: 'wrong-passphrase' };

const payloadOf = (fragment: string) => {
  const opened = open(fragment);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.payload.slice();
};
/** The locked link with its payload changed, in an envelope in order. */
const withPayload = (change: (payload: Uint8Array) => void) => {
  const payload = payloadOf(LOCKED);
  change(payload);
  return seal(1, payload, 'locked');
};
const setIterations = (count: number) =>
  withPayload((payload) => new DataView(payload.buffer).setUint32(1, count));

const LOCKABLE = [
  ['a worksheet', LINK],
  ['a worksheet of version 2', await encodeLink(DEAL)],
  ['a worksheet with notes', await encodeLink(WITH_NOTES)],
  ['an invitation', await encodeInvitation(ASSESSMENT)],
  ['questions', await encodeQuestions(QUESTIONS)],
] as const;

describe('a locked link', () => {
  test.each(LOCKABLE)('gives back %s to who knows the passphrase', async (_, link) => {
    const locked = await lockedLink(link);
    expect(locked).toMatch(/^p1\.[\w-]+z$/);
    expect(await decodeLink(locked)).toEqual({ ok: true, kind: 'locked', fragment: locked });
    expect(await unlockLink(locked, PASSPHRASE, crypto)).toEqual({ ok: true, fragment: link });
  });

  test('says that a passphrase is wrong, and opens nothing', async () => {
    for (const wrong of ['', ' ', 'correct horse', PASSPHRASE.toUpperCase(), `${PASSPHRASE}.`]) {
      expect(await unlockLink(LOCKED, wrong, crypto), wrong).toEqual(WRONG);
    }
  });

  test('takes a passphrase however its accents were typed, and with spaces around it', async () => {
    for (const typed of [PASSPHRASE.normalize('NFD'), `  ${PASSPHRASE}\n`]) {
      expect(await unlockLink(LOCKED, typed, crypto)).toEqual({ ok: true, fragment: LINK });
    }
    const inside = PASSPHRASE.replace(' ', '  ');
    expect(await unlockLink(LOCKED, inside, crypto)).toEqual(WRONG);
  });

  test('shows nothing of what is in it', () => {
    const open = Buffer.from(payloadOf(LINK)).toString('latin1');
    expect(open).toContain('Team Atlas');
    const shut = Buffer.from(payloadOf(LOCKED)).toString('latin1');
    for (const word of ['Team Atlas', 'Ada', 'sprint', 'Friday']) expect(shut).not.toContain(word);
  });

  test('is another one each time it is made', async () => {
    const made = await Promise.all(
      [1, 2].map(async () => {
        const locked = await lockLink(LINK, PASSPHRASE, crypto);
        return locked.ok ? payloadOf(locked.fragment) : new Uint8Array();
      }),
    );
    const [first, second] = made as [Uint8Array, Uint8Array];
    for (const [from, to] of [
      [5, 21],
      [21, 33],
      [33, 60],
    ] as const) {
      expect(first.slice(from, to)).not.toEqual(second.slice(from, to));
    }
  });

  test('is 68 to 70 characters longer than the link in it', () => {
    expect(LOCKED.length - LINK.length).toBeGreaterThanOrEqual(68);
    expect(LOCKED.length - LINK.length).toBeLessThanOrEqual(70);
  });

  test('opens with another program that follows the format', () => {
    const bytes = Buffer.from(fromBase64Url(LOCKED.slice(3, -1))!.subarray(7));
    const [scheme, iterations] = [bytes[0], bytes.readUInt32BE(1)];
    expect([scheme, iterations]).toEqual([1, 600_000]);
    const salt = bytes.subarray(5, 21);
    const key = pbkdf2Sync(PASSPHRASE.normalize('NFC'), salt, iterations, 32, 'sha256');
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(21, 33));
    cipher.setAAD(bytes.subarray(0, 33));
    cipher.setAuthTag(bytes.subarray(-16));
    const inner = Buffer.concat([cipher.update(bytes.subarray(33, -16)), cipher.final()]);
    expect(inner.subarray(0, 2).toString('latin1')).toBe('w\u0001');
    expect(new Uint8Array(inner.subarray(2))).toEqual(payloadOf(LINK));
  });
});

test.each(golden.locked)('opens for ever: $about', async ({ link, passphrase, opens }) => {
  expect(await unlockLink(link, passphrase, crypto)).toEqual({ ok: true, fragment: opens });
  const again = await lockLink(opens, passphrase, knownCrypto());
  expect(again).toEqual({ ok: true, fragment: link });
});

describe('a hostile locked link', () => {
  test.each([0, 1, 99_999, 5_000_001, 0xffff_ffff])(
    'that asks for %i iterations is refused before a passphrase is asked for',
    async (count) => {
      expect(await decodeLink(setIterations(count))).toEqual(DAMAGED);
      const start = performance.now();
      expect(await unlockLink(setIterations(count), PASSPHRASE, crypto)).toEqual(DAMAGED);
      expect(performance.now() - start).toBeLessThan(100);
    },
  );

  test('of another scheme is newer, and of none damaged', async () => {
    const scheme = (number: number) => withPayload((payload) => (payload[0] = number));
    expect(await decodeLink(scheme(2))).toEqual({ ok: false, reason: 'newer-version' });
    expect(await decodeLink(scheme(0))).toEqual(DAMAGED);
    expect(await unlockLink(scheme(2), PASSPHRASE, crypto)).toEqual(DAMAGED);
  });

  test('that is too short to hold anything is damaged', async () => {
    for (let length = 0; length < 51; length++) {
      const link = seal(1, payloadOf(LOCKED).slice(0, length), 'locked');
      expect(await decodeLink(link)).toEqual(DAMAGED);
    }
  });

  test('in which any byte was changed does not open with the right passphrase', async () => {
    const { length } = payloadOf(LOCKED);
    // Each byte of what is encrypted would do the same: some of each part.
    for (const at of [4, 5, 20, 21, 32, 33, 34, 50, length - 16, length - 1]) {
      const link = withPayload((payload) => (payload[at] = payload[at]! ^ 1));
      expect((await unlockLink(link, PASSPHRASE, crypto)).ok, `byte ${at}`).toBe(false);
    }
  });

  test('that hides a locked link, or anything else, is damaged', async () => {
    const subtle = crypto.subtle;
    const hide = async (inner: readonly number[]) => {
      const payload = payloadOf(LOCKED);
      const head = payload.slice(0, 33);
      const from = {
        name: 'PBKDF2',
        hash: 'SHA-256',
        salt: head.slice(5, 21),
        iterations: 600_000,
      };
      const secret = new TextEncoder().encode(PASSPHRASE.normalize('NFC'));
      const base = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
      const gcm = { name: 'AES-GCM', length: 256 };
      const key = await subtle.deriveKey(from, base, gcm, false, ['encrypt']);
      const how = { name: 'AES-GCM', iv: head.slice(21), additionalData: head };
      const hidden = new Uint8Array(await subtle.encrypt(how, key, Uint8Array.from(inner)));
      return seal(1, Uint8Array.from([...head, ...hidden]), 'locked');
    };
    const code = (tag: string) => tag.charCodeAt(0);
    for (const inner of [
      [code('p'), 1, 1],
      [code('x'), 1],
      [code('w'), 10],
      [0, 0],
    ]) {
      expect(await unlockLink(await hide(inner), PASSPHRASE, crypto)).toEqual(DAMAGED);
    }
    // A link with nothing in it comes out, and is refused like any other that is damaged.
    const empty = await unlockLink(await hide([code('w'), 1]), PASSPHRASE, crypto);
    expect(empty.ok && (await decodeLink(empty.fragment))).toEqual(DAMAGED);
  });
});

describe('locking', () => {
  test('is refused without cryptography, and unlocking too', async () => {
    expect(await lockLink(LINK, PASSPHRASE, {})).toEqual({ ok: false, reason: 'no-crypto' });
    expect(await unlockLink(LOCKED, PASSPHRASE, {})).toEqual({ ok: false, reason: 'no-crypto' });
  });

  test('a link twice, something else, or with an empty passphrase is a mistake', async () => {
    for (const link of [LOCKED, LINK.slice(0, -3), 'retrospectives', '']) {
      await expect(lockLink(link, PASSPHRASE, crypto)).rejects.toThrow(RangeError);
    }
    await expect(lockLink(LINK, ' \n', crypto)).rejects.toThrow('passphrase is empty');
  });

  test('unlocks nothing that is not locked', async () => {
    for (const link of [LINK, LOCKED.slice(0, -3), '']) {
      expect(await unlockLink(link, PASSPHRASE, crypto)).toEqual(DAMAGED);
    }
  });
});
