import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCounting } from '#domain/measures/comparable.ts';
import { movements } from '#domain/measures/result.ts';
import { decodeLink, encodeLink } from '#worksheet/codec/link.ts';
import { anySheet, itemOf, published, sheet, wayOf, type Typed } from './published.ts';

const full: Typed = { earlier: '8', month: '2026-05', now: '6', way: 'defined' };
const resultOf = (...given: Parameters<typeof sheet>) => movements(published, sheet(...given));
const reasonOf = (typed: Typed) => {
  const { movement } = resultOf({ 'review-turnaround': typed }).rows[0]!;
  return movement.kind === 'apart' ? movement.reason : movement.reading;
};

describe('what a worksheet of measures says', () => {
  test('of nothing is nothing', () => {
    const result = resultOf({});
    expect(result).toMatchObject({ touched: [], moved: [], apart: [], unknown: [], problems: 0 });
    expect(result.questions).toEqual({ first: [], byMeasure: [], together: [] });
    expect(result).not.toHaveProperty('grid');
    expect(result.rows).toHaveLength(11);
  });

  test('a movement needs two values and one way of counting', () => {
    expect(reasonOf(full)).toBe('better');
    expect(reasonOf({ ...full, way: 'own' })).toBe('better');
    expect(reasonOf({ ...full, way: 'changed' })).toBe('counting-changed');
    expect(reasonOf({ earlier: '8', month: '2026-05', now: '6' })).toBe('counting-open');
    expect(reasonOf({ earlier: '8', way: 'defined' })).toBe('no-value-now');
    expect(reasonOf({ now: '6', way: 'defined' })).toBe('no-earlier-value');
    expect(reasonOf({ ...full, now: 'abc' })).toBe('unreadable');
    expect(reasonOf({ month: '2026-05' })).toBe('no-value-now');
    expect(reasonOf({})).toBe('open');
  });

  test("Don't know is never zero, whatever stands in the fields", () => {
    expect(reasonOf({ ...full, way: 'unknown' })).toBe('unknown');
    const result = resultOf({ 'change-fail-rate': { way: 'unknown' } });
    expect(result.unknown.map(({ item }) => item.id)).toEqual(['change-fail-rate']);
    expect([result.moved, result.apart, result.questions.byMeasure]).toEqual([[], [], []]);
  });

  test('a bad number is counted as a problem and harms no other measure', () => {
    const result = resultOf({
      'review-turnaround': full,
      'test-coverage': { earlier: '-5', month: 'May', now: '120', way: 'defined' },
    });
    expect(result.problems).toBe(3);
    expect(result.rows[1]?.problems).toEqual(['earlier', 'month', 'now']);
    expect(result.moved.map(({ item }) => item.id)).toEqual(['review-turnaround']);
  });

  test('a month that is missing leaves the movement, and is told', () => {
    const result = resultOf({ 'review-turnaround': { ...full, month: '' } });
    expect(result.moved).toHaveLength(1);
    expect(result.undated).toHaveLength(1);
  });

  test('an earlier month that is no month or still to come is compared with nothing', () => {
    expect(reasonOf({ ...full, month: 'May 2026' })).toBe('no-month');
    const future = sheet({ 'review-turnaround': { ...full, month: '2027-05' } });
    const { moved, apart, problems } = movements(published, future, '2026-11-20');
    expect([moved, problems]).toEqual([[], 1]);
    expect(apart.map(({ reason }) => reason)).toEqual(['no-month']);
    expect(movements(published, future, '2027-05-01').moved).toHaveLength(1);
  });

  test('only a value counted as defined stands beside a published figure', () => {
    const beside = (way: Typed['way']) =>
      resultOf({ 'review-turnaround': { ...full, ...(way && { way }) } }).rows[0]?.besideBands;
    expect(beside('defined')).toBe(true);
    for (const way of ['own', 'changed', 'unknown'] as const) expect(beside(way)).toBe(false);
  });

  test('every clear movement raises its questions, a better one too', () => {
    const { questions } = resultOf({
      'review-turnaround': full,
      'review-comments': { earlier: '4', now: '2', way: 'defined' },
      'test-coverage': { earlier: '60', now: '60', way: 'defined' },
    });
    expect(questions.first).toEqual(published.first);
    expect(questions.byMeasure).toEqual([
      { item: itemOf('review-turnaround'), asks: itemOf('review-turnaround').questions.down },
      { item: itemOf('review-comments'), asks: itemOf('review-comments').questions.down },
    ]);
    expect(questions.together.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['review-turnaround', 'review-comments'],
    ]);
  });

  test('facts warn, and choose the reading beside a profile', () => {
    const result = resultOf({}, { scope: 'several', stakes: 'yes', 'maturity-band': 'owning' }, 2);
    expect(result.warnings).toHaveLength(2);
    expect(result.grid?.id).toBe('high');
    expect(result.side?.id).toBe('external');
    expect(resultOf({}, { 'maturity-band': 'executing' }).grid?.id).toBe('low');
    expect(resultOf({}, { scope: 'one-service', stakes: 'no' }).warnings).toEqual([]);
  });

  test('of any content holds together, and has neither grade nor total', () => {
    fc.assert(
      fc.property(anySheet, (worksheet) => {
        const result = movements(published, worksheet);
        const { touched, moved, apart, unknown } = result;
        expect(moved.length + apart.length + unknown.length).toBe(touched.length);
        expect(moved.every(({ movement }) => movement.kind === 'moved')).toBe(true);
        expect(new Set([...moved, ...apart.map(({ row }) => row), ...unknown]).size).toBe(
          touched.length,
        );
        expect(result.questions.byMeasure.every(({ asks }) => asks.length > 0)).toBe(true);
        const names = JSON.stringify(Object.keys(result));
        expect(names).not.toMatch(/grade|score|total|rank/);
      }),
    );
  });

  test('every text comes back from a link as it was typed', async () => {
    const worksheet = sheet({ 'test-coverage': { earlier: 'abc', now: '120', way: 'defined' } });
    const shared = { instrument: 7, edition: 1, name: '', worksheet, record: {} };
    const opened = await decodeLink(await encodeLink(shared));
    expect(opened).toMatchObject({ shared: { worksheet } });
  });
});

