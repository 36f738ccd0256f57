import { isAdded } from '#domain/checklist/own.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { hiddenBecause } from './labels.ts';
import type { RowWork } from './row-work.ts';

interface Props {
  readonly work: RowWork;
  readonly deal: Deal;
}

interface ListProps extends Props {
  readonly id: string;
  readonly title: string;
  readonly views: readonly DealView[];
  readonly why: (view: DealView) => string;
  /** Whether each may be shown again from here. */
  readonly canShow: boolean;
}

function List({ work, deal, id, title, views, why, canShow }: ListProps) {
  if (views.length === 0) return null;
  const statusOf = ({ clause }: DealView) =>
    work.hasRecord &&
    work.checklist.statuses.find(({ number }) => number === deal.record[clause.number]?.status);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({views.length})
      </h2>
      <ul class="hidden-clauses">
        {views.map((view) => {
          const status = statusOf(view);
          const { clause } = view;
          return (
            <li key={clause.id} id={clause.id}>
              <strong>{clause.title}</strong>: {why(view)}
              {status && ` Its status is kept and does not count: ${status.label}.`}
              {canShow && (
                <>
                  {' '}
                  <button
                    type="button"
                    class="button button--quiet"
                    onClick={() => work.hide(clause.number, undefined)}
                  >
                    Show again<span class="sr-only">: {clause.title}</span>
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Clauses that are not in the list, each with the reason: nothing disappears without a word. */
export function HiddenClauses({ work, deal }: Props) {
  return (
    <>
      <List
        work={work}
        deal={deal}
        id="hidden-by-hand"
        title={work.readOnly ? 'Hidden by the sender' : 'Hidden in this deal'}
        views={deal.hidden}
        why={({ hidden, clause }) =>
          `${hidden}${isAdded(clause) ? ' (A clause that was added.)' : ''}`
        }
        canShow={!work.readOnly}
      />
      <List
        work={work}
        deal={deal}
        id="hidden"
        title="Hidden because of the facts"
        views={deal.ruledOut}
        why={(view) => hiddenBecause(work.checklist, view, deal.facts)}
        canShow={false}
      />
    </>
  );
}
