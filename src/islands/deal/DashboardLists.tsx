import { useState } from 'preact/hooks';
import type { Dashboard } from '#domain/checklist/dashboard.ts';
import type { Deal } from '#domain/checklist/deal.ts';
import { sayings } from '#exports/agreement-words.ts';
import { count } from '../ui/number.ts';
import { usePaper } from '../ui/usePaper.ts';
import { ClauseLinks, type Entry } from './ClauseLinks.tsx';
import { dueText, roleLabel, unreasonedText } from '#exports/deal-words.ts';

interface Part {
  /** What it is called with its count: `3 conflicts, musts first`. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** What is said where there is none. */
  readonly none: string;
  /** Open at first, as long as the list is short. */
  readonly urgent?: true;
}

/** A list of this many clauses is not folded, where it is urgent. */
const SHORT = 12;

function partsOf(deal: Deal, found: Dashboard): Part[] {
  const { conflicts, nobody, waiting, leaderless, overdue, next, unowned, unreasoned } = found;
  const notMine = deal.checklist.stances.find(({ meaning }) => meaning === 'not-mine')?.label;
  const plain = (views: Dashboard['unowned']): Entry[] => views.map((view) => ({ view }));
  const said = (view: Entry['view']) =>
    sayings(deal.agreements.get(view.clause.number)?.voices ?? []);
  return [
    {
      title: `${count(conflicts.length, 'conflict')}, musts first`,
      entries: conflicts.map((view) => ({ view, text: `${said(view)}.` })),
      // One voice alone is in conflict with nobody.
      none: deal.people.length > 1 ? 'Roles are in conflict on no clause.' : '',
      urgent: true,
    },
    {
      title: `${count(overdue.length, 'clause')} overdue`,
      entries: overdue.map((due) => ({ view: due.view, text: dueText(deal, due) })),
      none: 'Nothing is overdue.',
      urgent: true,
    },
    {
      title: `${count(next.length, 'clause')} due next`,
      entries: next.map((due) => ({ view: due.view, text: dueText(deal, due) })),
      none: 'No other day is set.',
      urgent: true,
    },
    {
      title: `${count(unowned.length, 'clause')} without an owner`,
      entries: plain(unowned),
      none: 'Every clause with work left has an owner.',
    },
    {
      title: `${count(unreasoned.length, 'clause')} without a reason`,
      entries: unreasoned.map((one) => ({ view: one.view, text: unreasonedText(one) })),
      none: 'No reason is missing.',
    },
    // Without any stance, silence is no finding.
    ...(deal.hasStances
      ? [
          ...waiting.map(({ role, views, needsHelp }) => ({
            title: `${roleLabel(role)}: ${count(views.length, 'stance')} owed`,
            entries: views.map((view) => ({
              view,
              ...(needsHelp.includes(view) && { text: 'needs help.' }),
            })),
            none: '',
          })),
          {
            title: `${count(nobody.length, 'clause')} on which nobody took a stance`,
            entries: plain(nobody),
            none: 'Somebody took a stance on each clause.',
          },
          {
            title: `${count(leaderless.length, 'clause')} that no role leads`,
            entries: leaderless.map((view) => {
              const lead = deal.agreements.get(view.clause.number)?.lead;
              return { view, ...(lead && { text: `${lead.label} would, and says “${notMine}”.` }) };
            }),
            none: 'Each clause has a role that leads.',
          },
        ]
      : []),
  ];
}

/** One list. A long one is drawn where it is open: with each edit hundreds of lines would be. */
function Folded({ title, entries, urgent }: Part) {
  const isShort = entries.length <= SHORT;
  const [open, setOpen] = useState(urgent === true && isShort);
  const isPaper = usePaper();
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {(open || isShort || isPaper) && <ClauseLinks entries={entries} />}
    </details>
  );
}

/** What asks for attention, one list for each kind; kinds without a clause are named in one paragraph. */
export function DashboardLists({
  deal,
  found,
}: {
  readonly deal: Deal;
  readonly found: Dashboard;
}) {
  const parts = partsOf(deal, found);
  const none = parts.flatMap(({ entries, none }) => (entries.length === 0 && none ? [none] : []));
  return (
    <>
      {parts
        .filter(({ entries }) => entries.length > 0)
        .map((part) => (
          <Folded key={part.title.replace(/\d+/, '')} {...part} />
        ))}
      {none.length > 0 && <p>{none.join(' ')}</p>}
    </>
  );
}
