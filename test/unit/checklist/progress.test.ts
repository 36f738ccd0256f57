import { describe, expect, test } from 'vitest';
import { viewClauses } from '#domain/checklist/clauses.ts';
import { filterClauses } from '#domain/checklist/filters.ts';
import { progress, standing } from '#domain/checklist/progress.ts';
import { knownFacts } from '#domain/rules.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { smallChecklist as checklist } from './small-checklist.ts';

const views = (facts = {}) => viewClauses(checklist, knownFacts(checklist.facts, facts));
const ids = (list: readonly { clause: { id: string } }[]) => list.map((view) => view.clause.id);
const AGREED = 1;
const OPEN = 3;
const ACCEPTED = 5;
const NOT_APPLICABLE = 6;
const DONT_KNOW = 7;

describe('which clauses apply', () => {
  test('nothing is hidden while the facts are open', () => {
    expect(views().every((view) => view.applies)).toBe(true);
  });

  test('a clause is hidden by a known fact, and the fact is named', () => {
    const view = views({ 1: [2] }).find(({ clause }) => clause.id === 'data-terms');
    expect(view).toMatchObject({ applies: false, hiddenBy: ['personal-data'] });
  });

  test('an open fact keeps the stricter priority and says that it may fall', () => {
    const find = (facts: object) => views(facts).find(({ clause }) => clause.id === 'sbom');
    expect(find({})).toMatchObject({ priority: 'must', priorityCertain: false });
    expect(find({ 2: [2] })).toMatchObject({ priority: 'should', priorityCertain: true });
  });
});

describe('where a clause stands', () => {
  test("no status yet is not the same as Don't know", () => {
    expect(standing(checklist, undefined)).toBe('unanswered');
    expect(standing(checklist, { status: DONT_KNOW })).toBe('open');
  });

  test('missing but accepted settles nothing until the reason is written', () => {
    expect(standing(checklist, { status: ACCEPTED })).toBe('open');
    expect(standing(checklist, { status: ACCEPTED, reason: '  ' })).toBe('open');
    const reasoned = { status: ACCEPTED, reason: 'Insured elsewhere' };
    expect(standing(checklist, reasoned)).toBe('open');
    expect(standing(checklist, { ...reasoned, acceptedBy: 'CFO' })).toBe('settled');
  });

  test('a note alone does not answer a clause', () => {
    expect(standing(checklist, { note: 'ask legal' })).toBe('unanswered');
  });
});

describe('progress', () => {
  test('not applicable leaves both sides of the count', () => {
    const record: DealRecord = { 1: { status: NOT_APPLICABLE, reason: 'No code is written' } };
    expect(progress(checklist, views(), record).byPriority.must).toMatchObject({
      notApplicable: 1,
      total: 2,
      settled: 0,
    });
  });

  test('names the musts that are open or have no status yet', () => {
    const record: DealRecord = { 1: { status: AGREED }, 2: { status: OPEN } };
    expect(ids(progress(checklist, views(), record).mustsLeft)).toEqual(['data-terms', 'sbom']);
  });

  test('a hidden clause does not count, whatever its status', () => {
    const record: DealRecord = { 2: { status: OPEN } };
    const result = progress(checklist, views({ 1: [2] }), record);
    expect(ids(result.mustsLeft)).not.toContain('data-terms');
  });

  test('the parts of a count add up to its total', () => {
    const record: DealRecord = { 1: { status: AGREED }, 2: { status: DONT_KNOW } };
    for (const count of Object.values(progress(checklist, views(), record).byPriority)) {
      expect(count.settled + count.open + count.unanswered).toBe(count.total);
    }
  });
});

describe('filters', () => {
  test('a role sees the clauses it leads until somebody else owns them', () => {
    const legal = checklist.roles.find((role) => role.id === 'legal')!.number;
    const procurement = checklist.roles.find((role) => role.id === 'procurement')!.number;
    expect(ids(filterClauses(checklist, views(), {}, { role: legal }))).toContain('assignment');
    const record: DealRecord = { 1: { owner: procurement } };
    expect(ids(filterClauses(checklist, views(), record, { role: legal }))).not.toContain(
      'assignment',
    );
    expect(ids(filterClauses(checklist, views(), record, { role: procurement }))).toContain(
      'assignment',
    );
  });

  test('what is left holds open and unanswered clauses, not settled ones', () => {
    const record: DealRecord = { 1: { status: AGREED }, 2: { status: OPEN } };
    const left = ids(filterClauses(checklist, views(), record, { status: 'left' }));
    expect(left).toEqual(['data-terms', 'sbom', 'escrow']);
  });

  test('several filters narrow each other', () => {
    const found = filterClauses(checklist, views(), {}, { priority: 'must', group: 'exit' });
    expect(ids(found)).toEqual([]);
  });
});
