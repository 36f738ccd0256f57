import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '#domain/ladder/result.ts';
import { assessTogether, type TogetherResult } from '#domain/ladder/together.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, idsOf, maturity, worksheet } from './maturity.ts';

const late = { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes' };
const together = (...people: Worksheet[]) => assessTogether(maturity, people);
const rowOf = (result: TogetherResult, id: string) => {
  const row = result.profile.find(({ item }) => item.id === id);
  if (!row) throw new RangeError(`No practice ${id}.`);
  return row;
};
const scoresOf = (result: Pick<TogetherResult, 'profile'>) =>
  result.profile.map(({ reading }) => (reading.state === 'scored' ? reading.score : undefined));

describe('the worked example: a dedicated team in month 8, answered by both sides', () => {
  const result = together(
    worksheet(
      {
        planning: 'contributes always',
        refinement: 'leads half',
        retrospectives: 'contributes half',
        architecture: 'leads once',
        'incident-response': 'attends always',
        release: 'dont-know',
      },
      late,
      'client',
    ),
    worksheet(
      {
        planning: 'leads once',
        refinement: 'leads half',
        retrospectives: 'contributes always',
        architecture: 'contributes once',
        'incident-response': 'attends always',
        release: 'contributes half',
      },
      late,
      'external',
    ),
  );

  test('takes the lower of the two side medians', () => {
    expect(scoresOf(result)).toEqual([2, 2.5, 1.5, 1.25, 1, 1.5]);
  });

  test('has the headline Contributing at 1.5, below the cap of 2.0', () => {
    if (result.headline.kind !== 'band') throw new Error(result.headline.reason);
    expect(result.headline).toMatchObject({ median: 1.5, floor: 1, cap: 2, value: 1.5 });
    expect(result.headline.band.label).toBe('Contributing');
    expect(idsOf(result.headline.setBy)).toEqual(['retrospectives', 'release']);
  });

  test('shows the gaps, and the weighted ones in the order of advice', () => {
    expect(result.profile.map(({ gap }) => gap)).toEqual([1, 0.5, 1.5, 1.75, 2, 1.5]);
    expect(result.ranking.slice(0, 3).map(({ item, priority }) => [item.id, priority])).toEqual([
      ['incident-response', 3],
      ['release', 2.25],
      ['architecture', 2.1875],
    ]);
  });

  test('advises one step in incident response, after a look at releases', () => {
    expect(result.advice).toMatchObject({
      kind: 'step',
      item: { id: 'incident-response' },
      row: 'contributes',
    });
    expect(idsOf(result.dontKnow.lookFirst)).toEqual(['release']);
    expect(result.dontKnow.gaps.map(({ sides }) => idsOf(sides))).toEqual([['client']]);
  });

  test('flags architecture, where the client side sees a row more', () => {
    const flagged = result.comparison.items.filter(({ flag }) => flag);
    expect(flagged).toHaveLength(1);
    expect(flagged[0]).toMatchObject({ difference: 1, flag: 'sides', higher: { id: 'client' } });
    expect(flagged[0]?.item.id).toBe('architecture');
    expect(result.comparison.topics[0]?.item.id).toBe('architecture');
  });

  test('counts release, and notes that only one side gave a row', () => {
    expect(result.coverage.share).toBe(1);
    expect(idsOf(result.oneSided)).toEqual(['release']);
  });

  test('finds the smallest set of steps that moves the band', () => {
    if (result.sensitivity?.kind !== 'found') throw new Error('nothing found');
    expect(result.sensitivity.steps).toBe(2);
    expect(idsOf(result.sensitivity.changes[0]?.raises.map(({ item }) => item) ?? [])).toEqual([
      'incident-response',
      'release',
    ]);
  });
});

describe('the score of several people', () => {
  test('is the mean of the two middle scores of a side with an even number of people', () => {
    const result = together(
      worksheet({ planning: 'leads always' }, {}, 'client'),
      worksheet({ planning: 'contributes half' }, {}, 'client'),
      worksheet({ planning: 'leads half' }, {}, 'external'),
    );
    expect(rowOf(result, 'planning').reading).toMatchObject({ score: 2.25, level: 3 });
  });

  test("is not lowered by Don't know, Not possible here or no answer", () => {
    const result = together(
      worksheet({ planning: 'leads always', release: 'dont-know' }, {}, 'client'),
      worksheet({ planning: 'dont-know', release: 'not-possible' }, {}, 'client'),
      worksheet({ planning: 'not-possible' }, {}, 'external'),
      worksheet({}, {}, 'external'),
    );
    expect(rowOf(result, 'planning').reading).toMatchObject({ state: 'scored', score: 3 });
    expect(rowOf(result, 'release').reading).toEqual({ state: 'unknown' });
    expect(rowOf(result, 'refinement').reading).toEqual({ state: 'open' });
  });

  test('leaves a practice out where nobody chose a row or does not know', () => {
    const result = together(
      worksheet({ release: { answer: 6, note: 'The regulator forbids it' } }, {}, 'client'),
      worksheet({ release: { answer: 6, note: 'By contract' } }, {}, 'external'),
      worksheet({}, {}, 'external'),
    );
    expect(rowOf(result, 'release').reading).toEqual({
      state: 'excluded',
      reason: 'By contract; The regulator forbids it',
    });
    expect(result.coverage.applicable).toBe(5);
  });

  test('does not exist where nobody answered, or there is nobody', () => {
    for (const people of [[], [worksheet({})], [worksheet({}), worksheet({}, late, 'client')]]) {
      const result = together(...people);
      expect(result.headline).toMatchObject({ kind: 'withheld', reason: 'nothing-scored' });
      expect(result).not.toHaveProperty('percent');
      expect(scoresOf(result)).toEqual(Array(6).fill(undefined));
    }
  });

  test('counts evidence and voices over everybody, and names who is not heard', () => {
    const result = together(
      worksheet({ planning: 'leads always artefact', release: 'attends always' }, {}, 'client'),
      worksheet({ planning: 'leads always impression' }, {}, 'client'),
      worksheet({ planning: 'dont-know' }, {}, 'external'),
      worksheet({ planning: 'leads once system-record' }),
    );
    expect(result.evidence).toMatchObject({ answers: 4, provenAnswers: 2, share: 0.5 });
    expect(idsOf(result.evidence.proven)).toEqual(['planning']);
    expect(idsOf(result.evidence.unprovenLeads)).toEqual(['planning']);
    expect(result.voices).toMatchObject({ people: 3, withoutSide: 1, silent: 1 });
    expect(result.voices.sides.map(({ people }) => people)).toEqual([2, 0]);
    expect(result.confidence).toMatchObject({ people: 3, sides: 1, oneSide: true, label: 'low' });
  });

  test('is trusted from four people on both sides with evidence', () => {
    const six = (evidence: string) =>
      Object.fromEntries(idsOf(maturity.items).map((id) => [id, `leads always ${evidence}`]));
    const people = ['client', 'client', 'external', 'external'].map((side) =>
      worksheet(six('artefact'), late, side),
    );
    expect(together(...people).confidence.label).toBe('high');
    const doubtful = people.map((one, index) =>
      index < 2 ? worksheet(six('impression'), late, 'client') : one,
    );
    expect(together(...doubtful).confidence.label).toBe('medium');
    expect(together(...people.slice(0, 2)).confidence.label).toBe('low');
  });
});

const anyPeople = fc.array(anyWorksheet, { maxLength: 6 });

/** All that must not depend on who answered first. */
function figures({ comparison, dontKnow, facts, ...result }: TogetherResult) {
  return {
    ...result,
    items: comparison.items.map((compared) => ({ ...compared, answers: undefined })),
    topics: idsOf(comparison.topics.map(({ item }) => item)),
    dontKnow: [dontKnow.items, dontKnow.lookFirst, dontKnow.ask, dontKnow.gaps],
    facts: [facts.known, facts.views, facts.differing.map(({ fact }) => fact.id)],
  };
}

describe('for any people', () => {
  test('one person together is that person alone', () => {
    fc.assert(
      fc.property(anyWorksheet, fc.dictionary(fc.nat(8).map(String), fc.nat(4)), (one, targets) => {
        const alone = assess(maturity, one, { targets });
        const { voices, comparison, oneSided, dontKnow, ...shared } = assessTogether(
          maturity,
          [one],
          { targets },
        );
        const { dontKnow: own, ...rest } = alone;
        expect(shared).toEqual(rest);
        expect(dontKnow).toMatchObject(own);
        expect(voices.people).toBe(alone.confidence.people);
        expect(oneSided).toEqual([]);
        expect(comparison.items.map(({ lowest }) => lowest)).toEqual(scoresOf(alone));
      }),
    );
  });

  test('the order of respondents never matters', () => {
    const shuffled = anyPeople.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    );
    fc.assert(
      fc.property(shuffled, ([people, others]) => {
        expect(figures(together(...others))).toEqual(figures(together(...people)));
      }),
    );
  });

  test('somebody who agrees changes no score, whatever the side', () => {
    fc.assert(
      fc.property(
        anyWorksheet,
        fc.array(fc.constantFrom(undefined, 1, 2), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(undefined, 1, 2),
        ({ facts, answers }, sides, joining) => {
          const as = (side: number | undefined) => ({ ...(side && { side }), facts, answers });
          const before = together(...sides.map(as));
          const after = together(...sides.map(as), as(joining));
          expect(scoresOf(after)).toEqual(scoresOf(before));
          expect(after.headline).toEqual(before.headline);
          expect(after.percent).toEqual(before.percent);
        },
      ),
    );
  });

  test('a better answer lowers neither the practice nor the headline', () => {
    const answered = maturity.answers.flatMap((one) => ('level' in one ? [one.number] : []));
    const steps = maturity.consistency.map(({ number }) => number);
    const ranked = answered.flatMap((answer) =>
      steps.map((consistency) => ({ answer, consistency })),
    );
    const place = fc.nat(ranked.length - 1);
    const anyRanked = fc.tuple(place, place).map((pair) => pair.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(anyWorksheet, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 6 }),
        anyRanked,
        (people, who, practice, [low = 0, high = 0]) => {
          const [before, after] = [low, high].map((at) =>
            together(
              ...people.map((one, index) =>
                index === who % people.length
                  ? { ...one, answers: { ...one.answers, [practice]: ranked[at] ?? {} } }
                  : one,
              ),
            ),
          );
          if (!before || !after) throw new Error('nothing to compare');
          const [from, to] = [scoresOf(before), scoresOf(after)];
          to.forEach((score, index) => {
            if (index === practice - 1) expect(score).toBeGreaterThanOrEqual(from[index] ?? NaN);
            else expect(score).toBe(from[index]);
          });
          if (before.headline.kind !== 'band' || after.headline.kind !== 'band') {
            expect(after.headline.kind).toBe(before.headline.kind);
            return;
          }
          expect(after.headline.value).toBeGreaterThanOrEqual(before.headline.value);
          expect(after.headline.band.from).toBeGreaterThanOrEqual(before.headline.band.from);
        },
      ),
    );
  });

  test("somebody who answers Don't know or Not possible here throughout changes no score", () => {
    fc.assert(
      fc.property(anyPeople, anyWorksheet, (people, one) => {
        const [unknown, excluded] = [5, 6].map((answer) => ({
          ...one,
          answers: Object.fromEntries(maturity.items.map(({ number }) => [number, { answer }])),
        }));
        const alone = together(...people);
        expect(scoresOf(together(...people, unknown!))).toEqual(scoresOf(alone));
        expect(scoresOf(together(...people, excluded!))).toEqual(scoresOf(alone));
      }),
    );
  });

  test('percent to target adds up, and the practices that hold the result are named', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const { percent, headline, profile } = together(...people);
        expect(percent?.contributions.reduce((sum, { points }) => sum + points, 0)).toBe(
          percent?.percent,
        );
        if (headline.kind !== 'band') return;
        expect(headline.setBy.length).toBeGreaterThan(0);
        const scores = headline.setBy.map((item) => {
          const reading = profile.find((row) => row.item === item)?.reading;
          return reading?.state === 'scored' ? reading.score : NaN;
        });
        const [low, high] = [Math.min(...scores), Math.max(...scores)];
        if (headline.capped) expect([low, high]).toEqual([headline.floor, headline.floor]);
        else expect(low === high && high <= headline.median).toBe(true);
      }),
    );
  });
});

