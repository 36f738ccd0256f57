import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '#worksheet/codec/deflate.ts';
import { open, seal } from '#worksheet/codec/envelope.ts';
import { decodeLink, encodeQuestions } from '#worksheet/codec/link.ts';
import { encodeQuestionsPayload, questionsOf } from '#worksheet/codec/questions.ts';
import { MAX_LINK_BYTES } from '#worksheet/limits.ts';
import type { Questions, Worksheet } from '#worksheet/types.ts';
import { shared } from './arbitraries.ts';
import { ownClause } from './basic-arbitraries.ts';
import { DEAL, QUESTIONS } from './samples.ts';

const DAMAGED = { ok: false, reason: 'damaged' };

const questions: fc.Arbitrary<Questions> = fc
  .record(
    {
      instrument: fc.integer({ min: 1, max: 24 }),
      edition: fc.integer({ min: 1, max: 255 }),
      items: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 30 }),
      own: fc.array(ownClause, { maxLength: 3 }),
    },
    { noNullPrototype: true },
  )
  .filter(({ items, own }) => items.length + own.length > 0)
  .map(({ items, own, ...head }) => ({
    ...head,
    items: items.sort((a, b) => a - b),
    own: own.map(({ title, ask }) => ({ title, ...(ask !== undefined && { ask }) })),
  }));

/** All bytes of a link as text, deflated parts blown up. */
async function bytesOf(link: string): Promise<string> {
  const opened = open(link);
  if (!opened.ok) throw new Error(opened.reason);
  const payload = opened.payload.slice();
  const texts = [payload];
  for (let at = 0; at < Math.min(payload.length, 140); at++) {
    const whole = await inflate(payload.slice(at), MAX_LINK_BYTES).catch(() => undefined);
    if (whole) texts.push(whole);
  }
  return texts.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}

describe('a link with questions', () => {
  test('gives back what is asked', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (given) => {
        const link = await encodeQuestions(given);
        expect(link).toMatch(/^q1\.[\w-]+z$/);
        expect(await decodeLink(link)).toStrictEqual({
          ok: true,
          kind: 'questions',
          questions: given,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('holds the chosen clauses, and of own ones the title and the question', () => {
    const chosen = [4095, 12, 1007, 3, 12, 2000];
    expect(questionsOf(DEAL, chosen)).toEqual({
      ...{ instrument: 2, edition: 1, items: [3, 12] },
      own: [
        { title: 'Fahrtkosten 🚆' },
        { title: 'Source code of the build', ask: 'Can we build it from an empty machine?' },
      ],
    });
    const others = { 2000: { title: 'Of somebody else', about: 'secret' } };
    expect(questionsOf(DEAL, [2000], others).own).toEqual([{ title: 'Of somebody else' }]);
  });

  test('shows no text of the deal in its bytes but title and question of own clauses', async () => {
    const chosen = [3, 12, 1007, 4095];
    const bytes = await bytesOf(await encodeQuestions(questionsOf(DEAL, chosen)));
    expect(bytes).toContain('Can we build it from an empty machine?');
    expect(bytes).toContain('Fahrtkosten');
    const secret = [
      ...['Vendor A', 'Zoë', 'k3v9x0q2', 'Only with a cap', 'Who can build', 'No staff'],
      ...['Settled by', 'Insured', 'Ada', '2026', 'Ask again', 'MSA', 'Not in the draft', 'Annex'],
    ];
    for (const text of secret) expect(bytes).not.toContain(text);
  });

  test('is the same whatever else the deal holds: name, statuses, stances, notes, facts', async () => {
    await fc.assert(
      fc.asyncProperty(shared, shared, async (one, other) => {
        const { instrument, edition } = one;
        const own = { 1000: { title: 'A', ask: 'B?' } };
        const worksheets: Worksheet[] = [one.worksheet, other.worksheet].map((sheet) => ({
          ...sheet,
          own: { 1000: { ...own[1000], about: sheet.name ?? 'about', lead: 1 } },
        }));
        const links = [one, other].map((deal, at) =>
          encodeQuestions(
            questionsOf({ ...deal, instrument, edition, worksheet: worksheets[at]! }, [7, 1000]),
          ),
        );
        const [first, second] = await Promise.all(links);
        expect(first).toBe(second);
      }),
    );
  });

  test('takes 32 characters for 59 clauses', async () => {
    const items = Array.from({ length: 59 }, (_, at) => at + 1);
    const link = await encodeQuestions({ ...QUESTIONS, items, own: [] });
    expect(link.length).toBeLessThanOrEqual(32);
  });

  test('that asks nothing, or too much, is not written', async () => {
    const none = { ...QUESTIONS, items: [], own: [] };
    const many = Array.from({ length: 401 }, () => ({ title: 'A' }));
    const wrong = [none, { ...none, items: [1000] }, { ...none, own: many }];
    for (const given of [...wrong, { ...none, own: [{ title: '' }] }]) {
      await expect(encodeQuestions(given)).rejects.toThrow(RangeError);
    }
  });
});

describe('questions in an envelope in order', () => {
  test('are refused, or exactly what would be written again, after any change of bits', async () => {
    const plain = await encodeQuestionsPayload({ ...QUESTIONS, own: [{ title: 'A' }] });
    for (let bit = 0; bit < plain.length * 8; bit++) {
      const copy = plain.slice();
      copy[bit >> 3] = copy[bit >> 3]! ^ (1 << (bit & 7));
      const link = seal(1, copy, 'questions');
      const result = await decodeLink(link);
      if (result.ok)
        expect('questions' in result && (await encodeQuestions(result.questions))).toBe(link);
      else expect(result).toEqual(DAMAGED);
    }
  });

  test('are refused with anything else in them', async () => {
    const head = [...(await encodeQuestionsPayload({ ...QUESTIONS, own: [] }))];
    const openWith = (text: string) =>
      decodeLink(
        seal(1, Uint8Array.from([...head, ...new TextEncoder().encode(text)]), 'questions'),
      );
    expect((await openWith('[{"title":"A"}]')).ok).toBe(true);
    for (const text of [
      '[]',
      ' [{"title":"A"}]',
      '[{"title":"A","ask":"B"}]',
      '[{"ask":"","title":"A"}]',
      '[{"note":"B","title":"A"}]',
      '[{"__proto__":{},"title":"A"}]',
      '[{"title":""}]',
      '[{"title":1}]',
      '{"title":"A"}',
      'null',
      '[',
      '\u0000',
    ]) {
      expect(await openWith(text), text).toEqual(DAMAGED);
    }
  });

  test('of a worksheet are no questions, and the other way round', async () => {
    const link = await encodeQuestions(QUESTIONS);
    for (const tag of 'wip') expect(await decodeLink(tag + link.slice(1))).toEqual(DAMAGED);
    expect(await decodeLink(seal(2, new Uint8Array(9), 'questions'))).toEqual({
      ok: false,
      reason: 'newer-version',
    });
  });
});
