import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { progress } from '#domain/checklist/progress.ts';
import { signingGate, type SigningGate } from '#domain/checklist/signing-gate.ts';
import { gateText, openText } from '#exports/deal-words.ts';
import type { DealRecord } from '#worksheet/types.ts';
import {
  ACCEPTED,
  AGREED,
  anyDeal,
  ASSIGNMENT,
  DATA_TERMS,
  deal,
  DRAFT,
  ids,
  MISSING,
  NOT_APPLICABLE,
  SBOM,
  sheet,
} from './deal.ts';

const agreed: DealRecord = {
  [ASSIGNMENT]: { status: AGREED },
  [DATA_TERMS]: { status: AGREED },
  [SBOM]: { status: AGREED },
};
const gate = (...given: Parameters<typeof deal>) => signingGate(deal(...given));
const views = (list: SigningGate['reasons'] | SigningGate['stillOpen']) =>
  ids(list.map(({ view }) => view));

describe('reasons not to sign', () => {
  test('are a must that is missing', () => {
    const found = gate([], { ...agreed, [SBOM]: { status: MISSING } });
    expect(found.kind).toBe('reasons-not-to-sign');
    expect(found.reasons).toMatchObject([
      { view: { clause: { id: 'sbom' } }, objections: [{ is: 'missing' }] },
    ]);
  });

  test('are a must that a role rejects, even where the record calls it agreed', () => {
    const found = gate([sheet('security', { [ASSIGNMENT]: ['reject', 'too wide'] })], agreed);
    expect(found.reasons).toMatchObject([
      {
        view: { clause: { id: 'assignment' } },
        objections: [{ is: 'rejected', by: [{ reason: 'too wide' }], despite: 'settled' }],
      },
    ]);
  });

  test('are a must that is missing and accepted without a reason or without a name', () => {
    const lacking = (entry: object) =>
      gate([], { ...agreed, [SBOM]: { status: ACCEPTED, ...entry } }).reasons[0]?.objections;
    expect(lacking({})).toEqual([{ is: 'accepted-without', lacks: ['reason', 'acceptedBy'] }]);
    expect(lacking({ reason: 'Insured' })).toMatchObject([{ lacks: ['acceptedBy'] }]);
    expect(lacking({ reason: ' ', acceptedBy: 'CFO' })).toMatchObject([{ lacks: ['reason'] }]);
    expect(lacking({ reason: 'Insured', acceptedBy: 'CFO' })).toBeUndefined();
  });

  test('are not clauses that matter less', () => {
    const record = { ...agreed, 4: { status: MISSING } };
    const found = gate([sheet('legal', { 4: ['reject', 'no'] })], record);
    expect(found.reasons).toEqual([]);
  });

  test('cannot be hidden: a must that its owner hides is named, and a rejection of it counts', () => {
    const owner = sheet('legal', {}, { hidden: { [ASSIGNMENT]: 'elsewhere' } });
    const quiet = gate([], agreed, owner);
    expect(quiet).toMatchObject({ kind: 'nothing-found-here', reasons: [] });
    expect(ids(quiet.hidden)).toEqual(['assignment']);
    const missing = gate([], { ...agreed, [ASSIGNMENT]: { status: MISSING } }, owner);
    expect(missing).toMatchObject({ reasons: [], stillOpen: [] });
    const found = gate([sheet('security', { [ASSIGNMENT]: ['reject', 'no'] })], agreed, owner);
    expect(views(found.reasons)).toEqual(['assignment']);
  });
});

