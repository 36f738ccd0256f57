import { describe, expect, test } from 'vitest';
import { checklistReport } from '#exports/checklist-report.ts';
import { dealPaper } from '#worksheet/office/deal-paper.ts';
import { dealRows } from '#worksheet/office/deal-rows.ts';
import type { ClauseChange, Content } from '#worksheet/types.ts';
import { ASSIGNMENT, contentOf, dealChecklist, SBOM, sheet } from '../checklist/deal.ts';

const CHANGE: ClauseChange = {
  ...{ id: 'm', at: '2026-11-20T09:00:00.000Z', item: ASSIGNMENT, field: 'stance' },
  ...{ from: '3 cap too low', to: '2', by: 'Bo', role: 3, theirs: true, via: 'meeting' },
};
type Said = Parameters<typeof sheet>[1];
const dealWith = (said: Said, ...changes: readonly ClauseChange[]): Content => ({
  ...contentOf([sheet('security', said, { name: 'Bo' })]),
  ...{ instrument: dealChecklist.number, name: 'Vendor A', changes },
});
const word = (content: Content) =>
  dealRows(dealChecklist, content).find(({ item }) => item === ASSIGNMENT)?.stances[3];
const print = (content: Content) =>
  JSON.stringify(checklistReport(dealChecklist, content, '2026-11-21').sections);

describe('a stance that the owner entered for a role in a meeting', () => {
  test('says so in Word and in print, with what the role said before', () => {
    const content = dealWith({ [ASSIGNMENT]: 'fallback' }, CHANGE);
    expect(word(content)).toBe(
      'fallback (Bo; entered in a meeting, before: “reject: cap too low”)',
    );
    expect(print(content)).toContain(
      'fallback (Bo, Security; entered in a meeting, before: “reject: cap too low”)',
    );
    expect(dealPaper(dealChecklist, content, 'deal').stances.about).toContain(
      'where a stance was entered in a meeting, it says so',
    );
  });

  test('with a reason of its own no longer carries the earlier one', () => {
    const content = dealWith({ [ASSIGNMENT]: ['fallback', 'cap raised'] }, CHANGE);
    expect(word(content)).toBe('fallback: cap raised (Bo; entered in a meeting)');
  });

  test('that was put back is the role’s own again', () => {
    const back = { ...CHANGE, id: 'u', at: '2026-11-20T09:01:00.000Z', via: 'undo' } as const;
    const content = dealWith(
      { [ASSIGNMENT]: ['reject', 'cap too low'] },
      ...[CHANGE, { ...back, from: '2', to: '3 cap too low' }],
    );
    expect(word(content)).toBe('reject: cap too low (Bo)');
  });

  test('is the role’s own once the role has sent its worksheet again', () => {
    const later = { ...CHANGE, at: '2026-11-20T07:00:00.000Z' };
    expect(word(dealWith({ [ASSIGNMENT]: 'fallback' }, later))).toBe('fallback (Bo)');
  });

  test('keeps what the role said in sight where No stance was entered', () => {
    const { id, at, item, field, from, by, role, via } = CHANGE;
    const taken = { ...{ id, at, item, field, by, role, via, theirs: true }, from } as ClauseChange;
    const content = dealWith({ [SBOM]: 'accept' }, taken);
    expect(word(content)).toBe(
      'No stance (Bo; entered in a meeting, before: “reject: cap too low”)',
    );
    expect(print(content)).toContain('before: “reject: cap too low”');
  });

  test('is told of nobody where two people of a role cannot be told apart', () => {
    const two = contentOf([
      sheet('security', { [ASSIGNMENT]: 'fallback' }, { name: 'Bo' }),
      sheet('security', { [ASSIGNMENT]: 'accept' }, { name: 'Bo' }),
    ]);
    const content = { ...two, instrument: dealChecklist.number, name: 'A', changes: [CHANGE] };
    expect(word(content)).not.toContain('entered');
  });
});
