import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import type { Filter } from '#domain/checklist/filters.ts';
import type { Search } from '#domain/checklist/search.ts';
import type { AgreementLine } from '#exports/agreement-words.ts';
import { groupsOf, type Layout } from './groups.ts';
import type { Guides } from './prose.ts';
import type { Full } from './useFull.ts';

/** The filter that every clause fits. */
const ALL: Filter = {};

/** Clauses that were edited while the list was drawn with one filter. */
interface Edited {
  readonly under: Filter;
  readonly items: ReadonlySet<number>;
}

const NO_LINES: ReadonlyMap<number, AgreementLine> = new Map();

/**
 * Which clauses are shown, and in which order. What was edited stays until the filter is set again: a
 * status is often a second choice, and by keyboard it is reached through the others. For the same
 * reason no clause changes its place while the reader works on it.
 *
 * @param full undefined until it has arrived; nothing can be filtered before
 * @param guides of the page; a search goes through them, too
 * @param today as `2026-11-20`
 */
export function useClauseList(
  deal: Deal,
  full: Full | undefined,
  guides: () => Guides,
  today: string,
) {
  const [filter, setFilter] = useState(ALL);
  /** The filter that the list is drawn with: the field it was set in is painted first. */
  const [drawn, setDrawn] = useState(ALL);
  /** The filter that was set last: an effect of the one before may still be on its way. */
  const newest = useRef(ALL);
  const [layout, setLayout] = useState<Layout>('group');
  const [edited, setEdited] = useState<Edited>({ under: ALL, items: new Set() });
  const search = useRef<Search>();
  const { checklist, record, agreements, views } = deal;

  useEffect(() => setDrawn(newest.current), [filter]);
  const choose = (next: Filter) => {
    newest.current = next;
    setFilter(next);
  };

  const fitting = () => {
    if (!full || Object.keys(drawn).length === 0) return views;
    search.current ??= full.clauseSearch();
    const textOf = (view: DealView) =>
      `${full.guideText(guides(), view.clause.id)}\n${full.clauseText(deal, view)}`;
    const context = { agreements, today, textOf, search: search.current };
    return full.filterClauses(checklist, views, record, drawn, context);
  };
  const shown = new Set(fitting().map(({ clause }) => clause.number));
  const held = edited.under === drawn ? edited.items : undefined;
  for (const { clause } of views) if (held?.has(clause.number)) shown.add(clause.number);

  // With what others sent in, and with the clauses themselves, but not with each edit.
  const numbers = views.map(({ clause }) => clause.number).join();
  const blocks = useMemo(
    () => (full ? full.blocksOf(deal, layout, today) : groupsOf(deal)),
    [checklist, full, layout, drawn, numbers, deal.people.length],
  );
  const lines = useMemo(
    () =>
      full && deal.people.length > 1
        ? new Map([...agreements].map(([item, one]) => [item, full.agreementLine(one)]))
        : NO_LINES,
    [full, agreements],
  );

  return {
    filter,
    layout,
    blocks,
    /** Numbers of the clauses that fit, and of those that were edited. */
    shown,
    /** Where the roles stand, by number of the clause; empty until somebody else has answered. */
    lines,
    setFilter: choose,
    /** Whether the filter that is chosen is the one that the list is drawn with. */
    isDrawn: filter === drawn,
    /** Takes the filter away, from the list at once: somebody is on the way to a clause. */
    showAll: () => {
      choose(ALL);
      setDrawn(ALL);
    },
    setLayout,
    /** Number of the clause that follows one in the list, or of the one before it at its end. */
    after: (item: number): number | undefined => {
      const inSight = blocks.flatMap(({ items }) => items).filter((one) => shown.has(one));
      const at = inSight.indexOf(item);
      return inSight[at + 1] ?? inSight[at - 1];
    },
    /** Keeps a clause in sight until the filter is set again. */
    hold: (item: number) =>
      setEdited((before) => {
        if (before.under !== drawn) return { under: drawn, items: new Set([item]) };
        if (before.items.has(item)) return before;
        return { under: drawn, items: new Set([...before.items, item]) };
      }),
  };
}
