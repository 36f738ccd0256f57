import { carryOver } from '#domain/editions.ts';
import { agreedFacts, everyWay, type FactDifference } from '#domain/facts.ts';
import type { GivenFacts } from '#domain/rules.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { DealRecord } from '#worksheet/types.ts';
import { agreementOn, type Agreement } from './agreement.ts';
import { viewClauses, type ClauseView } from './clauses.ts';
import { addedClauses, priorityOf, type AnyClause } from './own.ts';
import { peopleOf, type DealContent, type Person } from './people.ts';

/** A clause of a deal, with what its people say of hiding it. */
export interface DealView extends ClauseView<AnyClause> {
  /** Why the owner of the deal hides it. */
  readonly hidden?: string;
  /** Others who hide it in their own worksheet: a remark, which takes nothing away. */
  readonly hiddenFor: readonly { readonly person: Person; readonly reason: string }[];
}

/** What everybody's worksheets make of a deal. */
export interface Merged {
  readonly checklist: Checklist;
  readonly people: readonly Person[];
  /** Facts in every way in which they were given: what decides which clauses apply. */
  readonly facts: GivenFacts;
  /** Facts that are given in more than one way; `people` in them are places in `people`. */
  readonly differing: readonly FactDifference[];
  /** The clauses to settle, in the order of the checklist, those that readers added last. */
  readonly views: readonly DealView[];
  /** Clauses that the owner hides, each with its reason. */
  readonly hidden: readonly DealView[];
  /** Clauses that the facts rule out. */
  readonly ruledOut: readonly DealView[];
  /** Where the roles stand, by number of the clause; of every clause, listed or not. */
  readonly agreements: ReadonlyMap<number, Agreement>;
  /** Whether anybody took a stance on any clause. Without one only the record says where a deal stands. */
  readonly hasStances: boolean;
}

/** A deal: what its people say, and what its owner recorded. */
export interface Deal extends Merged {
  /** As this edition reads it. */
  readonly record: DealRecord;
}

function hiding(people: readonly Person[], item: number): Pick<DealView, 'hidden' | 'hiddenFor'> {
  const reasons = people.flatMap((person) => {
    const reason = person.worksheet.hidden?.[item];
    return reason === undefined ? [] : { person, reason };
  });
  const owner = reasons.find(({ person }) => person.isOwner);
  return {
    ...(owner && { hidden: owner.reason }),
    hiddenFor: reasons.filter((one) => one !== owner),
  };
}

/**
 * Lays everybody's worksheets side by side: which clauses the deal has, and where the roles stand on
 * each. Neither the order of the worksheets nor one that comes twice changes anything. The record is
 * not read, so that an island need not merge again while its owner types into it.
 */
export function mergeWorksheets(
  checklist: Checklist,
  content: Pick<DealContent, 'edition' | 'worksheet' | 'collected'>,
): Merged {
  const people = peopleOf(checklist, { ...content, record: {} });
  const basis = agreedFacts(
    checklist,
    people.map(({ worksheet }) => worksheet),
  );
  const facts = everyWay(basis);
  const added = addedClauses(checklist, people).map((clause): ClauseView<AnyClause> => {
    const priority = priorityOf(clause.versions[0].text);
    return { clause, applies: true, hiddenBy: [], priority, priorityCertain: true };
  });
  const hiders = people.filter(({ worksheet }) => worksheet.hidden);
  const all = [...viewClauses(checklist, facts), ...added].map((view): DealView => {
    return { ...view, ...hiding(hiders, view.clause.number) };
  });
  const agreements = new Map(
    all.map(({ clause }) => [clause.number, agreementOn(checklist, people, clause)]),
  );
  return {
    checklist,
    people,
    facts,
    differing: basis.differing,
    views: all.filter(({ applies, hidden }) => applies && hidden === undefined),
    hidden: all.filter(({ applies, hidden }) => applies && hidden !== undefined),
    ruledOut: all.filter(({ applies }) => !applies),
    agreements,
    hasStances: [...agreements.values()].some(({ voices }) => voices.some(({ stance }) => stance)),
  };
}

/** The whole deal that a dossier, shared work or a snapshot holds. */
export function dealOf(checklist: Checklist, content: DealContent): Deal {
  const { edition, worksheet, record } = content;
  return {
    ...mergeWorksheets(checklist, content),
    record: carryOver({ edition, worksheet, record }, checklist).record,
  };
}
