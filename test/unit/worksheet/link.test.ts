import { deflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal } from '#worksheet/codec/envelope.ts';
import { writeHead } from '#worksheet/codec/head.ts';
import { decodeLink, encodeLink, looksLikeLink, meantFor } from '#worksheet/codec/link.ts';
import { encodePayload } from '#worksheet/codec/payload.ts';
import { writeTextBlock } from '#worksheet/codec/text-block.ts';
import type { Shared } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { ASSESSMENT, CHECKLIST, EMPTY, WITH_NOTES } from './samples.ts';

describe('a link', () => {
  test('opens to what was put in, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async (content) => {
        const link = await encodeLink(content);
        expect(link).toMatch(/^w[12]\.[\w-]+z$/);
        expect(await decodeLink(link)).toStrictEqual({
          ok: true,
          kind: 'worksheet',
          shared: content,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('is of version 1 until something in it is new, so that an older site can read it', async () => {
    const { worksheet } = EMPTY;
    expect(await encodeLink(WITH_NOTES)).toMatch(/^w1/);
    const added: Shared[] = [
      { ...EMPTY, worksheet: { ...worksheet, mark: 'k3v9x0q2' } },
      { ...EMPTY, worksheet: { ...worksheet, hidden: { 3: 'No staff there.' } } },
      { ...EMPTY, worksheet: { ...worksheet, own: { 1007: { title: 'A' } } } },
      { ...EMPTY, worksheet: { ...worksheet, answers: { 1007: { answer: 1 } } } },
      { ...EMPTY, record: { 1007: { status: 1 } } },
      { ...EMPTY, record: { 7: { due: '2026-11-20' } } },
      { ...EMPTY, record: { 7: { ref: 'MSA 7.2' } } },
      { ...EMPTY, record: { 7: { acceptedBy: 'Ada' } } },
    ];
    for (const content of added) {
      const link = await encodeLink(content);
      expect(link).toMatch(/^w2/);
      expect(await decodeLink(link)).toMatchObject({ shared: content });
    }
  });

  test('leaves out what is empty and puts options in order', async () => {
    const untidy: Shared = {
      ...EMPTY,
      worksheet: { name: '', facts: { 1: [], 2: [3, 1, 3] }, answers: { 1: {}, 2: { note: '' } } },
      record: { 7: {} },
    };
    const result = await decodeLink(await encodeLink(untidy));
    expect(result).toStrictEqual({
      ok: true,
      kind: 'worksheet',
      shared: { ...EMPTY, worksheet: { facts: { 2: [1, 3] }, answers: {} } },
    });
  });

  test('does not carry the identity and the dates of a dossier', async () => {
    const dossier = { ...EMPTY, id: 'secret', created: '2026-11-20', changed: '2026-11-20' };
    expect(await encodeLink(dossier)).toBe(await encodeLink(EMPTY));
  });

  test('replaces half a character, which has no UTF-8 form', async () => {
    const result = await decodeLink(await encodeLink({ ...EMPTY, name: 'a\ud83dz' }));
    expect(result).toMatchObject({ ok: true, shared: { name: 'a\uFFFDz' } });
  });

  test('is not written where a number is beyond the limits', async () => {
    await expect(encodeLink({ ...EMPTY, instrument: 32 })).rejects.toThrow(RangeError);
    await expect(encodeLink({ ...EMPTY, edition: 256 })).rejects.toThrow(RangeError);
    await expect(encodeLink({ ...EMPTY, record: { 4096: { status: 1 } } })).rejects.toThrow(
      RangeError,
    );
  });

  test('is not written where the texts are too long for any link', async () => {
    const items = Array.from({ length: 200 }, (_, index) => index + 1);
    const record = Object.fromEntries(items.map((item) => [item, { note: 'x'.repeat(2000) }]));
    await expect(encodeLink({ ...EMPTY, record })).rejects.toThrow('Too much text');
  });

  test('belongs to one instrument', () => {
    expect(meantFor(ASSESSMENT, 1)).toBe(true);
    expect(meantFor(CHECKLIST, 1)).toBe(false);
  });
});

describe('deflating', () => {
  test('is done where notes become shorter by it', async () => {
    const plain = writeTextBlock({
      dossier: WITH_NOTES.name,
      respondent: '',
      texts: [
        new Map(Object.entries(WITH_NOTES.record).map(([at, { note }]) => [+at, note ?? ''])),
      ],
    });
    expect((await encodePayload(WITH_NOTES)).payload.length).toBeLessThan(plain.length + 100);
    const note = 'The vendor refuses. '.repeat(50);
    expect((await encodeLink({ ...EMPTY, record: { 1: { note } } })).length).toBeLessThan(120);
  });

  test('by another browser, to other bytes, gives a link that opens as well', async () => {
    const note = 'The vendor refuses liability without a cap. The vendor refuses it again.';
    const content = { ...EMPTY, record: { 1: { note } } };
    const head = writeHead(
      {
        ...{ instrument: 1, edition: 1, side: undefined, deflated: true, facts: {} },
        columns: Array.from({ length: 5 }, () => new Map()),
      },
      1,
    );
    const texts = writeTextBlock({
      dossier: '',
      respondent: '',
      texts: [new Map(), new Map(), new Map([[1, note]])],
    });
    const links = [
      { level: 1 },
      { level: 9 },
      { level: 9, strategy: constants.Z_FIXED },
      { level: 9, strategy: constants.Z_HUFFMAN_ONLY },
    ].map((options) => seal(1, Buffer.concat([head, deflateRawSync(texts, options)])));
    expect(new Set(links).size).toBeGreaterThan(1);
    for (const link of links) {
      expect(await decodeLink(link)).toStrictEqual({
        ok: true,
        kind: 'worksheet',
        shared: content,
      });
    }
  });
});

describe('a fragment', () => {
  test('that could be the id of a heading is no link', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9_-]{0,80}$/), (id) => {
        expect(looksLikeLink(id)).toBe(false);
      }),
    );
    for (const id of [
      '',
      '_top',
      'w1',
      'w3c-caf%C3%A9-and-more',
      'top.',
      ':~:text=Some.Text%20here',
    ]) {
      expect(looksLikeLink(id)).toBe(false);
    }
  });

  test('that begins with tag and version is a link, however short', async () => {
    const link = await encodeLink(CHECKLIST);
    for (let length = 3; length <= link.length; length++) {
      expect(looksLikeLink(link.slice(0, length))).toBe(true);
    }
    expect(looksLikeLink('w7.')).toBe(true);
  });

  test('that was a link before one character was changed, lost or added still looks like one', async () => {
    const link = await encodeLink(EMPTY);
    for (let at = 0; at <= link.length; at++) {
      expect(looksLikeLink(link.slice(0, at) + link.slice(at + 1))).toBe(true);
      for (const character of 'aZ5-_.') {
        expect(looksLikeLink(link.slice(0, at) + character + link.slice(at))).toBe(true);
        expect(looksLikeLink(link.slice(0, at) + character + link.slice(at + 1))).toBe(true);
      }
    }
  });
});
