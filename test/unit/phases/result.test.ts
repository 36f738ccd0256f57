import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseResult, type PhaseResult } from '#domain/phases/result.ts';
import type { CriterionRead } from '#domain/phases/criteria.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { anyWorksheet, ownership, worksheet } from './ownership.ts';

const read = (answers: Record<string, string>, facts: Record<string, string> = {}) =>
  phaseResult(ownership, worksheet(answers, facts));
const shown = ({ outcome }: PhaseResult) =>
  outcome.kind === 'phase' ? (outcome.shown?.id ?? 'none') : outcome.kind;
const ids = (reads: readonly CriterionRead[]) => reads.map(({ item }) => item.id);
const order = ownership.phases.map(({ id }) => id);
/** Every criterion of the phases up to one. */
const upTo = (id: string) =>
  Object.fromEntries(order.slice(0, order.indexOf(id) + 1).map((phase) => [phase, 'shown']));

describe('the phase shown', () => {
  test('is the highest one whose criteria, and all before, are met and shown', () => {
    expect(shown(read({ ...upTo('context'), 'two-proposals': 'unmet' }))).toBe('context');
    expect(shown(read({ ...upTo('guided'), owner: 'unmet' }))).toBe('guided');
    expect(shown(read({ ...upTo('module'), roadmap: 'unmet' }))).toBe('module');
    const all = read(upTo('strategic'));
    expect([shown(all), all.complete, all.next.length]).toEqual(['strategic', true, 0]);
  });

  test('is none while one criterion of the first phase is missing, whatever follows', () => {
    const result = read({ ...upTo('strategic'), mentor: 'unmet' });
    expect(shown(result)).toBe('none');
    expect(result.present.id).toBe('context');
    expect(ids(result.next)).toEqual(['mentor']);
    expect(result.ahead).toHaveLength(14);
  });

  test('does not rest on a criterion that is met with nothing to show', () => {
    const result = read({ ...upTo('guided'), assignments: 'unshown' });
    expect(shown(result)).toBe('context');
    expect(ids(result.next)).toEqual(['assignments']);
  });

  test('does not change with the months', () => {
    const answers = { ...upTo('context'), guided: 'unmet' };
    for (const option of ['up-to-3', 'over-6', 'over-24'])
      expect(shown(read(answers, { 'months-in-phase': option }))).toBe('context');
  });

  test('names what is answered as shown with no evidence written down', () => {
    const sheet = worksheet(upTo('context'));
    const answers = { ...sheet.answers, 2: { answer: 1, note: ' ' } };
    expect(ids(phaseResult(ownership, { ...sheet, answers }).unproven)).toEqual(['environment']);
  });
});

describe('what is not known', () => {
  test('gives no result where nothing is answered', () => {
    const result = phaseResult(ownership, { facts: { 2: [5] }, answers: {} });
    expect(result.outcome).toEqual({ kind: 'none' });
    expect(result.warnings).toEqual([]);
  });

  test("leaves it undecided while Don't know and open criteria alone keep the first phase away", () => {
    expect(shown(read({ ...upTo('context'), mentor: 'dont-know' }))).toBe('undecided');
    expect(shown(read({ explanation: 'shown' }))).toBe('undecided');
    expect(read({ explanation: 'unmet' }).outcome).toEqual({
      kind: 'phase',
      shown: undefined,
      certain: true,
    });
  });

  test('makes a phase "at least" that one where it alone keeps the next one away', () => {
    expect(read({ ...upTo('guided'), assignments: 'dont-know' }).outcome).toMatchObject({
      shown: { id: 'context' },
      certain: false,
    });
    expect(
      read({ ...upTo('guided'), assignments: 'dont-know', 'trade-offs': 'unmet' }).outcome,
    ).toMatchObject({ shown: { id: 'context' }, certain: true });
  });
});

describe('a loss', () => {
  test('lets the phase fall, and names what was lost with the phase before', () => {
    const result = read({ ...upTo('module'), mentor: 'lost', runbook: 'lost', roadmap: 'unmet' });
    expect(shown(result)).toBe('none');
    expect(result.loss).toMatchObject({ before: { id: 'module' }, fell: true });
    expect(ids(result.loss?.criteria ?? [])).toEqual(['mentor', 'runbook']);
  });

  test('in a phase that was never complete changes no phase', () => {
    const result = read({ ...upTo('context'), guided: 'unmet', 'trade-offs': 'lost' });
    expect(result.loss).toMatchObject({ before: { id: 'context' }, fell: false });
  });

  test('is nothing where nothing is lost', () => {
    expect(read(upTo('module')).loss).toBeUndefined();
  });
});

