import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dashboard } from '#domain/checklist/dashboard.ts';
import { daysBetween } from '#domain/checklist/days.ts';
import {
  AGREED,
  anyDeal,
  ASSIGNMENT,
  DATA_TERMS,
  deal,
  ESCROW,
  ids,
  NOT_APPLICABLE,
  OPEN,
  OWN,
  roleNumber,
  SBOM,
  sheet,
} from './deal.ts';

const TODAY = '2026-11-20';
const figures = (...given: Parameters<typeof deal>) => dashboard(deal(...given), TODAY);

describe('the figures of a deal', () => {
  test('count by role, stage and group, with the musts apart', () => {
    const record = { [ASSIGNMENT]: { status: AGREED }, [SBOM]: { owner: roleNumber('legal') } };
    const { byRole, byStage, byGroup } = figures([], record);
    expect(byRole).toMatchObject([
      { of: { id: 'legal' }, all: { total: 4, settled: 1 }, musts: { total: 3, settled: 1 } },
    ]);
    expect(byStage.map(({ of, all }) => [of?.id, all.total])).toEqual([
      ['before-signing', 3],
      ['ending', 1],
    ]);
    expect(byGroup.map(({ of, musts }) => [of?.id, musts.unanswered])).toEqual([
      ['rights', 2],
      ['exit', 0],
    ]);
  });

  test('have a line without a name for what readers added', () => {
    const added = sheet('legal', {}, { own: { [OWN]: { title: 'Keys', priority: 1 } } });
    const { byRole, byStage, byGroup } = figures([added]);
    for (const lines of [byRole, byStage, byGroup]) {
      expect(lines.at(-1)).not.toHaveProperty('of');
      expect(lines.at(-1)).toMatchObject({ musts: { total: 1, unanswered: 1 } });
    }
  });

  test('add up to the same total, whichever way they are laid out', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const { byRole, byStage, byGroup, byPriority } = dashboard(given, TODAY);
        const totals = [byRole, byStage, byGroup].map((lines) =>
          lines.reduce((sum, { all }) => sum + all.total + all.notApplicable, 0),
        );
        expect(totals).toEqual(totals.map(() => given.views.length));
        const musts = byStage.reduce((sum, line) => sum + line.musts.total, 0);
        expect(musts).toBe(byPriority.must.total);
      }),
    );
  });

  test('name conflicts with the musts first', () => {
    const own = { [OWN]: { title: 'Keys', priority: 1 } };
    const { conflicts } = figures([
      sheet('legal', { [ESCROW]: 'accept', [OWN]: 'accept' }, { own }),
      sheet('security', { [ESCROW]: 'reject', [OWN]: 'reject' }),
    ]);
    expect(ids(conflicts)).toEqual(['own-1500', 'escrow']);
  });

  test('say what each role owes, and on what it asked for help', () => {
    const sheets = [
      sheet('legal', { [ASSIGNMENT]: 'accept', [DATA_TERMS]: 'accept', [ESCROW]: 'accept' }),
      sheet('security', { [ASSIGNMENT]: 'help' }),
    ];
    const { waiting, nobody } = figures(sheets);
    expect(
      waiting.map(({ role, views, needsHelp }) => [role?.id, ids(views), ids(needsHelp)]),
    ).toEqual([
      ['procurement', ['sbom'], []],
      ['security', ['assignment', 'sbom'], ['assignment']],
    ]);
    expect(ids(nobody)).toEqual(['sbom']);
  });

  test('ask nobody about a clause that does not apply', () => {
    const record = { [SBOM]: { status: NOT_APPLICABLE, reason: 'no software' } };
    const { waiting, nobody } = figures([sheet('legal', { [ESCROW]: 'accept' })], record);
    expect(waiting.flatMap(({ views }) => ids(views))).not.toContain('sbom');
    expect(ids(nobody)).not.toContain('sbom');
  });

  test('name clauses that no role leads', () => {
    const { leaderless } = figures([sheet('procurement', { [SBOM]: 'not-mine' })]);
    expect(ids(leaderless)).toEqual(['sbom']);
  });

  test('name what is overdue, what is due next, and what nobody owns', () => {
    const { overdue, next, unowned } = figures([], {
      [ASSIGNMENT]: { status: OPEN, due: '2026-11-17', owner: 1 },
      [DATA_TERMS]: { due: TODAY },
      [SBOM]: { status: AGREED, due: '2026-01-01' },
      [ESCROW]: { due: '2026-11-30' },
    });
    expect(overdue.map(({ view, days }) => [view.clause.id, days])).toEqual([['assignment', -3]]);
    expect(next.map(({ view, days }) => [view.clause.id, days])).toEqual([
      ['data-terms', 0],
      ['escrow', 10],
    ]);
    expect(ids(unowned)).toEqual(['data-terms', 'escrow']);
  });

  test('name a status and a stance that lack their reason', () => {
    const record = { [ESCROW]: { status: NOT_APPLICABLE } };
    const { unreasoned } = figures([sheet('legal', { [ASSIGNMENT]: 'reject' })], record);
    expect(unreasoned).toMatchObject([
      { view: { clause: { id: 'assignment' } }, status: false, stances: [{ person: {} }] },
      { view: { clause: { id: 'escrow' } }, status: true, stances: [] },
    ]);
  });
});

describe('days between two days', () => {
  const anyDay = fc
    .integer({ min: 0, max: 40_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

  test('count leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  });

  test('are none where one is no day of the calendar', () => {
    expect(daysBetween('2026-02-30', '2026-03-01')).toBeUndefined();
    expect(daysBetween('2026-03-01', 'soon')).toBeUndefined();
    expect(daysBetween('', '2026-03-01')).toBeUndefined();
  });

  test('add up, and turn round', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b)! + daysBetween(b, c)!).toBe(daysBetween(a, c));
        expect(daysBetween(a, b)! + daysBetween(b, a)!).toBe(0);
      }),
    );
  });
});
