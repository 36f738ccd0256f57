import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '#domain/checklist/deal.ts';
import { filterClauses, type Filter } from '#domain/checklist/filters.ts';
import { orderClauses, URGENCIES, urgencyOf } from '#domain/checklist/order.ts';
import { clauseSearch, clauseText, fold } from '#domain/checklist/search.ts';
import {
  AGREED,
  anyDeal,
  ASSIGNMENT,
  DATA_TERMS,
  deal,
  dealChecklist as checklist,
  ESCROW,
  ids,
  MISSING,
  OWN,
  roleNumber,
  SBOM,
  sheet,
} from './deal.ts';

const TODAY = '2026-11-20';

const shown = (given: Deal, filter: Filter) =>
  ids(
    filterClauses(checklist, given.views, given.record, filter, {
      agreements: given.agreements,
      today: TODAY,
      textOf: (view) => clauseText(given, view),
    }),
  );

describe('a view of the clauses', () => {
  test('of a role has what it leads and must look at, until somebody owns it', () => {
    const security = { role: roleNumber('security') };
    expect(shown(deal([]), security)).toEqual(['assignment', 'sbom']);
    const owned = deal([], { [SBOM]: { owner: roleNumber('legal') } });
    expect(shown(owned, security)).toEqual(['assignment']);
    expect(shown(owned, { role: roleNumber('legal') })).toContain('sbom');
  });

  test('of a stage, of conflicts, of what waits for a role', () => {
    const given = deal([
      sheet('legal', { [DATA_TERMS]: 'accept' }),
      sheet('procurement', { [DATA_TERMS]: 'reject', [SBOM]: 'accept' }),
    ]);
    expect(shown(given, { stage: 'ending' })).toEqual(['escrow']);
    expect(shown(given, { conflicts: true })).toEqual(['data-terms']);
    const security = { waitingFor: roleNumber('security') };
    expect(shown(given, security)).toEqual(['assignment', 'sbom']);
  });

  test('of what is overdue has no settled clause', () => {
    const due = '2026-11-19';
    const given = deal([], { [SBOM]: { due }, [ESCROW]: { due, status: AGREED } });
    expect(shown(given, { overdue: true })).toEqual(['sbom']);
  });

  test('of what somebody rejects, alone or beside other positions', () => {
    const given = deal([
      sheet('legal', { [ASSIGNMENT]: 'accept', [ESCROW]: 'reject' }),
      sheet('security', { [ASSIGNMENT]: 'reject', [SBOM]: 'help' }),
    ]);
    expect(shown(given, { rejected: true })).toEqual(['assignment', 'escrow']);
  });

  test('of what readers added', () => {
    const given = deal([sheet('legal', {}, { own: { [OWN]: { title: 'Keys' } } })]);
    expect(shown(given, { own: true })).toEqual(['own-1500']);
  });

  test('finds nothing by what it was not told', () => {
    const given = deal([sheet('legal', { 1: 'accept' }), sheet('security', { 1: 'reject' })]);
    const filter = { conflicts: true } as const;
    expect(filterClauses(checklist, given.views, given.record, filter)).toEqual([]);
  });

  test('narrows with each field, in whatever order they are set', () => {
    const anyFilter: fc.Arbitrary<Filter> = fc.record(
      {
        role: fc.constantFrom(1, 2, 3),
        priority: fc.constantFrom('must', 'should', 'consider'),
        group: fc.constantFrom('rights', 'exit'),
        stage: fc.constantFrom('before-signing', 'ending'),
        status: fc.constantFrom<NonNullable<Filter['status']>[]>(1, 4, 'left', 'unanswered'),
        conflicts: fc.constant(true as const),
        rejected: fc.constant(true as const),
        waitingFor: fc.constantFrom(1, 3),
        overdue: fc.constant(true as const),
        own: fc.constant(true as const),
        text: fc.constantFrom('', 'lodz', 'escrow', 'we own'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyDeal, anyFilter, (given, filter) => {
        const fields = Object.keys(filter) as (keyof Filter)[];
        const each = fields.map((field) => shown(given, { [field]: filter[field] }));
        const all = ids(given.views).filter((id) => each.every((found) => found.includes(id)));
        expect(shown(given, filter)).toEqual(all);
      }),
    );
  });
});

describe('a search inside the checklist', () => {
  const record = {
    [SBOM]: { note: 'Ask Łukasz in Łódź', ref: 'MSA 7.2' },
    [ESCROW]: { reason: 'Naïve offer' },
  };
  const given = deal(
    [
      sheet('legal', { [ASSIGNMENT]: ['reject', 'Größe unklar'] }),
      sheet('security', {}, { own: { [OWN]: { title: 'Keys', ask: 'Who holds them?' } } }),
    ],
    record,
  );
  const found = (text: string) => shown(given, { text });

  test('looks at ids, titles, positions, notes, reasons, references and what readers added', () => {
    expect(found('data-terms')).toEqual(['data-terms']);
    expect(found('own it on payment')).toEqual(['assignment']);
    expect(found('ownership')).toEqual(['assignment']);
    expect(found('msa 7.2')).toEqual(['sbom']);
    expect(found('offer')).toEqual(['escrow']);
    expect(found('unklar')).toEqual(['assignment']);
    expect(found('who holds')).toEqual(['own-1500']);
  });

  test('ignores case and accents on both sides', () => {
    expect(found('LODZ')).toEqual(['sbom']);
    expect(found('łódź')).toEqual(['sbom']);
    expect(found('naive')).toEqual(['escrow']);
    expect(found('GRÖSSE')).toEqual(['assignment']);
  });

  test('wants every word, in any order, and finds all without one', () => {
    expect(found('lodz lukasz ask')).toEqual(['sbom']);
    expect(found('lodz offer')).toEqual([]);
    expect(found('   ')).toEqual(ids(given.views));
  });

  test('finds a word only where it stands in one piece', () => {
    expect(found('escrowescrow')).toEqual([]);
  });

  test('sees a note that has changed since the last keystroke', () => {
    const search = clauseSearch();
    expect(search('cap', 1, 'no limit')).toBe(false);
    expect(search('cap', 1, 'the cap is low')).toBe(true);
    expect(search('limit', 1, 'the cap is low')).toBe(false);
  });

  test('folds a text that is folded already to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
    );
  });
});

