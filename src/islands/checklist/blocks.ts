import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { roleOf } from '#domain/checklist/filters.ts';
import { orderClauses, urgencyOf, type Urgency } from '#domain/checklist/order.ts';
import { ADDED, groupOf, underHeadings, type Block, type Layout } from './groups.ts';

const URGENT: Readonly<Record<Urgency, string>> = {
  'must-conflict': 'Musts in conflict',
  'must-refused': 'Musts rejected or missing',
  overdue: 'Overdue',
  'must-waiting': 'Musts that wait for a role',
  'must-open': 'Open musts',
  conflict: 'Other clauses in conflict',
  refused: 'Other clauses rejected or missing',
  waiting: 'Other clauses that wait for a role',
  open: 'Other open clauses',
  done: 'Nothing left to do',
};

/** The headings of a layout and the id of the one that a clause stands under; what has none comes last. */
function headingsOf(deal: Deal, layout: Layout, today: string) {
  const { checklist, record } = deal;
  switch (layout) {
    case 'stage':
      return {
        headings: checklist.stages,
        of: ({ clause }: DealView) => clause.stage,
        rest: 'Without a stage',
      };
    case 'role':
      return {
        headings: checklist.roles.map(({ id, label }) => ({ id, title: label })),
        of: (view: DealView) => {
          const number = roleOf(checklist, record, view);
          return checklist.roles.find((role) => role.number === number)?.id;
        },
        rest: 'Without a role',
      };
    case 'urgency':
      return {
        headings: Object.entries(URGENT).map(([id, title]) => ({ id, title })),
        of: (view: DealView) => urgencyOf(deal, view, today),
        rest: '',
      };
    case 'group':
      return { headings: checklist.groups, of: groupOf, rest: ADDED };
  }
}

/** The clauses of a deal under the headings of a layout. */
export function blocksOf(deal: Deal, layout: Layout, today: string): Block[] {
  const { headings, of, rest } = headingsOf(deal, layout, today);
  const views = layout === 'urgency' ? orderClauses(deal, deal.views, layout, today) : deal.views;
  return underHeadings(views, headings, of, rest);
}
