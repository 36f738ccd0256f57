import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDeals, type ClauseDifference } from '#domain/checklist/compare-deals.ts';
import type { DealContent } from '#domain/checklist/people.ts';
import {
  ACCEPTED,
  AGREED,
  anyContent,
  ASSIGNMENT,
  contentOf,
  DATA_TERMS,
  dealChecklist as checklist,
  DRAFT,
  ESCROW,
  ids,
  MISSING,
  NOT_APPLICABLE,
  OPEN,
  OWN,
  roleNumber,
  SBOM,
  sheet,
} from './deal.ts';

const compare = (before: DealContent, after: DealContent) => compareDeals(checklist, before, after);
const find = (list: readonly ClauseDifference[], number: number) =>
  list.find(({ clause }) => clause.number === number)!;
const status = (from: object, to: object) =>
  find(compare(contentOf([], { 1: from }), contentOf([], { 1: to })).clauses, ASSIGNMENT).status;

describe('two deals', () => {
  test('say of a status whether it got better or worse, by missing, open and settled', () => {
    expect(status({ status: MISSING }, { status: OPEN })).toMatchObject({ direction: 'better' });
    expect(status({ status: AGREED }, { status: DRAFT })).toMatchObject({ direction: 'worse' });
    expect(status({}, { status: MISSING })).toMatchObject({ direction: 'worse' });
    expect(status({ status: DRAFT }, { status: OPEN })).toMatchObject({ direction: 'other' });
    const excluded = { status: NOT_APPLICABLE, reason: 'no code' };
    expect(status({ status: MISSING }, excluded)).toMatchObject({ direction: 'other' });
    expect(status({ status: AGREED }, { status: AGREED })).toBeUndefined();
  });

  test('say that a reason which was written settles a status that needs one', () => {
    const reasoned = { status: ACCEPTED, reason: 'Insured', acceptedBy: 'CFO' };
    expect(status({ status: ACCEPTED }, reasoned)).toMatchObject({ direction: 'better' });
  });

  test('show what else changed in the record, field by field', () => {
    const before = contentOf([], { 1: { reason: 'a', due: '2026-11-20' } });
    const after = contentOf([], { 1: { reason: 'b', ref: 'MSA 7.2', owner: 2 } });
    expect(find(compare(before, after).clauses, ASSIGNMENT).fields).toEqual([
      { field: 'reason', from: 'a', to: 'b' },
      { field: 'owner', to: 2 },
      { field: 'due', from: '2026-11-20' },
      { field: 'ref', to: 'MSA 7.2' },
    ]);
  });

  test('show which role changed its mind', () => {
    const before = contentOf([sheet('legal', { 1: 'accept' }), sheet('security', { 1: 'accept' })]);
    const after = contentOf([sheet('legal', { 1: 'accept' }), sheet('security', { 1: 'reject' })]);
    const { counts, clauses } = compare(before, after);
    expect(find(clauses, ASSIGNMENT).stances).toMatchObject([
      { role: { id: 'security' }, from: [{ id: 'accept' }], to: [{ id: 'reject' }] },
    ]);
    expect(counts.stances).toBe(1);
  });

  test('say why a clause stands in one of them only', () => {
    const owner = sheet(undefined, {}, { hidden: { [ESCROW]: 'hosted' }, facts: { 1: [2] } });
    const added = sheet('legal', {}, { own: { [OWN]: { title: 'Keys' } } });
    const { clauses, counts } = compare(contentOf([added]), contentOf([], {}, owner));
    expect(find(clauses, ESCROW).only).toEqual({ in: 'first', because: 'hidden' });
    expect(find(clauses, DATA_TERMS).only).toEqual({ in: 'first', because: 'ruled-out' });
    expect(find(clauses, OWN).only).toEqual({ in: 'first', because: 'not-added' });
    expect(counts).toMatchObject({ onlyFirst: 3, onlySecond: 0, same: 2 });
  });

  test('of two editions: a clause that came later stands in the newer one only', () => {
    const items = checklist.items.map((item) =>
      item.number === SBOM ? { ...item, since: 2 } : item,
    );
    const gone = { list: 'items', id: 'old', number: 7, title: 'Old', edition: 2, successor: 1 };
    const next = { ...checklist, edition: 2, items, retired: [gone] };
    const old = contentOf([], { 7: { status: AGREED } });
    const now = { ...contentOf([], { [ASSIGNMENT]: { status: AGREED } }), edition: 2 };
    const { clauses } = compareDeals(next, old, now);
    expect(find(clauses, SBOM).only).toEqual({ in: 'second', because: 'not-in-edition' });
    expect(find(clauses, ASSIGNMENT).same).toBe(true);
  });

  test('show that readers changed the text or the priority of their own clause', () => {
    const added = (text: object) =>
      contentOf([sheet('legal', {}, { own: { [OWN]: { title: 'Keys', ...text } } })]);
    const found = find(compare(added({ ask: 'Who?' }), added({ priority: 1 })).clauses, OWN);
    expect(found).toMatchObject({
      ...{ reworded: true, same: false, priority: 'must' },
      priorities: { from: 'should', to: 'must' },
    });
  });

  test('list what got worse among the musts first, and a changed note behind everything', () => {
    const before = contentOf([sheet('legal', { [ESCROW]: 'accept' })], {
      [ASSIGNMENT]: { note: 'a' },
      [DATA_TERMS]: { status: OPEN },
      [SBOM]: { status: AGREED },
    });
    const after = contentOf([sheet('legal', { [ESCROW]: 'reject' })], {
      [ASSIGNMENT]: { note: 'b' },
      [DATA_TERMS]: { status: AGREED },
      [SBOM]: { status: MISSING, owner: roleNumber('legal') },
    });
    const { topics, counts } = compare(before, after);
    expect(ids(topics)).toEqual(['sbom', 'data-terms', 'escrow', 'assignment']);
    expect(counts).toEqual({
      ...{
        same: 0,
        better: 1,
        worse: 1,
        other: 0,
        stances: 1,
        oneStance: 0,
        onlyFirst: 0,
        onlySecond: 0,
      },
    });
  });

  test('are the same where a deal is compared with itself', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const { topics, clauses, counts } = compare(content, content);
        expect(topics).toEqual([]);
        expect(counts.same).toBe(clauses.length);
      }),
    );
  });

  test('turn round: better becomes worse, and only here becomes only there', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        const { better, worse, onlyFirst, onlySecond, ...rest } = there.counts;
        const turned = {
          better: worse,
          worse: better,
          onlyFirst: onlySecond,
          onlySecond: onlyFirst,
        };
        expect(back.counts).toEqual({ ...rest, ...turned });
        expect(new Set(ids(back.topics))).toEqual(new Set(ids(there.topics)));
      }),
    );
  });

  test('hide no difference: every clause is the same or a topic', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        const { clauses, topics, counts } = compare(before, after);
        expect(topics.length + counts.same).toBe(clauses.length);
      }),
    );
  });
});