describe('several people who count one service', () => {
  const defined = sheet({ 'review-turnaround': full }, {}, 1);
  const own = sheet({ 'review-turnaround': { ...full, way: 'own' } }, {}, 2);
  const other = sheet({ 'review-turnaround': { ...full, now: '9' } }, {}, 2);

  test('are told where they counted in different ways, or to different values', () => {
    const about = (...worksheets: (typeof defined)[]) =>
      compareCounting(published, worksheets).unsettled.map(({ about: what }) => what);
    expect(about(defined, own)).toEqual(['counting']);
    expect(about(defined, other)).toEqual(['values']);
    expect(about(defined, defined)).toEqual([]);
  });

  test('are shown what each typed, and which side is not heard', () => {
    const { unsettled, missing } = compareCounting(published, [own, { ...own, answers: {} }]);
    expect([unsettled, missing.map(({ id }) => id)]).toEqual([[], ['client']]);
    const [topic] = compareCounting(published, [defined, own]).unsettled;
    expect(topic?.answers[0]?.voice).toEqual({
      state: 'value',
      value: 0,
      label: wayOf('defined').label,
      details: ['8', '2026-05', '6'],
    });
  });

  test('one alone has nothing unsettled, and the order of several changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { minLength: 1, maxLength: 5 }), (worksheets) => {
        const list = (of: typeof worksheets) =>
          compareCounting(published, of).unsettled.map(({ item, about }) => [item.id, about]);
        expect(list([worksheets[0]!])).toEqual([]);
        expect(list([...worksheets].reverse())).toEqual(list(worksheets));
      }),
    );
  });
});
