/**
 * Every way in which a link can be damaged. Longer than other files, because all of it works on the
 * same few links and the same helpers.
 */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url } from '#worksheet/codec/base64url.ts';
import { inflate } from '#worksheet/codec/deflate.ts';
import { BitWriter } from '#worksheet/codec/bits.ts';
import { seal } from '#worksheet/codec/envelope.ts';
import type { PayloadVersion } from '#worksheet/codec/fields.ts';
import { writeHead } from '#worksheet/codec/head.ts';
import {
  decodeLink,
  encodeInvitation,
  encodeLink,
  encodeQuestions,
} from '#worksheet/codec/link.ts';
import { encodePayload } from '#worksheet/codec/payload.ts';
import { MAX_LINK_BYTES } from '#worksheet/limits.ts';
import { shared } from './arbitraries.ts';
import { lockedLink } from './fake-crypto.ts';
import { ASSESSMENT, CHECKLIST, DEAL, EMPTY, QUESTIONS, WITH_NOTES } from './samples.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CHARACTERS = [...ALPHABET, '.', '~', ' ', '%', '=', 'é', '\u0000'];
const DAMAGED = { ok: false, reason: 'damaged' };
const CUT_SHORT = { ok: false, reason: 'cut-short' };
const NEWER = { ok: false, reason: 'newer-version' };

const samples = { 'an empty link': EMPTY, 'an assessment': ASSESSMENT, 'a checklist': CHECKLIST };
const written = await Promise.all(
  Object.entries({ ...samples, 'a link with notes': WITH_NOTES, 'a link of version 2': DEAL }).map(
    async ([what, content]) => [what, await encodeLink(content)] as const,
  ),
);
const links = [
  ...written,
  ['an invitation', await encodeInvitation(ASSESSMENT)],
  ['a link with questions', await encodeQuestions(QUESTIONS)],
  ['a locked link', await lockedLink(await encodeLink(ASSESSMENT))],
] as const;

/** The head of a payload that holds nothing but text. */
const headOfText = (deflated: boolean, version: PayloadVersion = 1) =>
  writeHead(
    {
      ...{ instrument: 1, edition: 1, side: undefined, deflated, facts: {} },
      columns: Array.from({ length: 5 }, () => new Map()),
    },
    version,
  );

const changed = (link: string, at: number, character: string) =>
  link.slice(0, at) + character + link.slice(at + 1);
const added = (link: string, at: number, character: string) =>
  link.slice(0, at) + character + link.slice(at);
const lost = (link: string, at: number) => link.slice(0, at) + link.slice(at + 1);

describe.each(links)('%s', (_, link) => {
  test('is damaged when any one character is changed to any other', async () => {
    for (let at = 0; at < link.length; at++) {
      for (const character of CHARACTERS) {
        if (character === link[at]) continue;
        const result = await decodeLink(changed(link, at, character));
        expect(result, `${character} at ${at}`).toEqual(DAMAGED);
      }
    }
  });

  test('is refused when any one character is lost', async () => {
    for (let at = 0; at < link.length; at++) {
      expect((await decodeLink(lost(link, at))).ok).toBe(false);
    }
  });

  test('is refused when any character is added anywhere', async () => {
    for (let at = 0; at <= link.length; at++) {
      for (const character of CHARACTERS) {
        expect((await decodeLink(added(link, at, character))).ok).toBe(false);
      }
    }
  });

  test('is cut short wherever it ends too early', async () => {
    for (let length = 0; length < link.length; length++) {
      expect(await decodeLink(link.slice(0, length)), `length ${length}`).toEqual(CUT_SHORT);
    }
  });

  test('is cut short when it was copied from where it is shown shortened', async () => {
    for (const dots of ['...', '…', '%E2%80%A6']) {
      expect(await decodeLink(link.slice(0, -5) + dots)).toEqual(CUT_SHORT);
    }
  });
});