describe('edited targets', () => {
  const answers = Object.fromEntries(idsOf(maturity.items).map((id) => [id, 'contributes always']));
  const people = [worksheet(answers, late, 'client'), worksheet(answers, late, 'external')];

  test('stand for those of the set everywhere, and the result says which', () => {
    const targets = { 1: 2, 2: 2, 3: 2, 4: 2, 5: 2.5, 6: 2 };
    const result = assessTogether(maturity, people, { targets });
    expect(idsOf(result.targets.edited)).toEqual(idsOf(maturity.items));
    expect(result.profile.map(({ target }) => target)).toEqual([2, 2, 2, 2, 2.5, 2]);
    expect(idsOf(result.ranking.map(({ item }) => item))).toEqual(['incident-response']);
    expect(result.percent?.percent).toBe(97);
    expect(result.advice).toMatchObject({ item: { id: 'incident-response' }, target: 2.5 });
  });

  test('change no score and no band', () => {
    const [plain, edited] = [{}, { 1: 0, 5: 0.5 }].map((targets) =>
      assessTogether(maturity, people, { targets }),
    );
    expect(edited?.headline).toEqual(plain?.headline);
    expect(plain?.targets.edited).toEqual([]);
  });
});

describe('how consistently, left open', () => {
  const reading = (...people: Worksheet[]) => {
    const { reading: found } = rowOf(together(...people), 'planning');
    if (found.state !== 'scored') throw new Error(found.state);
    return found;
  };
  const said = worksheet({ planning: 'leads always' }, {}, 'client');
  const open = worksheet({ planning: 'leads' }, {}, 'external');

  test('by one of several people does not make the practice open for all', () => {
    expect(reading(said, open)).toMatchObject({ assumed: false, openFor: { people: 1, of: 2 } });
    const { assumptions } = together(said, open);
    expect(idsOf(assumptions.partConsistency)).toEqual(['planning']);
    expect(assumptions.consistency).toEqual([]);
  });

  test('by everybody does', () => {
    expect(reading(open, { ...open, side: 1 })).toMatchObject({ assumed: true });
    expect(reading(open, { ...open, side: 1 })).not.toHaveProperty('openFor');
    expect(reading(said, { ...said, side: 2 })).not.toHaveProperty('openFor');
  });

  const none = worksheet({ planning: 'none' }, {}, 'external');
  const isQuiet = (...people: Worksheet[]) => {
    const { assumptions } = together(...people);
    expect(reading(...people)).toMatchObject({ assumed: false });
    expect(reading(...people)).not.toHaveProperty('openFor');
    expect([assumptions.consistency, assumptions.partConsistency]).toEqual([[], []]);
  };

  test('by the higher side says nothing, because the lower side sets the score', () => {
    isQuiet(worksheet({ planning: 'contributes' }, {}, 'client'), none, none);
    isQuiet(
      worksheet({ planning: 'leads' }, {}, 'client'),
      worksheet({ planning: 'contributes half' }, {}, 'external'),
    );
  });

  test('by both sides is open for the lower one alone, unless the higher one can become the lower', () => {
    const higher = worksheet({ planning: 'leads' }, {}, 'client');
    const lower = worksheet({ planning: 'contributes' }, {}, 'external');
    expect(reading(higher, lower)).toMatchObject({ assumed: true, score: 1.25 });
    const half = worksheet({ planning: 'leads half' }, {}, 'external');
    expect(reading(higher, half, half)).toMatchObject({ openFor: { people: 1, of: 3 } });
  });

  test('far from the middle of the own side says nothing, in the middle it does', () => {
    const leads = worksheet({ planning: 'leads' }, {}, 'external');
    isQuiet(none, none, leads);
    expect(reading(none, leads)).toMatchObject({ assumed: true, score: 1.125 });
    expect(reading(none, leads, { ...leads })).toMatchObject({ assumed: true, score: 2.25 });
    expect(reading(none, open, open, open)).toMatchObject({ assumed: true });
  });

  test('matters exactly where one of its values would change the score', () => {
    const rows = ['none', 'attends', 'attends half', 'contributes', 'leads', 'leads always'];
    const anyone = fc.tuple(fc.constantFrom(...rows), fc.constantFrom('client', 'external'));
    const choices = ['once', 'half', 'always'];
    const fill = (people: readonly (readonly [string, string])[]): Worksheet[][] =>
      people.reduce<Worksheet[][]>(
        (found, [words, side]) =>
          found.flatMap((some) =>
            (words.includes(' ') || words === 'none'
              ? [words]
              : choices.map((one) => `${words} ${one}`)
            ).map((full) => [...some, worksheet({ planning: full }, {}, side)]),
          ),
        [[]],
      );
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 1, maxLength: 4 }), (people) => {
        const now = people.map(([words, side]) => worksheet({ planning: words }, {}, side));
        const { score, assumed, openFor } = reading(...now);
        const moves = fill(people).some((all) => reading(...all).score !== score);
        expect(assumed || openFor !== undefined).toBe(moves);
      }),
      { numRuns: 60 },
    );
  });
});
