import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenda, SECTIONS } from '#domain/checklist/agenda.ts';
import { recordAt } from '#domain/checklist/record-at.ts';
import type { ClauseChange, DealRecord, RecordEntry } from '#worksheet/types.ts';
import {
  ACCEPTED,
  AGREED,
  anyDeal,
  anyRecord,
  ASSIGNMENT,
  contentOf,
  DATA_TERMS,
  deal,
  ESCROW,
  ids,
  MISSING,
  OPEN,
  OWN,
  SBOM,
  sheet,
} from './deal.ts';

const START = '2026-11-20T14:00:00.000Z';
const LATER = '2026-11-20T14:10:00.000Z';
const points = (list: ReturnType<typeof agenda>) =>
  list.map(({ view, section }) => [view.clause.id, section]);
const change = (item: number, rest: Partial<ClauseChange>): ClauseChange => ({
  ...{ id: `${item}`, at: LATER, item, field: 'status', via: 'meeting' },
  ...rest,
});

/** Conflicts on Assignment and Escrow, a missing SBOM, an open must, and one that waits for nobody. */
const sheets = [
  sheet('legal', { [ASSIGNMENT]: 'accept', [DATA_TERMS]: 'accept', [ESCROW]: 'accept' }),
  sheet('security', { [ASSIGNMENT]: 'reject', [ESCROW]: 'reject' }),
  sheet('procurement', {}, { own: { [OWN]: { title: 'Keys' } } }),
];
const record: DealRecord = { [SBOM]: { status: MISSING }, [DATA_TERMS]: { status: OPEN } };

describe('the agenda of a meeting', () => {
  test('has conflicts among musts, refused musts, other musts, other conflicts, and the rest', () => {
    expect(points(agenda(deal(sheets, record)))).toEqual([
      ['assignment', 'must-conflict'],
      ['sbom', 'must-refused'],
      ['data-terms', 'must-left'],
      ['escrow', 'conflict'],
      ['own-1500', 'left'],
    ]);
  });

  test('has no clause that is settled and on which the roles agree', () => {
    const settled = { ...record, [DATA_TERMS]: { status: AGREED } };
    expect(ids(agenda(deal(sheets, settled)).map(({ view }) => view))).not.toContain('data-terms');
  });

  test('has nothing decided before a meeting', () => {
    expect(agenda(deal(sheets, record)).some(({ decided }) => decided)).toBe(false);
  });

  test('keeps a point in its place when it is decided, and says that it is', () => {
    const changes = [
      change(SBOM, { from: String(MISSING), to: String(AGREED) }),
      change(SBOM, { id: 'x', field: 'note', to: 'sent by mail' }),
    ];
    const now = deal(sheets, { ...record, [SBOM]: { status: AGREED, note: 'sent by mail' } });
    const list = agenda(now, { start: START, changes });
    expect(points(list)).toEqual(points(agenda(deal(sheets, record))));
    expect(list.filter(({ decided }) => decided)).toMatchObject([
      { view: { clause: { id: 'sbom' } }, changes: [{ to: '1' }, { to: 'sent by mail' }] },
    ]);
  });

  test('does not call decided what settles only with a reason, until the reason is there', () => {
    const accepted = (reason?: string) =>
      deal(sheets, {
        ...record,
        [SBOM]: { status: ACCEPTED, acceptedBy: 'CFO', ...(reason && { reason }) },
      });
    const changes = [change(SBOM, { from: String(MISSING), to: String(ACCEPTED) })];
    const decidedIn = (given: ReturnType<typeof accepted>) =>
      agenda(given, { start: START, changes }).find(({ view }) => view.clause.number === SBOM)
        ?.decided;
    expect(decidedIn(accepted())).toBe(false);
    expect(decidedIn(accepted('The client builds it.'))).toBe(true);
  });

  test('does not call decided what was undone, or changed before the meeting', () => {
    const undone = [
      change(SBOM, { from: String(MISSING), to: String(AGREED) }),
      change(SBOM, { id: 'u', via: 'undo', from: String(AGREED), to: String(MISSING) }),
      change(DATA_TERMS, { at: '2026-11-19T14:00:00.000Z', to: String(OPEN) }),
    ];
    const list = agenda(deal(sheets, record), { start: START, changes: undone });
    expect(list.some(({ decided }) => decided)).toBe(false);
  });

  test('keeps a point on which a role gave way, and calls it decided', () => {
    const settled = { ...record, [ASSIGNMENT]: { status: AGREED } };
    const [legal, , ...others] = sheets;
    const gaveWay = [legal!, sheet('security', { [ASSIGNMENT]: 'accept' }), ...others];
    const changes = [change(ASSIGNMENT, { field: 'stance', from: '3', to: '1' })];
    const list = agenda(deal(gaveWay, settled), { start: START, changes });
    const found = list.find(({ view }) => view.clause.number === ASSIGNMENT);
    expect(found).toMatchObject({ decided: true });
  });

  test('puts a conflict that the record calls settled behind those it does not', () => {
    const both = [
      sheet('legal', { [ASSIGNMENT]: 'accept', [DATA_TERMS]: 'accept' }),
      sheet('security', { [ASSIGNMENT]: 'reject', [DATA_TERMS]: 'reject' }),
    ];
    const list = agenda(deal(both, { [ASSIGNMENT]: { status: AGREED } }));
    expect(points(list).slice(0, 2)).toEqual([
      ['data-terms', 'must-conflict'],
      ['assignment', 'must-conflict'],
    ]);
  });

  test('walks its sections in order, with each clause once', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const list = agenda(given);
        const places = list.map(({ section }) => SECTIONS.indexOf(section));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(list.map(({ view }) => view)).size).toBe(list.length);
      }),
    );
  });
});

