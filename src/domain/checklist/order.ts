import { rejections } from './agreement.ts';
import type { Deal, DealView } from './deal.ts';
import { dueOf } from './due.ts';
import { rankOf } from './priority.ts';
import { isLeft } from './progress.ts';

/**
 * What makes a clause urgent, the most urgent first. A conflict or a rejection counts as long as it
 * stands, whatever the record says; a missing clause, as long as its status says so.
 */
export const URGENCIES = [
  'must-conflict',
  'must-refused',
  'overdue',
  'must-waiting',
  'must-open',
  'conflict',
  'refused',
  'waiting',
  'open',
  'done',
] as const;
export type Urgency = (typeof URGENCIES)[number];

const MUST = {
  conflict: 'must-conflict',
  refused: 'must-refused',
  waiting: 'must-waiting',
  open: 'must-open',
} as const;

/** The state of a clause that asks for attention; undefined where none does. */
export function concernOf(
  { checklist, record, agreements, hasStances }: Deal,
  { clause }: Pick<DealView, 'clause'>,
): keyof typeof MUST | undefined {
  const entry = record[clause.number];
  const status = checklist.statuses.find(({ number }) => number === entry?.status);
  const agreement = agreements.get(clause.number);
  if (agreement?.state === 'conflict') return 'conflict';
  if (status?.meaning === 'missing' || (agreement && rejections(agreement).length > 0))
    return 'refused';
  const isSilent = agreement?.state === 'waiting' || agreement?.state === 'nobody';
  if (hasStances && isSilent && status?.counts !== 'excluded') return 'waiting';
  return isLeft(checklist, entry) ? 'open' : undefined;
}

/**
 * @param today as `2026-11-20`; without it nothing is overdue
 */
export function urgencyOf(deal: Deal, view: DealView, today?: string): Urgency {
  const concern = concernOf(deal, view);
  const due = today === undefined ? undefined : dueOf(deal, view, today);
  const level = concern && (view.priority === 'must' ? MUST[concern] : concern);
  if (level === 'must-conflict' || level === 'must-refused') return level;
  return due && due.days < 0 ? 'overdue' : (level ?? 'done');
}

/** Sorts by the first number of the keys that differs; entries with the same key keep their order. */
export function sortByKey<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => readonly number[],
): Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  const gap = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, place) => value !== b[place]);
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  return keyed.sort((one, other) => gap(one.key, other.key)).map(({ entry }) => entry);
}

export type Order = 'group' | 'stage' | 'urgency';

/** Place of an id in a list; what is not in it stands last. */
function placeIn(list: readonly { readonly id: string }[], id: string | undefined): number {
  const place = list.findIndex((entry) => entry.id === id);
  return place < 0 ? list.length : place;
}

/**
 * Clauses in another order; those that are alike in it keep the one they had.
 *
 * @param today for urgency, as `2026-11-20`
 */
export function orderClauses<View extends DealView>(
  deal: Deal,
  views: readonly View[],
  order: Order,
  today?: string,
): View[] {
  const { groups, stages } = deal.checklist;
  const keyOf = (view: View): readonly number[] => {
    if (order === 'group') return [placeIn(groups, view.clause.group)];
    if (order === 'stage') return [placeIn(stages, view.clause.stage)];
    const days = today === undefined ? undefined : dueOf(deal, view, today)?.days;
    return [
      URGENCIES.indexOf(urgencyOf(deal, view, today)),
      rankOf(view.priority),
      days ?? Number.MAX_VALUE,
    ];
  };
  return sortByKey(views, keyOf);
}
