import { describe, expect, test } from 'vitest';
import { applyEdit, clearAnswers, type Edit, invert } from '#worksheet/edit.ts';
import { emptyHistory, redo, remember, undo } from '#worksheet/history.ts';
import { writeKept } from '#worksheet/kept.ts';
import { MAX_CHANGES, MAX_COLLECTED, MAX_SNAPSHOTS } from '#worksheet/limits.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import { partId } from '#worksheet/part-id.ts';
import { roomIn, roundId } from '#worksheet/part-lists.ts';
import type { Collected, Content, PlanEntry, Round } from '#worksheet/types.ts';
import {
  CHANGES,
  COLLECTED,
  EMPTY as BLANK,
  PARTS,
  WHOLE_DEAL,
  WITH_PARTS,
  worksheetOf,
} from './samples.ts';

const [BO, NOBODY] = COLLECTED as readonly [Collected, Collected];
const EMPTY: Content = BLANK;
const ENTRY: PlanEntry = { id: 'p9', day: 60, text: 'Pair on a release.' };
const ROUND: Round = {
  item: 4,
  at: '2026-11-20T11:00:00.000Z',
  first: [{ answer: { answer: 1 } }],
};

describe('an edit of a part', () => {
  test.each<[string, Edit, object]>([
    ['adds a collected worksheet', put('collected', BO), { collected: [BO] }],
    ['adds a round', put('rounds', ROUND), { rounds: [ROUND] }],
    ['adds a plan entry', put('plan', ENTRY), { plan: [ENTRY] }],
    ['sets a target', { set: 'target', item: 4, to: 1.5 }, { targets: { 4: 1.5 } }],
    [
      'marks that it answers an invitation',
      { set: 'invited', to: { at: ROUND.at } },
      { invited: { at: ROUND.at } },
    ],
  ])('%s', (_, given, expected) => {
    expect(applyEdit(EMPTY, given)).toStrictEqual({ ...EMPTY, ...expected });
  });

  test('replaces the entry with the same id, and keeps the second round of votes', () => {
    const after = applyEdit(WITH_PARTS, put('collected', { ...BO, worksheet: NOBODY.worksheet }));
    expect(after.collected).toHaveLength(2);
    expect(after.collected?.[0]?.worksheet).toEqual(NOBODY.worksheet);
    const second = [{ answer: { answer: 3 } }];
    const voted = applyEdit(
      applyEdit(EMPTY, put('rounds', ROUND)),
      put('rounds', { ...ROUND, second }),
    );
    expect(voted.rounds).toEqual([{ ...ROUND, second }]);
  });

  test('takes an entry out, and the list with its last entry', () => {
    const once = applyEdit(WITH_PARTS, drop('collected', BO.id));
    expect(once.collected).toEqual([NOBODY]);
    expect(applyEdit(once, drop('collected', NOBODY.id))).not.toHaveProperty('collected');
    const rounds = (PARTS.rounds ?? []).map((round) => drop('rounds', roundId(round)));
    const after = applyEdit(WITH_PARTS, { set: 'several', changes: rounds });
    expect(after).not.toHaveProperty('rounds');
  });

  test('renames a snapshot and leaves the rest of it', () => {
    const [snapshot] = PARTS.snapshots ?? [];
    const id = snapshot?.id ?? '';
    const after = applyEdit(WITH_PARTS, { set: 'snapshot-name', id, to: 'Third quarter' });
    expect(after.snapshots).toEqual([{ ...snapshot, name: 'Third quarter' }]);
    expect(after.snapshots?.[0]?.collected).toBe(snapshot?.collected);
  });

  test('changes one field of a plan entry, and takes false for absent', () => {
    const set = { set: 'plan-field', id: 'p1' } as const;
    const after = applyEdit(WITH_PARTS, {
      set: 'several',
      changes: [
        { ...set, field: 'done', to: false },
        { ...set, field: 'owner', to: '' },
        { ...set, field: 'day', to: 60 },
      ],
    });
    expect(after.plan?.[0]).toStrictEqual({ id: 'p1', day: 60, text: 'Run one incident drill.' });
  });

  test('clears a target, and keeps one of zero', () => {
    const cleared = applyEdit(WITH_PARTS, { set: 'target', item: 4, to: undefined });
    expect(cleared.targets).toEqual({ 1: 3, 6: 0 });
    const zero = applyEdit(EMPTY, { set: 'target', item: 1, to: -0 });
    expect(zero).toStrictEqual({ ...EMPTY, targets: { 1: 0 } });
    const computed = applyEdit(EMPTY, { set: 'target', item: 1, to: 5 / 3 });
    expect(computed.targets).toEqual({ 1: 1.67 });
  });

  test('marks an invitation as answered, and only where there is one', () => {
    const sent = { set: 'sent', to: '2026-11-20T12:00:00.000Z' } as const;
    expect(applyEdit(EMPTY, sent)).toBe(EMPTY);
    const invited = applyEdit(EMPTY, { set: 'invited', to: { at: ROUND.at } });
    expect(applyEdit(invited, sent).invited).toEqual({ at: ROUND.at, sent: sent.to });
  });

  test('of an entry that is gone does nothing', () => {
    const edits: Edit[] = [
      { set: 'plan-field', id: 'gone', field: 'text', to: 'x' },
      { set: 'snapshot-name', id: '__proto__', to: 'x' },
      drop('plan', 'constructor'),
    ];
    for (const given of edits) expect(applyEdit(WITH_PARTS, given)).toBe(WITH_PARTS);
  });

  test('that adds to a full list does nothing', () => {
    const many = Array.from({ length: MAX_COLLECTED }, (_, index) => ({ ...BO, id: `m${index}` }));
    const full = { ...EMPTY, collected: many };
    expect(roomIn(full, 'collected')).toBe(0);
    expect(roomIn(EMPTY, 'snapshots')).toBe(MAX_SNAPSHOTS);
    expect(applyEdit(full, put('collected', BO))).toBe(full);
    const other = { ...many[3]!, worksheet: NOBODY.worksheet };
    expect(applyEdit(full, put('collected', other)).collected).toContainEqual(other);
  });

  test('that adds to a full history gives the oldest change up', () => {
    const [first] = CHANGES;
    const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();
    const many = Array.from({ length: MAX_CHANGES }, (_, index) => ({
      ...{ ...first!, id: `h${index}`, at: at(index) },
    }));
    const full = { ...EMPTY, changes: many };
    const next = { ...first!, id: 'next', at: at(MAX_CHANGES) };
    const after = applyEdit(full, put('changes', next));
    expect(after.changes).toHaveLength(MAX_CHANGES);
    expect(after.changes?.[0]).toBe(many[1]);
    expect(after.changes?.at(-1)).toEqual(next);
    const replaced = applyEdit(full, put('changes', { ...many[5]!, to: '7' }));
    expect(replaced.changes?.[0]).toBe(many[0]);
    expect(writeKept({ dossier: { ...WHOLE_DEAL, changes: after.changes } })).toContain('"next"');
  });

  test('does not touch answers, and clearing the answers does not touch the parts', () => {
    const after = applyEdit(WITH_PARTS, put('plan', ENTRY));
    expect(after.worksheet).toBe(WITH_PARTS.worksheet);
    expect(applyEdit(WITH_PARTS, clearAnswers(WITH_PARTS))).toMatchObject(PARTS);
  });

  test('under an id that is not its own is a mistake of the caller', () => {
    expect(() => applyEdit(EMPTY, { set: 'plan', id: 'other', to: ENTRY })).toThrow(RangeError);
  });
});

