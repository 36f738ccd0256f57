import type { DealView, Merged } from '#domain/checklist/deal.ts';
import type { Order } from '#domain/checklist/order.ts';

/** How the list is laid out. */
export type Layout = Order | 'role';

/** What clauses can stand under. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
}

/** Clauses under one heading. */
export interface Block extends Heading {
  /** Numbers of the clauses, in order. */
  readonly items: readonly number[];
}

/** Heading of the clauses that readers added, where the list is laid out by group. */
export const ADDED = 'Added clauses';
export const groupOf = ({ clause }: DealView) => clause.group;

/**
 * Clauses under headings; one without a clause is left out.
 *
 * @param of id of the heading of a clause; undefined where it has none
 * @param rest title of the last heading, for those that have none
 */
export function underHeadings(
  views: readonly DealView[],
  headings: readonly Heading[],
  of: (view: DealView) => string | undefined,
  rest: string,
): Block[] {
  const inside = new Map<string | undefined, number[]>();
  for (const view of views) {
    const id = of(view);
    const items = inside.get(id) ?? [];
    items.push(view.clause.number);
    inside.set(id, items);
  }
  const block = ({ id, title, about }: Heading, items: number[] | undefined) =>
    items ? [{ id, title, ...(about && { about }), items }] : [];
  return [
    ...headings.flatMap((heading) => block(heading, inside.get(heading.id))),
    ...block({ id: 'rest', title: rest }, inside.get(undefined)),
  ];
}

/** The list as it stands in the page when it opens: by group. */
export const groupsOf = ({ checklist, views }: Merged): Block[] =>
  underHeadings(views, checklist.groups, groupOf, ADDED);