describe('a must is still open', () => {
  test('where it is unanswered, in draft, or lacks the reason of its status', () => {
    const record = { [ASSIGNMENT]: { status: DRAFT }, [SBOM]: { status: NOT_APPLICABLE } };
    const found = gate([], record);
    expect(found.kind).toBe('still-open');
    expect(found.stillOpen.map(({ because }) => because)).toEqual([
      [{ is: 'open' }],
      [{ is: 'unanswered' }],
      [{ is: 'open' }],
    ]);
  });

  test('where a role owes an answer, nobody spoke, or the people of a role differ', () => {
    const sheets = [
      sheet('legal', { [ASSIGNMENT]: 'accept' }, { name: 'Ana' }),
      sheet('procurement', { [SBOM]: 'accept' }, { name: 'Bo' }),
      sheet('procurement', { [SBOM]: 'fallback' }, { name: 'Cy' }),
    ];
    expect(gate(sheets, agreed).stillOpen).toMatchObject([
      { because: [{ is: 'waiting', for: [{ role: { id: 'security' }, needsHelp: false }] }] },
      { because: [{ is: 'nobody' }] },
      { because: [{ is: 'conflict' }] },
    ]);
  });

  test('not for want of stances in a deal that uses none', () => {
    expect(gate([], agreed)).toMatchObject({ kind: 'nothing-found-here', stillOpen: [] });
  });

  test('apart from the reasons: no must stands in both lists', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const { reasons, stillOpen, kind } = signingGate(given);
        const both = [...views(reasons), ...views(stillOpen)];
        expect(new Set(both).size).toBe(both.length);
        if (kind === 'nothing-found-here') expect(both).toEqual([]);
      }),
    );
  });
});

describe('the figures of the gate', () => {
  test('add up with those of the progress: what counts on both sides is said', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const { reasons, stillOpen, settled, uncounted } = signingGate(given);
        const { mustsLeft } = progress(given.checklist, given.views, given.record);
        const named = reasons.length + stillOpen.length;
        expect(named - settled.length - uncounted.length).toBe(mustsLeft.length);
      }),
    );
  });

  test('name an agreed must whose stances are missing, and its status', () => {
    const given = deal([sheet('legal', { [ASSIGNMENT]: 'accept' })], {
      [ASSIGNMENT]: { status: AGREED },
    });
    const found = signingGate(given);
    expect(gateText(found)).toBe(
      'No must was rejected or called missing. 3 musts are still open. 1 of these also counts as settled, because a status does not wait for stances.',
    );
    expect(openText(given, found.stillOpen[0]!)).toBe('Status: agreed. Waiting for Security.');
  });
});

describe('the gate never says that a contract is safe', () => {
  /** Every text that the gate itself says; what people wrote and the clauses say is theirs. */
  const own = ({ kind, note, reasons, stillOpen }: SigningGate) => [
    ...[kind, note],
    ...reasons.flatMap(({ objections }) => objections.map(({ is }) => is)),
    ...stillOpen.flatMap(({ because }) => because.map(({ is }) => is)),
  ];

  test('whatever people enter', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const said = own(signingGate(given)).join(' ');
        expect(said).not.toMatch(/safe|ready|clear|approved|ok\b|fine|go ahead|may be signed/i);
        expect(said.replaceAll('reasons-not-to-sign', '')).not.toMatch(/sign/i);
        expect(said).toMatch(/not legal advice/);
      }),
    );
  });

  test('because its type has no word for it', () => {
    expectTypeOf<SigningGate['kind']>().toEqualTypeOf<
      'reasons-not-to-sign' | 'still-open' | 'nothing-found-here'
    >();
    expect(gate([], agreed).kind).toBe('nothing-found-here');
  });

  test('and a must that is refused or unsettled never gives the empty result', () => {
    fc.assert(
      fc.property(anyDeal, (given) => {
        const musts = given.views.filter(({ priority }) => priority === 'must');
        const isBad = musts.some(({ clause }) => {
          const { status } = given.record[clause.number] ?? {};
          const voices = given.agreements.get(clause.number)?.voices ?? [];
          const isRejected = voices.some(({ stance }) => stance?.meaning === 'reject');
          return status === undefined || status === MISSING || isRejected;
        });
        if (isBad) expect(signingGate(given).kind).not.toBe('nothing-found-here');
      }),
    );
  });
});
