import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plan } from '#domain/ladder/plan.ts';
import { assess } from '#domain/ladder/result.ts';
import { rows } from '#domain/ladder/rows.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { evaluate, knownFacts } from '#domain/rules.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, itemOf, maturity, PLANNED, worksheet } from './maturity.ts';

const late = { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes' };
const planFor = (...people: Worksheet[]) => plan(maturity, assessTogether(maturity, people));
const outline = (...people: Worksheet[]) =>
  planFor(...people).map(({ day, kind, item }) => [day, kind, item?.id]);

const example = worksheet(
  PLANNED,
  { ...late, 'on-call': 'yes', 'release-rights': 'yes' },
  'client',
);

describe('the plan', () => {
  test('begins with a look, then blocker and action; proof and the second; then again', () => {
    expect(outline(example)).toEqual([
      [30, 'look', 'release'],
      [30, 'unblock', 'incident-response'],
      [30, 'act', 'incident-response'],
      [60, 'prove', 'incident-response'],
      [60, 'unblock', 'architecture'],
      [60, 'act', 'architecture'],
      [90, 'repeat', undefined],
      [90, 'next', 'incident-response'],
    ]);
  });

  test('is made of the texts of the instrument', () => {
    const { contributes, leads } = itemOf('incident-response').steps;
    const texts = planFor(example).map(({ text }) => text);
    expect(texts[0]).toContain(itemOf('release').lookFor);
    expect(texts[1]).toContain(`It may block the action: ${contributes.blocker}`);
    expect(texts[2]).toBe(`Incident response: ${contributes.action} Proof: ${contributes.proof}`);
    expect(texts[3]).toBe(`Incident response: show that it is done. Proof: ${contributes.proof}`);
    expect(texts[6]).toContain('Repeat the assessment');
    expect(texts[7]).toContain(leads.action);
  });

  test('settles the facts that could forbid a step before the step', () => {
    const answers = { release: 'contributes always', planning: 'leads always' };
    expect(outline(worksheet(answers, late)).slice(0, 3)).toEqual([
      [30, 'settle', 'release'],
      [30, 'unblock', 'release'],
      [30, 'act', 'release'],
    ]);
  });

  test('says that the targets are met where nothing is left', () => {
    const answers = { planning: 'leads half artefact' };
    const entries = planFor(worksheet(answers, late));
    expect(entries.at(-1)).toMatchObject({ day: 90, kind: 'next' });
    expect(entries.at(-1)?.text).toContain('meets its target');
    expect(outline(worksheet({ planning: 'leads always' }, late))).toEqual([
      [90, 'repeat', undefined],
    ]);
  });

  test('is empty while nothing is scored, unless there is something to look at', () => {
    expect(planFor()).toEqual([]);
    expect(planFor(worksheet({ planning: 'dont-know' }))).toEqual([]);
    expect(outline(worksheet({ release: 'dont-know' }))).toEqual([
      [30, 'look', 'release'],
      [90, 'repeat', undefined],
    ]);
  });

  test('is the same for the result of one person, however it was computed', () => {
    expect(plan(maturity, assess(maturity, example))).toEqual(planFor(example));
  });

  test('follows edited targets', () => {
    const targets = { 1: 3, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
    const result = assessTogether(maturity, [example], { targets });
    expect(plan(maturity, result)[2]).toMatchObject({ kind: 'act', item: { id: 'planning' } });
  });

  test('never advises a step that the facts of anybody forbid, and keeps its days in order', () => {
    fc.assert(
      fc.property(fc.array(anyWorksheet, { minLength: 1, maxLength: 4 }), (people) => {
        const entries = planFor(...people);
        const forbidden = people.flatMap(({ facts }) => {
          const known = knownFacts(maturity.facts, facts);
          return maturity.items.flatMap((item) =>
            rows.flatMap((row) => {
              const { forbiddenWhen, action } = item.steps[row];
              return forbiddenWhen && evaluate(forbiddenWhen, known) === true ? [action] : [];
            }),
          );
        });
        for (const { text } of entries)
          expect(forbidden.some((action) => text.includes(action))).toBe(false);
        const days = entries.map(({ day }) => day);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(planFor(...[...people].reverse())).toEqual(entries);
        // Whatever is done has been settled before.
        entries.forEach(({ kind, item, day }, at) => {
          if (kind !== 'act') return;
          expect(entries[at - 1]).toMatchObject({ kind: 'unblock', item: { id: item?.id }, day });
        });
      }),
      { numRuns: 300 },
    );
  });
});
