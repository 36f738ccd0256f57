import { describe, expect, test } from 'vitest';
import { confidence } from '#domain/ladder/confidence.ts';
import { coverage, evidenceShare } from '#domain/ladder/coverage.ts';
import { readWorksheet } from '#domain/ladder/score.ts';
import { idsOf, maturity, worksheet } from './maturity.ts';

const readsOf = (answers: Record<string, string>) => readWorksheet(maturity, worksheet(answers));

describe('coverage', () => {
  test("is lowered by Don't know and by no answer", () => {
    const result = coverage(
      readsOf({ planning: 'none', refinement: 'leads', release: 'dont-know' }),
    );
    expect(result).toMatchObject({ applicable: 6, share: 2 / 6 });
    expect(idsOf(result.unknown)).toEqual(['release']);
    expect(idsOf(result.open)).toEqual(['retrospectives', 'architecture', 'incident-response']);
  });

  test('leaves Not possible here out of both sides', () => {
    const result = coverage(readsOf({ planning: 'none', release: 'not-possible' }));
    expect(result).toMatchObject({ applicable: 5, share: 1 / 5 });
  });

  test('is 0 where nothing is possible', () => {
    const all = Object.fromEntries(idsOf(maturity.items).map((id) => [id, 'not-possible']));
    expect(coverage(readsOf(all))).toMatchObject({ applicable: 0, share: 0 });
  });
});

describe('the evidence share', () => {
  test('counts artefacts and system records among the scored answers', () => {
    const result = evidenceShare(
      readsOf({
        planning: 'leads always artefact',
        refinement: 'attends always system-record',
        retrospectives: 'contributes half observed',
        architecture: 'none',
        release: 'dont-know',
      }),
    );
    expect(result.share).toBe(2 / 4);
    expect(idsOf(result.proven)).toEqual(['planning', 'refinement']);
  });

  test('names a lead that rests on an impression, and keeps it unproven', () => {
    const result = evidenceShare(
      readsOf({
        planning: 'leads always impression',
        refinement: 'leads always',
        architecture: 'contributes always impression',
      }),
    );
    expect(result.share).toBe(0);
    expect(idsOf(result.unprovenLeads)).toEqual(['planning', 'refinement']);
  });
});

describe('confidence', () => {
  test('is high from four people on both sides with good coverage and evidence', () => {
    const result = confidence({ coverage: 5 / 6, evidence: 0.6, people: 4, sides: 2 }, 2);
    expect(result).toMatchObject({ label: 'high', missing: [], onePerson: false, oneSide: false });
    expect(result.next).toBeUndefined();
  });

  test('is medium where one thing is short of high, and names it', () => {
    expect(confidence({ coverage: 4 / 6, evidence: 0.6, people: 4, sides: 2 }, 2)).toMatchObject({
      label: 'medium',
      next: 'high',
      missing: [{ of: 'coverage', have: 4 / 6, need: 5 / 6 }],
    });
  });

  test('is low for one person, however complete, and says what is missing', () => {
    expect(confidence({ coverage: 1, evidence: 1, people: 1, sides: 1 }, 2)).toMatchObject({
      label: 'low',
      next: 'medium',
      missing: [
        { of: 'people', have: 1, need: 2 },
        { of: 'sides', have: 1, need: 2 },
      ],
      onePerson: true,
      oneSide: true,
    });
  });

  test('is low for many people of one side', () => {
    expect(confidence({ coverage: 1, evidence: 1, people: 9, sides: 1 }, 2)).toMatchObject({
      label: 'low',
      missing: [{ of: 'sides', have: 1, need: 2 }],
      onePerson: false,
      oneSide: true,
    });
  });
});
