import { canonical } from '#domain/canonical.ts';
import type { Checklist, Priority } from '#schemas/checklist.ts';
import {
  fieldChanges,
  stanceChanges,
  statusChange,
  type FieldChange,
  type StanceChange,
  type StatusChange,
} from './deal-changes.ts';
import { dealOf, type Deal, type DealView } from './deal.ts';
import { isAdded, type AnyClause } from './own.ts';
import type { DealContent } from './people.ts';
import { rankOf } from './priority.ts';

/** Why one of two deals does not list a clause. */
export type Absence =
  /** Its facts rule it out. */
  | 'ruled-out'
  /** Its owner hides it. */
  | 'hidden'
  /** Readers added it to the other one only. */
  | 'not-added'
  /** Its edition did not have it yet, and nobody has answered it since. */
  | 'not-in-edition';

/** One clause in two deals. */
export interface ClauseDifference {
  /** As the second deal has it, where it lists the clause. */
  readonly clause: AnyClause;
  /** The stricter of the two. */
  readonly priority: Priority;
  /** Absent where both deals list it. */
  readonly only?: { readonly in: 'first' | 'second'; readonly because: Absence };
  /** Absent where it is the same; so with the next three. */
  readonly status?: StatusChange;
  readonly fields: readonly FieldChange[];
  readonly stances: readonly StanceChange[];
  /** Whether the text of a clause that readers added differs. */
  readonly reworded: boolean;
  readonly priorities?: { readonly from: Priority; readonly to: Priority };
  /** Nothing above differs. */
  readonly same: boolean;
}

export interface DealComparison {
  /** In the order of the checklist. */
  readonly clauses: readonly ClauseDifference[];
  /** Those that differ, the weightiest first. */
  readonly topics: readonly ClauseDifference[];
  readonly counts: Readonly<
    Record<
      'same' | 'better' | 'worse' | 'other' | 'stances' | 'oneStance' | 'onlyFirst' | 'onlySecond',
      number
    >
  >;
}

/** One deal of a comparison, with its views by number. */
interface Side {
  readonly deal: Deal;
  readonly listed: ReadonlyMap<number, DealView>;
}

function sideOf(checklist: Checklist, content: DealContent): Side {
  const deal = dealOf(checklist, content);
  const isKnown = ({ clause }: DealView) =>
    isAdded(clause) ||
    clause.since <= content.edition ||
    deal.record[clause.number] !== undefined ||
    (deal.agreements.get(clause.number)?.voices.length ?? 0) > 0;
  const listed = new Map(deal.views.filter(isKnown).map((view) => [view.clause.number, view]));
  return { deal, listed };
}

function absenceFrom({ deal }: Side, { clause }: DealView): Absence {
  const among = (views: readonly DealView[]) =>
    views.some((view) => view.clause.number === clause.number);
  if (among(deal.ruledOut)) return 'ruled-out';
  if (among(deal.hidden)) return 'hidden';
  return isAdded(clause) ? 'not-added' : 'not-in-edition';
}

const textOf = (clause: AnyClause) => (isAdded(clause) ? canonical(clause.versions[0].text) : '');

/** A clause that one deal does not list: nothing else is compared. */
function oneSided(first: Side, second: Side, view: DealView, side: 'first' | 'second') {
  const because = absenceFrom(side === 'first' ? second : first, view);
  const { clause, priority } = view;
  const only = { in: side, because };
  return { clause, priority, only, fields: [], stances: [], reworded: false, same: false };
}

function differenceOf(
  checklist: Checklist,
  first: Side,
  second: Side,
  item: number,
): ClauseDifference[] {
  const [before, after] = [first.listed.get(item), second.listed.get(item)];
  if (!before) return after ? [oneSided(first, second, after, 'second')] : [];
  if (!after) return [oneSided(first, second, before, 'first')];
  const [was, is] = [first.deal.record[item], second.deal.record[item]];
  const status = statusChange(checklist, was, is);
  const fields = fieldChanges(was, is);
  const stances = stanceChanges(checklist, first.deal, second.deal, item);
  const reworded = textOf(before.clause) !== textOf(after.clause);
  const [from, to] = [before.priority, after.priority];
  const isAlike = !status && fields.length === 0 && stances.length === 0;
  const difference: ClauseDifference = {
    clause: after.clause,
    priority: rankOf(from) < rankOf(to) ? from : to,
    ...(status && { status }),
    ...{ fields, stances, reworded },
    ...(from !== to && { priorities: { from, to } }),
    same: isAlike && !reworded && from === to,
  };
  return [difference];
}

/** What comes first of two differences of one priority: worse, one-sided, stances, another status. */
function weightOf({ status, only, stances }: ClauseDifference): number {
  if (status?.direction === 'worse') return 0;
  if (only) return 1;
  if (stances.length > 0) return 2;
  return status ? 3 : LIGHT;
}

/** Only fields, the text or the priority differ: behind everything else, whatever the priority. */
const LIGHT = 4;

function byWeight(a: ClauseDifference, b: ClauseDifference): number {
  const [one, other] = [weightOf(a), weightOf(b)];
  const light = Number(one === LIGHT) - Number(other === LIGHT);
  return light || rankOf(a.priority) - rankOf(b.priority) || one - other;
}

/** A status that only one of two deals has says nothing of which one is better. */
const unmoved = (one: ClauseDifference): ClauseDifference =>
  one.status && (!one.status.from || !one.status.to)
    ? { ...one, status: { ...one.status, direction: 'other' } }
    : one;

/** Whether the people of a role say something in both deals, and not the same. */
const isRestated = ({ stances }: ClauseDifference) =>
  stances.some(({ from, to }) => from.length > 0 && to.length > 0);

/**
 * Two deals clause by clause: two versions of a contract, two vendors, or a deal and a snapshot of
 * it. Clauses that neither lists are left out. Work of an older edition is read by this one.
 *
 * @param areVersions of one deal, so that a status or a stance that is new tells how far it has come; of
 *   two deals what only one of them has is nothing that the other one lost
 */
export function compareDeals(
  checklist: Checklist,
  before: DealContent,
  after: DealContent,
  areVersions = true,
): DealComparison {
  const [first, second] = [sideOf(checklist, before), sideOf(checklist, after)];
  const order = [
    ...checklist.items.map(({ number }) => number),
    ...[...first.listed.values(), ...second.listed.values()]
      .flatMap(({ clause }) => (isAdded(clause) ? [clause.number] : []))
      .sort((a, b) => a - b),
  ];
  const found = [...new Set(order)].flatMap((item) => differenceOf(checklist, first, second, item));
  const clauses = areVersions ? found : found.map(unmoved);
  const isOther = (one: ClauseDifference) =>
    areVersions ? one.stances.length > 0 : isRestated(one);
  const number = (test: (one: ClauseDifference) => boolean) => clauses.filter(test).length;
  const direction = (wanted: StatusChange['direction']) =>
    number(({ status }) => status?.direction === wanted);
  return {
    clauses,
    topics: clauses.filter(({ same }) => !same).sort(byWeight),
    counts: {
      same: number(({ same }) => same),
      ...{ better: direction('better'), worse: direction('worse'), other: direction('other') },
      stances: number(isOther),
      oneStance: number((one) => one.stances.length > 0 && !isOther(one)),
      onlyFirst: number(({ only }) => only?.in === 'first'),
      onlySecond: number(({ only }) => only?.in === 'second'),
    },
  };
}