describe('the warning for the execution-only trap', () => {
  const warned = (answers: Record<string, string>, facts: Record<string, string>) =>
    read(answers, facts).warnings.map(({ warning }) => warning.id);
  const guided = { ...upTo('context'), guided: 'unmet' };
  const module = { ...upTo('guided'), module: 'unmet' };
  const strategic = { ...upTo('module'), strategic: 'unmet' };

  test('comes when the time in the phase is more than twice the usual months', () => {
    expect(warned({ context: 'unmet' }, { 'months-in-phase': 'over-3' })).toEqual([]);
    expect(warned({ context: 'unmet' }, { 'months-in-phase': 'over-6' })).toEqual(['over-time']);
    expect(warned(guided, { 'months-in-phase': 'over-6' })).toEqual(['over-time']);
    expect(warned(module, { 'months-in-phase': 'over-6' })).toEqual([]);
    expect(warned(module, { 'months-in-phase': 'over-12' })).toEqual(['over-time']);
    expect(warned(strategic, { 'months-in-phase': 'over-24' })).toEqual([]);
    const [first] = read(module, { 'months-in-phase': 'over-12' }).warnings;
    expect(first?.overTime).toEqual({ moreThan: 12, usual: 6, factor: 2 });
  });

  test('does not rest on a phase that is longer than the engagement', () => {
    const months = (months: string, phase: string) =>
      read(module, { months, 'months-in-phase': phase });
    expect(months('6-to-11', 'over-12').months).toBe('contradicted');
    expect(months('6-to-11', 'over-12').warnings).toEqual([]);
    expect(months('6-to-11', 'over-6').months).toBe('apply');
    expect(months('under-3', 'over-3').months).toBe('contradicted');
    expect(months('12-to-17', 'over-24').months).toBe('contradicted');
    expect(months('12-to-17', 'over-12').warnings).toHaveLength(1);
    expect(months('18-or-more', 'over-24').warnings).toHaveLength(1);
    expect(read(module, { months: '6-to-11' }).months).toBe('open');
  });

  test('comes when solutions still come with the ticket after the context phase', () => {
    const full = { 'specified-tickets': '7-to-10' };
    const some = { 'specified-tickets': '3-to-6' };
    expect(warned({ context: 'unmet' }, full)).toEqual([]);
    expect(warned(guided, full)).toEqual(['specified-guided']);
    expect(warned(guided, some)).toEqual([]);
    expect(warned(module, some)).toEqual(['specified-later']);
    expect(warned(strategic, some)).toEqual(['specified-later']);
    expect(warned(upTo('strategic'), full)).toEqual(['specified-later']);
    expect(warned(module, { 'specified-tickets': '0-to-2' })).toEqual([]);
  });

  test('is not given on open facts, or while the phase is not certain', () => {
    expect(warned(guided, {})).toEqual([]);
    expect(warned({ ...guided, guided: 'dont-know' }, { 'months-in-phase': 'over-24' })).toEqual(
      [],
    );
  });
});

describe('any worksheet', () => {
  const rank = (result: PhaseResult) => order.indexOf(shown(result));

  test('is read without error, and what is next lies in the present phase', () => {
    fc.assert(
      fc.property(anyWorksheet, (sheet) => {
        const result = phaseResult(ownership, sheet);
        expect(result.next.every(({ item }) => item.phase === result.present.id)).toBe(true);
        expect(result.next.length === 0).toBe(result.complete);
        const before = result.loss?.before;
        if (before) expect(order.indexOf(before.id)).toBeGreaterThanOrEqual(rank(result));
      }),
    );
  });

  test('never falls by a better answer', () => {
    fc.assert(
      fc.property(
        anyWorksheet,
        fc.constantFrom(...ownership.items),
        (sheet: Worksheet, { number }) => {
          const better = { ...sheet, answers: { ...sheet.answers, [number]: { answer: 1 } } };
          expect(rank(phaseResult(ownership, better))).toBeGreaterThanOrEqual(
            rank(phaseResult(ownership, sheet)),
          );
        },
      ),
    );
  });

  test('completes its present phase with what is next, and with nothing less', () => {
    fc.assert(
      fc.property(anyWorksheet, (sheet) => {
        const { next, present, complete } = phaseResult(ownership, sheet);
        if (complete) return;
        const raise = (reads: readonly CriterionRead[]) =>
          phaseResult(ownership, {
            ...sheet,
            answers: {
              ...sheet.answers,
              ...Object.fromEntries(reads.map(({ item }) => [item.number, { answer: 1 }])),
            },
          });
        expect(rank(raise(next))).toBeGreaterThanOrEqual(order.indexOf(present.id));
        expect(rank(raise(next.slice(1)))).toBeLessThan(order.indexOf(present.id));
      }),
    );
  });
});
