import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POSITIONS, type Agreement } from '#domain/checklist/agreement.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { ASSIGNMENT, anySheet, deal, OWN, sheet, type RoleId, type Said } from './deal.ts';

/** What the people of a deal make of Assignment: legal leads, security looks. */
function on(...people: (readonly [RoleId | undefined, Said])[]): Agreement {
  const sheets = people.map(([role, said], place) =>
    sheet(role, { [ASSIGNMENT]: said }, { name: `Person ${place}` }),
  );
  return deal(sheets).agreements.get(ASSIGNMENT)!;
}
const waiting = ({ waitingFor }: Agreement) =>
  waitingFor.map(({ role, needsHelp }) => `${role?.id}${needsHelp ? ' needs help' : ''}`);

describe('roles agree', () => {
  test('on the weakest position that one of them takes', () => {
    expect(on(['legal', 'accept'], ['security', 'accept'])).toMatchObject({ position: 'accept' });
    expect(on(['legal', 'fallback'], ['security', 'accept'])).toMatchObject({
      state: 'agree',
      position: 'fallback',
    });
    expect(on(['legal', 'reject'], ['security', 'reject'])).toMatchObject({
      state: 'agree',
      position: 'reject',
    });
  });

  test('without the one that says Not mine', () => {
    const found = on(['legal', 'accept'], ['security', 'not-mine']);
    expect(found).toMatchObject({ state: 'agree', position: 'accept', nobodyLeads: false });
  });

  test('although nobody leads, which is named', () => {
    const found = on(['legal', 'not-mine'], ['security', 'accept']);
    expect(found).toMatchObject({ state: 'agree', nobodyLeads: true, lead: { id: 'legal' } });
  });

  test('where a colleague takes over what one of the role calls not theirs', () => {
    const found = on(['legal', 'not-mine'], ['legal', 'accept'], ['security', 'accept']);
    expect(found).toMatchObject({ state: 'agree', nobodyLeads: false });
  });
});

describe('roles are in conflict', () => {
  test('where a reject stands beside an accept or a fallback', () => {
    expect(on(['legal', 'accept'], ['security', 'reject']).state).toBe('conflict');
    expect(on(['legal', 'reject'], ['security', 'fallback']).state).toBe('conflict');
  });

  test('before everybody who is required has spoken, and the silent role is still named', () => {
    const found = on(['legal', 'reject'], ['procurement', 'accept']);
    expect(found.state).toBe('conflict');
    expect(waiting(found)).toEqual(['security']);
  });

  test('where two people of one role differ, and the role is named', () => {
    const found = on(['legal', 'accept'], ['legal', 'fallback'], ['security', 'accept']);
    expect(found).toMatchObject({ state: 'conflict', divided: [{ id: 'legal' }] });
  });

  test('not where two people without a role accept more and less', () => {
    const found = on(['legal', 'accept'], ['security', 'accept'], [undefined, 'fallback']);
    expect(found).toMatchObject({ state: 'agree', position: 'fallback', divided: [] });
  });
});

describe('a clause waits', () => {
  test('for a required role that is silent, or that needs help', () => {
    expect(waiting(on(['legal', 'accept']))).toEqual(['security']);
    const asked = on(['legal', 'accept'], ['security', 'help']);
    expect(asked.state).toBe('waiting');
    expect(waiting(asked)).toEqual(['security needs help']);
  });

  test('for a role in which one takes a position and another needs help', () => {
    expect(waiting(on(['legal', 'accept'], ['security', 'accept'], ['security', 'help']))).toEqual([
      'security needs help',
    ]);
  });

  test('not for a role that need not look', () => {
    expect(on(['legal', 'accept'], ['security', 'accept'], ['procurement', 'help']).state).toBe(
      'agree',
    );
  });

  test('for whoever needs help where all that are required say Not mine', () => {
    const found = on(['legal', 'not-mine'], ['security', 'not-mine'], ['procurement', 'help']);
    expect(found.state).toBe('waiting');
    expect(waiting(found)).toEqual(['procurement needs help']);
  });
});

describe('nobody took a stance', () => {
  test('where all that was said is Not mine', () => {
    expect(on(['legal', 'not-mine'], ['procurement', 'not-mine'])).toMatchObject({
      state: 'nobody',
      nobodyLeads: true,
    });
  });

  test('where a note came without a stance; the note is kept', () => {
    const noted = sheet('legal', {}, { answers: { [ASSIGNMENT]: { note: 'see mail' } } });
    const found = deal([noted]).agreements.get(ASSIGNMENT)!;
    expect(found).toMatchObject({ state: 'nobody', voices: [{ reason: 'see mail' }] });
    expect(waiting(found)).toEqual(['legal', 'security']);
  });

  test('or leads, where readers added the clause and named no role', () => {
    const found = deal([
      sheet('security', { [OWN]: 'accept' }, { own: { [OWN]: { title: 'Keys' } } }),
    ]);
    expect(found.agreements.get(OWN)).toMatchObject({ state: 'agree', nobodyLeads: true });
  });
});

describe('the state of a clause', () => {
  const meanings = ['accept', 'fallback', 'reject', 'help', 'not-mine'] as const;
  const said = (worksheet: Worksheet) => meanings[(worksheet.answers[ASSIGNMENT]?.answer ?? 0) - 1];

  test('follows from the worksheets by four rules, the first that holds', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 6 }), (sheets) => {
        const found = deal(sheets).agreements.get(ASSIGNMENT)!;
        const taken = (role?: number) =>
          new Set(
            sheets
              .filter(({ side }) => role === undefined || side === role)
              .flatMap((one) => POSITIONS.find((position) => position === said(one)) ?? []),
          );
        const of = (role: number) => sheets.filter(({ side }) => side === role).map(said);
        const isDivided = [1, 2, 3].some((role) => taken(role).size > 1);
        const owes = (role: number) =>
          of(role).includes('help') || (taken(role).size === 0 && !of(role).includes('not-mine'));
        const all = taken();
        const state =
          isDivided || (all.has('reject') && all.size > 1)
            ? 'conflict'
            : sheets.every((one) => [undefined, 'not-mine'].includes(said(one)))
              ? 'nobody'
              : all.size === 0 || [1, 3].some(owes)
                ? 'waiting'
                : 'agree';
        expect(found.state).toBe(state);
        if (found.state === 'agree')
          expect(found.position).toBe(POSITIONS.find((position) => all.has(position)));
        if (found.state === 'waiting') expect(found.waitingFor).not.toEqual([]);
      }),
    );
  });
});
