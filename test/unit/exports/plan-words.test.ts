import { describe, expect, test } from 'vitest';
import { plan } from '#domain/ladder/plan.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { ladderReport } from '#exports/ladder-report.ts';
import { madeText, planText } from '#exports/plan-words.ts';
import { writtenDay } from '#exports/written-day.ts';
import { sortEntries } from '#worksheet/part-lists.ts';
import { partDay } from '#worksheet/part-id.ts';
import { entriesOf, ownId, planNews } from '#worksheet/plan-lines.ts';
import { daysAfter, planStart } from '#worksheet/plan-start.ts';
import type { PlanEntry } from '#worksheet/types.ts';
import { maturity, PLANNED, worksheet } from '../ladder/maturity.ts';

const example = worksheet(
  { ...PLANNED, release: 'contributes once' },
  { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes', 'on-call': 'yes' },
  'client',
);
const resultFor = (targets?: Record<number, number>) =>
  assessTogether(maturity, [example], { targets });
const [AUGUST, NOVEMBER] = [new Date('2026-08-24T09:00:00Z'), new Date('2026-11-26T09:00:00Z')];
const august = plan(maturity, resultFor());
const made = entriesOf(august, august, AUGUST);
const LOWER = { 5: 0.5 };
/** As the page writes it: "Sep" or "Sept". */
const SEPTEMBER = writtenDay('2026-09-23');
const MADE = 'Made on 24 Aug 2026 for this step: Incident response, Contributes.';

const reportOf = (lines: readonly PlanEntry[], targets?: Record<number, number>) =>
  ladderReport(
    maturity,
    {
      ...{ instrument: 1, edition: 1, name: 'Atlas', worksheet: example, record: {}, plan: lines },
      ...(targets && { targets }),
    },
    '2026-11-26',
  ).sections.find(({ id }) => id === 'plan');

describe('a plan', () => {
  test('says when it was made and for which step, however its lines were edited', () => {
    const edited = made.map((entry) => ({ ...entry, text: 'Something else', day: 60 as const }));
    expect(madeText(maturity, planStart(edited), resultFor())).toEqual([MADE]);
  });

  test('says which step is the next one now, where that is another', () => {
    const [first, now] = madeText(maturity, planStart(made), resultFor(LOWER));
    expect(first).toBe(MADE);
    expect(now).toMatch(/^The next step is now: (Architecture discussions|Release management), /);
    const met = resultFor({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 });
    expect(madeText(maturity, planStart(made), met)[1]).toBe('No step is advised now.');
  });

  test('printed a quarter later has the dates of its days, and the mark of lines that no longer fit', () => {
    const found = reportOf(made, LOWER);
    expect(found?.paragraphs?.[0]).toMatch(/^Made on 24 Aug 2026 .* The next step is now: /);
    const titles = found?.table?.columns.map(({ title }) => title);
    expect(titles).toEqual(['Day', 'Date', 'What to do', 'Who', 'Done', 'Note']);
    const rows = found?.table?.rows ?? [];
    expect(new Set(rows.map(([day, date]) => `${day}: ${date}`))).toEqual(
      new Set([`30: ${SEPTEMBER}`, '60: 23 Oct 2026', '90: 22 Nov 2026']),
    );
    const stale = rows.find(([, , what]) => what?.startsWith('Incident response: show'));
    expect(stale?.at(-1)).toBe('From earlier advice, which no longer fits.');
  });

  test('that still fits has no column of notes', () => {
    expect(reportOf(made)?.table?.columns.map(({ title }) => title)).not.toContain('Note');
  });

  test('copied as text says the same', () => {
    const [news, start] = [planNews(made, plan(maturity, resultFor(LOWER))), planStart(made)];
    const text = planText({ name: 'Atlas', entries: made, news, start, made: [MADE], about: 'X' });
    expect(text.split('\n').slice(0, 4)).toEqual([
      ...['Plan for 30, 60 and 90 days: Atlas', MADE, '', `Day 30, ${SEPTEMBER}`],
    ]);
    expect(text).toContain(' [From earlier advice, which no longer fits.]');
  });

  test('tells lines that came later, or stayed from an earlier plan, from its own', () => {
    const now = plan(maturity, resultFor(LOWER));
    const added = entriesOf(now, planNews(made, now).missing.slice(0, 1), NOVEMBER);
    const own = { id: ownId(NOVEMBER, 'abcdefgh'), day: 90 as const, text: 'Ask Lena' };
    const notesOf = (lines: readonly PlanEntry[]) => {
      const { columns = [], rows = [] } = reportOf(sortEntries('plan', lines), LOWER)?.table ?? {};
      return rows.map((row) => [row[2], columns.length === row.length ? row.at(-1) : '']);
    };
    const grown = notesOf([...made, ...added, own]);
    expect(grown).toContainEqual([added[0]!.text, 'Added on 26 Nov 2026.']);
    expect(grown).toContainEqual(['Ask Lena', '']);
    const kept = { ...made[0]!, text: 'Kept' };
    expect(notesOf([kept, ...entriesOf(now, now, NOVEMBER)])).toContainEqual([
      'Kept',
      expect.stringMatching(/In the plan since 24 Aug 2026\.$/),
    ]);
  });
});

test('the day of an entry is read from its id, and a date goes over the end of a year', () => {
  expect(partDay(made[0]!.id)).toBe('2026-08-24');
  expect(partDay('p')).toBeUndefined();
  expect(planStart([{ id: 'p', day: 30, text: 'Look' }])).toBeUndefined();
  expect(daysAfter('2026-11-26', 60)).toBe('2027-01-25');
});