describe('the record as it stood', () => {
  const fields = ['status', 'owner', 'reason', 'note', 'acceptedBy', 'due', 'ref'] as const;
  const asText = (value: RecordEntry[keyof RecordEntry]) =>
    value === undefined ? {} : { text: String(value) };

  /** The history that leads from one record to another. */
  function changesBetween(before: DealRecord, after: DealRecord, at: string): ClauseChange[] {
    const items = new Set([before, after].flatMap((one) => Object.keys(one)));
    return [...items].flatMap((key) =>
      fields.flatMap((field) => {
        const [{ text: from }, { text: to }] = [before, after].map((one) =>
          asText(one[Number(key)]?.[field]),
        ) as [{ text?: string }, { text?: string }];
        if (from === to) return [];
        const item = Number(key);
        return [
          change(item, {
            at,
            field,
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          }),
        ];
      }),
    );
  }
  const filled = (given: DealRecord) =>
    Object.fromEntries(Object.entries(given).filter(([, entry]) => Object.keys(entry).length > 0));

  test('is made again from its history, whatever was changed since', () => {
    const anyThree = fc.tuple(anyRecord, anyRecord, anyRecord);
    fc.assert(
      fc.property(anyThree, ([first, second, third]) => {
        const changes = [
          ...changesBetween(first, second, '2026-11-20T13:00:00.000Z'),
          ...changesBetween(second, third, LATER),
        ];
        expect(filled(recordAt(third, changes, START))).toEqual(filled(second));
        expect(filled(recordAt(third, changes, '2026-01-01T00:00:00.000Z'))).toEqual(filled(first));
        expect(recordAt(third, changes, '2027-01-01T00:00:00.000Z')).toEqual(third);
      }),
    );
  });

  test('leaves stances to the worksheets', () => {
    const { record: now } = contentOf([], record);
    const stance = change(SBOM, { field: 'stance', from: '1', to: '3' });
    expect(recordAt(now, [stance], START)).toEqual(now);
  });
});