describe('undo', () => {
  test('brings back what was taken out, in its place', () => {
    const edits = [
      drop('collected', BO.id),
      drop('plan', 'p1'),
      drop('rounds', '004@2026-11-20T11:00:00.000Z'),
    ];
    for (const given of edits) {
      const after = applyEdit(WITH_PARTS, given);
      expect(after).not.toEqual(WITH_PARTS);
      expect(applyEdit(after, invert(WITH_PARTS, given))).toStrictEqual(WITH_PARTS);
    }
  });

  test('leaves an entry that another tab has changed since, and says so', () => {
    const given = put('plan', ENTRY);
    const history = remember(emptyHistory<string>(), EMPTY, given, 'plan');
    const there = applyEdit(EMPTY, given);
    const changed = applyEdit(there, { set: 'plan-field', id: 'p9', field: 'owner', to: 'Bo' });
    const step = undo(history, changed);
    expect(step?.left).toBe(1);
    expect(step && applyEdit(changed, step.edit)).toBe(changed);
  });

  test('and redo of adding and renaming a snapshot in one edit', () => {
    const snapshot = PARTS.snapshots![0]!;
    const given: Edit = {
      set: 'several',
      changes: [
        put('snapshots', snapshot),
        { set: 'snapshot-name', id: snapshot.id, to: 'Autumn' },
      ],
    };
    const after = applyEdit(EMPTY, given);
    const undone = undo(remember(emptyHistory<string>(), EMPTY, given, 'x'), after)!;
    expect(applyEdit(after, undone.edit)).toStrictEqual(EMPTY);
    expect(applyEdit(EMPTY, redo(undone.history, EMPTY)!.edit)).toStrictEqual(after);
  });
});

test('an id of a part tells when it was made, and sorts by it', () => {
  const ids = ['2026-11-20T09:30:00.000Z', '2026-11-20T09:30:00.001Z'].map((time) =>
    partId(new Date(time), '5f0c1a2b-aaaa-bbbb'),
  );
  expect(ids).toEqual(['20261120T093000000-5f0c1a2b', '20261120T093000001-5f0c1a2b']);
  const entries = ids.map((id) => put('plan', { id, day: 30, text: worksheetOf('x', 1, 1).name! }));
  const plan = applyEdit(EMPTY, { set: 'several', changes: [...entries].reverse() }).plan;
  expect(plan?.map(({ id }) => id)).toEqual(ids);
});
