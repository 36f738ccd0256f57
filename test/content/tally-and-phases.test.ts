import { describe, expect, test } from 'vitest';
import { checkContent } from '#integrations/content-check.ts';
import { readContent } from '#integrations/content-files.ts';
import type { Phases } from '#schemas/phases.ts';
import type { Tally } from '#schemas/tally.ts';

const content = readContent(process.cwd());
const published = (id: string) => [...content.instruments.values()].find((one) => one.id === id);
const contribution = published('contribution') as Tally;
const ownership = published('ownership') as Phases;
const words = (text: string) => text.split(/\s+/).length;
const numbers = (list: readonly { id: string; number: number }[]) =>
  Object.fromEntries(list.map(({ id, number }) => [id, number]));

/** What is told of a copy that was damaged. */
function told<T extends Tally | Phases>(instrument: T, damage: (copy: T) => void): string {
  const copy = structuredClone(instrument);
  damage(copy);
  const file = `content/instruments/${instrument.id}.yaml`;
  return checkContent({ ...content, instruments: new Map([[file, copy]]) }).join('\n');
}

describe('the Contribution Spectrum', () => {
  test('keeps the numbers that links and storage hold', () => {
    expect(contribution).toMatchObject({ number: 5, page: '/tools/contribution/', needed: 5 });
    expect(numbers(contribution.answers)).toEqual({
      executed: 1,
      solved: 2,
      designed: 3,
      decided: 4,
      redirected: 5,
      'dont-know': 6,
    });
    expect(numbers(contribution.evidence)).toEqual({ artefact: 1, none: 2, 'dont-know': 3 });
    expect(contribution.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('lets one kind of evidence alone prove a level', () => {
    expect(contribution.evidence.filter(({ proves }) => proves).map(({ id }) => id)).toEqual([
      'artefact',
    ]);
  });

  test('says each level in at most 20 words, and asks one question of it', () => {
    for (const { help = '', label } of contribution.answers)
      expect(words(help), label).toBeLessThanOrEqual(20);
    const asked = contribution.answers.flatMap((one) => ('ask' in one ? [one.ask] : []));
    for (const ask of asked) expect(ask).toMatch(/^[^.?]+\?$/);
  });

  test('tags work and no person, and makes the top level no target', () => {
    expect(contribution.choose).toContain('never the person');
    expect(contribution.answers.find(({ id }) => id === 'redirected')).toMatchObject({
      caution: expect.stringContaining('Never make it a target within a year') as string,
    });
    for (const { id, action } of contribution.situations)
      expect(action, id).not.toMatch(/level 5/i);
  });

  test('says who made the scale, and what they sell', () => {
    expect(contribution.interest).toMatch(/Stripe Systems, which sells .* is not Stripe Inc/);
  });
});

describe('the ownership transition', () => {
  test('keeps the numbers that links and storage hold', () => {
    expect(ownership).toMatchObject({ number: 6, page: '/tools/ownership/' });
    expect(numbers(ownership.answers)).toEqual({
      shown: 1,
      unshown: 2,
      unmet: 3,
      lost: 4,
      'dont-know': 5,
    });
    expect(numbers(ownership.phases)).toEqual({ context: 1, guided: 2, module: 3, strategic: 4 });
    expect(numbers(ownership.facts)).toEqual({
      months: 1,
      'months-in-phase': 2,
      'specified-tickets': 3,
    });
    expect(ownership.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, place) => place + 1),
    );
  });

  test('has the criteria of each phase in its order', () => {
    const counts = ownership.phases.map(
      ({ id }) => ownership.items.filter(({ phase }) => phase === id).length,
    );
    expect(counts).toEqual([3, 4, 7, 3]);
  });

  test('says each criterion and each answer in at most 20 words', () => {
    for (const { id, about } of ownership.items)
      expect(words(about), `${id}: ${about}`).toBeLessThanOrEqual(20);
    for (const { id, help = '' } of ownership.answers)
      expect(words(help), id).toBeLessThanOrEqual(20);
  });

  test('rates the months of its source, and every warning leads to the trap', () => {
    expect(ownership.usualFrom).toMatchObject({ source: 'vendor-stripe-systems', rating: 'E' });
    expect(ownership.phases.map(({ usual }) => usual?.months)).toEqual([3, 3, 6, undefined]);
    for (const { more } of ownership.warnings)
      expect(more.page).toMatch(/^\/risks\/execution-only-trap\/#/);
  });
});

describe('a mistake in a tally is named with file, item and field', () => {
  const says = (damage: (copy: Tally) => void) => told(contribution, damage);

  test("levels with a gap, no Don't know, more items needed than there are", () => {
    expect(says(({ answers }) => void answers.splice(1, 1))).toContain(
      'contribution.yaml: answers: levels must run from 1 on, each once',
    );
    expect(says(({ answers }) => void answers.pop())).toContain(
      'answers: exactly one must mean "unknown"',
    );
    expect(says((copy) => (copy.needed = 11))).toContain('needed: 11 of 10 items');
    expect(says((copy) => (copy.evidence = copy.evidence.slice(1)))).toContain(
      'evidence: none proves',
    );
  });

  test('a situation over a level or a fact that does not exist, and a last one with a condition', () => {
    expect(
      says(({ situations }) => (situations[0]!.when = { shown: { from: 4, to: 6 } })),
    ).toContain('situations: look-first: when: shown: 4 to 6 is no range of levels');
    expect(
      says(
        ({ situations }) => (situations[0]!.when = { facts: { fact: 'weather', is: ['rain'] } }),
      ),
    ).toContain('situations: look-first: when: facts: unknown fact "weather"');
    expect(says(({ situations }) => void situations.pop())).toContain(
      'situations: the last entry must stand without "when"',
    );
  });
});

describe('a mistake in phases is named with file, item and field', () => {
  const says = (damage: (copy: Phases) => void) => told(ownership, damage);

  test('a phase that does not exist, or that has no criterion', () => {
    expect(says(({ items }) => (items[0]!.phase = 'start'))).toContain(
      'ownership.yaml: items: explanation: phase: unknown phase "start"',
    );
    expect(
      says((copy) => (copy.items = copy.items.filter(({ phase }) => phase !== 'guided'))),
    ).toContain('phases: guided: has no criterion');
    expect(says(({ warnings }) => (warnings[1]!.phases = ['start']))).toContain(
      'warnings: specified-guided: phases: unknown phase "start"',
    );
  });

  test('a missing meaning, an unknown fact, source or option', () => {
    expect(says(({ answers }) => void answers.pop())).toContain(
      'answers: exactly one must mean "unknown"',
    );
    expect(says((copy) => (copy.context = ['weather']))).toContain(
      'context: unknown fact "weather"',
    );
    expect(says(({ usualFrom }) => (usualFrom.source = 'nowhere'))).toContain(
      'usualFrom: unknown source "nowhere"',
    );
    expect(
      says(({ warnings }) => {
        warnings[1]!.when = { facts: { fact: 'specified-tickets', is: ['all'] } };
      }),
    ).toContain('warnings: specified-guided: when: facts: fact "specified-tickets" has no option');
  });

  test('months that an option does not have, or at which no option begins', () => {
    expect(says(({ timeInPhase }) => void delete timeInPhase.moreThan['over-24'])).toContain(
      'timeInPhase: no months for "over-24"',
    );
    expect(says(({ timeInPhase }) => (timeInPhase.since.fact = 'weather'))).toContain(
      'timeInPhase: since: unknown fact "weather"',
    );
    expect(says(({ timeInPhase }) => (timeInPhase.since.lessThan['never'] = 1))).toContain(
      'timeInPhase: since: fact "months" has no option "never"',
    );
    expect(says(({ timeInPhase }) => (timeInPhase.fact = 'weather'))).toContain(
      'timeInPhase: unknown fact "weather"',
    );
    expect(says(({ phases }) => (phases[0]!.usual!.months = 4))).toContain(
      'warnings: over-time: no option begins at 8 months',
    );
  });
});
