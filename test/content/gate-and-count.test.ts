import { describe, expect, test } from 'vitest';
import { checkContent } from '#integrations/content-check.ts';
import { readContent } from '#integrations/content-files.ts';
import type { Count } from '#schemas/count.ts';
import type { Gate } from '#schemas/gate.ts';

const content = readContent(process.cwd());
const published = (kind: 'gate' | 'count') =>
  [...content.instruments.values()].filter((one) => one.kind === kind);
const readiness = published('gate').find(({ id }) => id === 'readiness') as Gate;
const teammate = published('count').find(({ id }) => id === 'teammate') as Count;
const words = (text: string) => text.split(/\s+/).length;
const numbers = (list: readonly { id: string; number: number }[]) =>
  Object.fromEntries(list.map(({ id, number }) => [id, number]));

/** What is told of a copy that was damaged. */
function told<T extends Gate | Count>(instrument: T, damage: (copy: T) => void): string {
  const copy = structuredClone(instrument);
  damage(copy);
  const file = `content/instruments/${instrument.id}.yaml`;
  return checkContent({ ...content, instruments: new Map([[file, copy]]) }).join('\n');
}

describe('the readiness gate', () => {
  test('keeps the numbers that links and storage hold', () => {
    expect(readiness).toMatchObject({ number: 3, page: '/tools/readiness/' });
    expect(numbers(readiness.answers)).toEqual({ yes: 1, partly: 2, no: 3, 'dont-know': 4 });
    expect(numbers(readiness.items)).toEqual({
      leader: 1,
      need: 2,
      onboarding: 3,
      work: 4,
      review: 5,
      'architecture-owner': 6,
      'data-rules': 7,
      contract: 8,
      hours: 9,
    });
  });

  test('says each anchor in at most 20 words', () => {
    for (const { id, anchors } of readiness.items)
      for (const [answer, text] of Object.entries(anchors))
        expect(words(text), `${id}: ${answer}: ${text}`).toBeLessThanOrEqual(20);
  });

  test('has hiring and doing nothing among its models', () => {
    const ids = readiness.models.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['hire', 'do-nothing', 'staff-augmentation']));
  });

  test('says what the author of the first questions sells', () => {
    expect(readiness.interest).toMatch(/sells staff augmentation/);
  });
});

describe('a mistake in a gate is named with file, item and field', () => {
  const says = (damage: (copy: Gate) => void) => told(readiness, damage);

  test('a rule over an item or an answer that does not exist, or over too few items', () => {
    const rule = (when: object) => says(({ outcomes }) => Object.assign(outcomes[0]!, { when }));
    expect(rule({ any: [{ items: ['weather'], is: ['no'] }] })).toMatch(
      /readiness\.yaml: outcomes: not-yet: when: unknown item "weather"/,
    );
    expect(rule({ items: ['leader'], is: ['perhaps'] })).toMatch(/unknown answer "perhaps"/);
    expect(rule({ items: ['leader'], is: ['no'], atLeast: 2 })).toMatch(/atLeast 2 of 1 items/);
  });

  test('a list whose last entry has a rule', () => {
    const when = { items: ['leader'], is: ['no'] };
    const outcome = says(({ outcomes }) => Object.assign(outcomes.at(-1)!, { when }));
    expect(outcome).toMatch(/outcomes: the last entry must stand without "when"/);
    const model = says(({ models }) => Object.assign(models[0]!.fits.at(-1)!, { when }));
    expect(model).toMatch(/models: do-nothing: fits: the last entry must stand without "when"/);
  });

  test('an answer without a text, or a text without an answer', () => {
    expect(says(({ items }) => delete items[0]!.first['no'])).toMatch(
      /items: leader: first: no text for "no"/,
    );
    expect(says(({ items }) => Object.assign(items[0]!.anchors, { maybe: 'x' }))).toMatch(
      /items: leader: anchors: no text is needed for "maybe"/,
    );
  });

  test('two answers that mean the same', () => {
    const twice = says(({ answers }) => Object.assign(answers[0]!, { meaning: 'part' }));
    expect(twice).toMatch(/answers: exactly one must mean "met"/);
  });
});

describe('contractor or teammate', () => {
  test('keeps the numbers that links and storage hold', () => {
    expect(teammate).toMatchObject({ number: 4, page: '/tools/teammate/' });
    expect(numbers(teammate.answers)).toEqual({
      low: 1,
      middle: 2,
      high: 3,
      'dont-know': 4,
      'not-possible': 5,
    });
    expect(numbers(teammate.items)).toEqual({
      'full-specification': 1,
      alternative: 2,
      'owned-service': 3,
      'critical-path': 4,
      decision: 5,
      'project-lead': 6,
      representation: 7,
      absence: 8,
      context: 9,
      introductions: 10,
      feedback: 11,
      'right-to-decide': 12,
    });
  });

  test('has eight signs and a mirror of four', () => {
    const parts = teammate.items.map(({ part }) => part);
    expect(parts.filter((part) => part === 'sign')).toHaveLength(8);
    expect(parts.filter((part) => part === 'mirror')).toHaveLength(4);
  });

  test('says each row in at most 20 words', () => {
    for (const { id, rows } of teammate.items)
      for (const { says } of Object.values(rows))
        expect(words(says), `${id}: ${says}`).toBeLessThanOrEqual(20);
  });

  test('leads to the clause on co-employment, and to a clause that exists', () => {
    const [, anchor] = teammate.caution.page.split('#');
    const clauses = [...content.instruments.values()].find(({ kind }) => kind === 'checklist');
    expect(anchor).toBe('people-employment-compliance');
    expect(clauses?.items.map(({ id }) => id)).toContain(anchor);
  });
});

describe('a mistake in a count is named with file, item and field', () => {
  const says = (damage: (copy: Count) => void) => told(teammate, damage);

  test('a row that is missing, or belongs to no answer', () => {
    expect(says(({ items }) => delete items[1]!.rows['high'])).toMatch(
      /teammate\.yaml: items: alternative: rows: no row "high"/,
    );
    const more = says(({ items }) => {
      items[1]!.rows['top'] = { says: 'x', counts: 'for' };
    });
    expect(more).toMatch(/items: alternative: rows: unknown answer "top"/);
  });

  test('rows that do not lead from one pole to the other', () => {
    const middle = says(({ items }) => Object.assign(items[1]!.rows['middle']!, { counts: 'for' }));
    expect(middle).toMatch(/alternative: rows: must count from one pole over neither to the other/);
  });

  test('a limit above the number of signs, a side or a fact that does not exist', () => {
    expect(says((copy) => Object.assign(copy, { needed: 9 }))).toMatch(/needed: 9 of 8 signs/);
    expect(says((copy) => Object.assign(copy, { margin: 9 }))).toMatch(/margin: 9 of 8 signs/);
    expect(says(({ discussion }) => Object.assign(discussion!.higher[0]!, { side: 'us' }))).toMatch(
      /discussion: higher: unknown side "us"/,
    );
    expect(says(({ mirror }) => delete mirror.discussion!.disputed)).toMatch(
      /mirror: discussion: disputed: an answer means "excluded"/,
    );
    expect(
      says(({ expected }) => Object.assign(expected, { when: { fact: 'age', is: ['old'] } })),
    ).toMatch(/expected: when: unknown fact "age"/);
  });
});
