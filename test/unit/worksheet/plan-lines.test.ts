import { describe, expect, test } from 'vitest';
import { plan, type PlannedStep } from '#domain/ladder/plan.ts';
import { assessTogether } from '#domain/ladder/together.ts';
import { lineMark } from '#exports/plan-words.ts';
import { sortEntries } from '#worksheet/part-lists.ts';
import { entriesOf, ownId, planNews } from '#worksheet/plan-lines.ts';
import type { PlanEntry } from '#worksheet/types.ts';
import { maturity, PLANNED, worksheet } from '../ladder/maturity.ts';

const example = worksheet(
  PLANNED,
  { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes', 'on-call': 'yes' },
  'client',
);
const adviceFor = (targets?: Record<number, number>) =>
  plan(maturity, assessTogether(maturity, [example], { targets }));
/** Incident response first, architecture on day 60. */
const first = adviceFor();
/** With a lower target for incidents architecture goes first. */
const later = adviceFor({ 5: 0.5 });
const [AUGUST, NOVEMBER] = [new Date('2026-08-24T09:00:00Z'), new Date('2026-11-26T09:00:00Z')];

/** The plan once the lines that give way are replaced. */
function replaced(entries: readonly PlanEntry[], advice: readonly PlannedStep[]): PlanEntry[] {
  const news = planNews(entries, advice);
  const left = entries.filter((entry) => !news.replaced.includes(entry));
  return sortEntries('plan', [...left, ...entriesOf(advice, news.instead, NOVEMBER)]);
}
const outline = (lines: readonly Pick<PlanEntry, 'day' | 'text'>[]) =>
  lines.map(({ day, text }) => `${day} ${text}`);
const made = entriesOf(first, first, AUGUST);
const action = made.find(({ day, text }) => day === 60 && /^Architecture.* Proof: /.test(text))!;

describe('a plan whose lines are replaced by new advice', () => {
  test('is a fresh plan, with each line on its day there, where nothing was changed', () => {
    expect(outline(replaced(made, later))).toEqual(outline(later));
  });

  test('keeps each edited or done line as it is and where it is, and repeats none', () => {
    const edited = { ...made[1]!, text: `${made[1]!.text} Soon.` };
    const owned = { ...action, owner: 'Bo' };
    const done = { ...made.at(-1)!, done: true };
    const own = { id: ownId(AUGUST, 'abcdefgh'), day: 30 as const, text: 'Ask Lena' };
    const kept = [edited, owned, done, own];
    const others = made.filter(({ id }) => kept.every((one) => one.id !== id));
    const after = replaced(sortEntries('plan', [...others, ...kept]), later);
    for (const line of kept) expect(after).toContainEqual(line);
    expect(after.filter(({ text }) => text === action.text)).toHaveLength(1);
  });

  test('says of a line that stays on another day which day it has in the advice', () => {
    const owned = { ...action, owner: 'Bo' };
    expect(lineMark(planNews([owned], later), owned)).toBe('The advice has this on day 30 now.');
    expect(lineMark(planNews([owned], first), owned)).toBeUndefined();
  });

  test('is put right, too, where the new lines alone were added before', () => {
    const added = entriesOf(later, planNews(made, later).missing, NOVEMBER);
    const removed = added.at(-1)!;
    const both = sortEntries('plan', [...made, ...added.slice(0, -1)]);
    const after = outline(replaced(both, later));
    expect(after).toEqual(outline(later).filter((line) => !line.endsWith(removed.text)));
  });
});