describe('the order of the clauses', () => {
  const given = deal(
    [
      sheet('legal', { [ASSIGNMENT]: 'accept', [ESCROW]: 'accept', [DATA_TERMS]: 'accept' }),
      sheet('security', { [ASSIGNMENT]: 'accept', [ESCROW]: 'reject' }),
      sheet('legal', {}, { name: 'Ana', own: { [OWN]: { title: 'Keys', priority: 1 } } }),
    ],
    {
      [ASSIGNMENT]: { status: AGREED },
      [SBOM]: { status: MISSING },
      [DATA_TERMS]: { due: '2026-11-01' },
    },
  );
  const ordered = (order: Parameters<typeof orderClauses>[2]) =>
    ids(orderClauses(given, [...given.views].reverse(), order, TODAY));

  test('by group and by stage has what readers added last', () => {
    expect(ordered('group')).toEqual(['sbom', 'data-terms', 'assignment', 'escrow', 'own-1500']);
    expect(ordered('stage').at(-1)).toBe('own-1500');
  });

  test('by urgency puts refused musts first and what is done last', () => {
    expect(ordered('urgency')).toEqual(['sbom', 'data-terms', 'own-1500', 'escrow', 'assignment']);
    expect(given.views.map((view) => urgencyOf(given, view, TODAY))).toEqual([
      ...['done', 'overdue', 'must-refused', 'conflict', 'must-waiting'],
    ]);
  });

  test('by urgency is that of the record in a deal without stances, and of no day to come', () => {
    const plain = deal([], { [ASSIGNMENT]: { status: AGREED }, [ESCROW]: { due: '2026-11-21' } });
    expect(plain.views.map((view) => urgencyOf(plain, view, TODAY))).toEqual([
      ...['done', 'must-open', 'must-open', 'open'],
    ]);
  });

  test('by urgency puts a must in conflict above everything', () => {
    const conflict = deal([
      sheet('legal', { [DATA_TERMS]: 'accept', [SBOM]: ['reject', 'no'] }),
      sheet('security', { [DATA_TERMS]: 'reject' }),
    ]);
    expect(ids(orderClauses(conflict, conflict.views, 'urgency')).slice(0, 2)).toEqual([
      ...['data-terms', 'sbom'],
    ]);
  });

  test('loses no clause, and never puts a less urgent one before a more urgent one', () => {
    fc.assert(
      fc.property(anyDeal, (any) => {
        const list = orderClauses(any, any.views, 'urgency', TODAY);
        expect(new Set(list)).toEqual(new Set(any.views));
        const places = list.map((view) => URGENCIES.indexOf(urgencyOf(any, view, TODAY)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