describe('any link', () => {
  const linkAndPlace = fc
    .tuple(shared.map(encodeLink), fc.nat(), fc.constantFrom(...ALPHABET))
    .map(([link, place, character]) => ({ link, place, character }));

  test('is refused with one character changed, lost or added, or two neighbours swapped', async () => {
    await fc.assert(
      fc.asyncProperty(linkAndPlace, async ({ link: promise, place, character }) => {
        const link = await promise;
        const at = place % link.length;
        const swapped = link.slice(0, at) + (link[at + 1] ?? '') + link[at] + link.slice(at + 2);
        const variants = [
          changed(link, at, character),
          lost(link, at),
          added(link, at, character),
          swapped,
        ];
        for (const variant of variants.filter((text) => text !== link)) {
          expect((await decodeLink(variant)).ok).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is cut short wherever it ends too early', async () => {
    await fc.assert(
      fc.asyncProperty(linkAndPlace, async ({ link: promise, place }) => {
        const link = await promise;
        expect(await decodeLink(link.slice(0, place % link.length))).toEqual(CUT_SHORT);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a version', () => {
  const payload = new TextEncoder().encode('whatever a later version holds');

  test('that is newer is recognised, whatever its payload', async () => {
    for (let version = 3; version <= 9; version++) {
      expect(await decodeLink(seal(version, payload))).toEqual(NEWER);
    }
    expect(await decodeLink(seal(3, new Uint8Array()))).toEqual(NEWER);
  });

  test('that is newer does not hide that a link is cut short or damaged', async () => {
    const link = seal(3, payload);
    for (let length = 0; length < link.length; length++) {
      expect(await decodeLink(link.slice(0, length))).toEqual(CUT_SHORT);
    }
    for (let at = 0; at < link.length; at++) {
      expect(await decodeLink(changed(link, at, link[at] === 'Q' ? 'R' : 'Q'))).toEqual(DAMAGED);
    }
  });

  test('that was changed in a link is damage', async () => {
    for (const [, link] of links) {
      for (const version of ['0', '1', '2', '3']) {
        if (version === link[1]) continue;
        expect(await decodeLink(changed(link, 1, version))).toEqual(DAMAGED);
      }
    }
  });

  test('zero never existed', async () => {
    expect(await decodeLink(seal(0, payload))).toEqual(DAMAGED);
  });
});

describe('what stands in an envelope in order', () => {
  const isTheOneForm = async (payload: Uint8Array, version = 1) => {
    const link = seal(version, payload);
    const result = await decodeLink(link);
    if (result.ok) expect('shared' in result && (await encodeLink(result.shared))).toBe(link);
    else expect(result).toEqual(DAMAGED);
  };

  test('is refused, or is exactly what would be written again, after any change of bits', async () => {
    const { worksheet } = EMPTY;
    const marked = { ...EMPTY, worksheet: { ...worksheet, mark: 'k3v9x0q2' } };
    const plain = await Promise.all(
      [EMPTY, CHECKLIST, { ...ASSESSMENT }, marked].map((content) => encodePayload(content)),
    );
    for (const { payload, version } of plain) {
      for (let bit = 0; bit < payload.length * 8; bit++) {
        const copy = payload.slice();
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await isTheOneForm(copy, version);
      }
      await isTheOneForm(Buffer.concat([payload, Buffer.from([0])]), version);
    }
  });

  test('never throws and is never a second form, when it is garbage', async () => {
    // A garbage head may set the bit for deflate, whose output differs between browsers.
    const bytes = fc.uint8Array({ maxLength: 200 }).map((given) => {
      if (given.length > 2) given[2] = (given[2] ?? 0) & 0b1101_1111;
      return given;
    });
    const version = fc.constantFrom(1, 2);
    await fc.assert(fc.asyncProperty(bytes, version, isTheOneForm), { numRuns: 2000 });
  });

  test('has one form of each text: no long varint, no empty text, no bytes left over', async () => {
    const head = headOfText(false);
    const open = (...texts: number[]) => decodeLink(seal(1, Uint8Array.from([...head, ...texts])));
    expect((await open(0, 0)).ok).toBe(true);
    expect((await open(1, 65, 0, 0, 1, 2, 1, 66, 0)).ok).toBe(true);
    const refused = {
      'a varint longer than need be': [0x80, 0, 0],
      'a varint without end': [0xff, 0xff, 0xff, 0xff],
      'a note without text': [0, 0, 0, 1, 2, 0, 0],
      'text fields that hold nothing': [0, 0, 0, 0, 0],
      'fields that are missing': [0, 0, 1, 2, 1, 66],
      'item zero': [0, 0, 0, 1, 0, 1, 66, 0],
      'one item twice': [0, 0, 0, 2, 1, 1, 66, 0, 1, 66, 0],
      'item 1000': [0, 0, 0, 1, 0xe8, 7, 1, 66, 0],
      'bytes that are not UTF-8': [1, 0xff, 0],
      'a surrogate in UTF-8': [3, 0xed, 0xa0, 0x80, 0],
      'a text longer than the bytes': [5, 65, 0],
      'more texts than items': [0, 0, 0xff, 0x7f],
      'a name over the limit': [121, ...Array<number>(121).fill(65), 0],
      'bytes left over': [0, 0, 0, 0, 1, 1, 1, 65, 0],
      nothing: [],
    };
    for (const [what, texts] of Object.entries(refused)) {
      expect(await open(...texts), what).toEqual(DAMAGED);
    }
  });

  test('has one form in version 2, which holds only what version 1 cannot', async () => {
    const head = headOfText(false, 2);
    const open = (extras: string, ...texts: number[]) => {
      const tail = texts.length > 0 ? texts : [0, 0, 0, 0, 0, 0, extras.length];
      const block = [0, 0, ...tail, ...new TextEncoder().encode(extras)];
      return decodeLink(seal(2, Uint8Array.from([...head, ...block])));
    };
    const own = '{"own":{"1007":{"title":"A"}}}';
    expect(await open(own)).toMatchObject({
      shared: { worksheet: { own: { 1007: { title: 'A' } } } },
    });
    expect((await open('', 0, 0, 0, 0, 0, 1, 2, 1, 66, 0)).ok).toBe(true);
    const refused = {
      'nothing that version 1 cannot hold': '',
      'an object of nothing': '{}',
      'a space more': `${own} `,
      'another order': '{"own":{"1007":{"title":"A"}},"hidden":{"1":"x"}}',
      'a field that is not known': '{"own":{"1007":{"title":"A","x":1}}}',
      'a part that is not known': '{"facts":{"1":[1]},"own":{"1007":{"title":"A"}}}',
      'a prototype': '{"__proto__":{"1007":{"title":"A"}}}',
      'a prototype in a part': '{"own":{"__proto__":{"title":"A"}}}',
      'an item of the instrument': '{"answers":{"7":{"answer":1}}}',
      'an own clause under its number': '{"own":{"7":{"title":"A"}}}',
      'a number over the limit': '{"own":{"4096":{"title":"A"}}}',
      'no title': '{"own":{"1007":{"ask":"B"}}}',
      'an empty title': '{"own":{"1007":{"title":""}}}',
      'an empty reason': '{"hidden":{"7":""}}',
      'an empty part': '{"own":{}}',
      'a field twice': '{"own":{"1007":{"title":"A"}},"own":{"1007":{"title":"A"}}}',
      'a list': '["own"]',
      'a number': '5',
      'no JSON': 'own',
    };
    for (const [what, extras] of Object.entries(refused)) {
      expect(await open(extras), what).toEqual(DAMAGED);
    }
    expect(await open('', 0, 0, 1, 2, 1, 66, 0, 0, 0, 0)).toEqual(DAMAGED);
    expect(await open('', 0, 0, 0, 0, 1, 2, 1, 66, 0, 0)).toEqual(DAMAGED);
    expect(await open(own, 0, 0, 0, 0, 0, 0)).toEqual(DAMAGED);
  });

  test('has a mark of eight letters and digits, or none', async () => {
    const bits = (mark: number) =>
      new BitWriter()
        .write(1, 5)
        .write(1, 8)
        .write(0, 5 + 1 + 5 + 5)
        .write(1, 1)
        .write(mark, 42)
        .toBytes();
    const open = (mark: number) => decodeLink(seal(2, Uint8Array.from([...bits(mark), 0, 0])));
    expect(await open(36)).toMatchObject({ shared: { worksheet: { mark: '00000010' } } });
    expect(await open(36 ** 8 - 1)).toMatchObject({ shared: { worksheet: { mark: 'zzzzzzzz' } } });
    expect(await open(36 ** 8)).toEqual(DAMAGED);
    expect(await open(2 ** 42 - 1)).toEqual(DAMAGED);
  });

  test('may not be deflated where that saves nothing, or is not whole, or has bytes behind it', async () => {
    const head = headOfText(true);
    const open = (texts: Uint8Array) => decodeLink(seal(1, Buffer.concat([head, texts])));
    const note = (length: number) => [0, 0, 0, 0, 1, 1, length, ...Array<number>(length).fill(65)];
    const long = deflateRawSync(Uint8Array.from(note(100)));
    expect((await open(long)).ok).toBe(true);
    expect(await open(deflateRawSync(Uint8Array.from(note(1))))).toEqual(DAMAGED);
    expect(await open(deflateRawSync(Uint8Array.from([100, ...note(100).slice(7), 0])))).toEqual(
      DAMAGED,
    );
    expect(await open(long.subarray(0, -1))).toEqual(DAMAGED);
    expect(await open(Buffer.concat([long, Buffer.from([0])]))).toEqual(DAMAGED);
    expect(await open(Buffer.from([7, 7, 7]))).toEqual(DAMAGED);
  });
});

describe('a bomb', () => {
  const bomb = deflateRawSync(new Uint8Array(100_000_000));

  test('is refused', async () => {
    expect(bomb.length).toBeLessThan(MAX_LINK_BYTES);
    const head = headOfText(true);
    expect(await decodeLink(seal(1, Buffer.concat([head, bomb])))).toEqual(DAMAGED);
  });

  test('is not blown up beyond the limit', async () => {
    await expect(inflate(new Uint8Array(bomb), MAX_LINK_BYTES)).rejects.toThrow(RangeError);
  });

  test('that is long itself is refused unread, and cannot be written', async () => {
    const tooLong = new Uint8Array(MAX_LINK_BYTES + 1);
    expect(() => seal(1, tooLong)).toThrow(RangeError);
    expect(await decodeLink('w1.____AAAA')).toEqual(DAMAGED);
  });
});

describe('garbage', () => {
  test('never throws and never opens', async () => {
    const tagged = fc.string({ unit: fc.constantFrom(...ALPHABET) }).map((text) => `w1.${text}z`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), tagged), async (text) => {
        expect((await decodeLink(text)).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('in base64url is told from what the writer writes', () => {
    expect(fromBase64Url('AA')).toEqual(new Uint8Array(1));
    for (const text of ['A', 'AB', 'AAAAA', 'AA=', 'A A', 'AA\n', '+/AA', 'é']) {
      expect(fromBase64Url(text), text).toBeUndefined();
    }
  });
});
