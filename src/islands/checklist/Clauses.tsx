import type { ComponentChildren } from 'preact';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { Stepper } from '../ui/Stepper.tsx';
import type { AgreementLine } from '#exports/agreement-words.ts';
import { ClauseRow } from './ClauseRow.tsx';
import type { Block } from './groups.ts';
import type { RowWork } from './row-work.ts';
import type { Target } from './useTarget.ts';

interface Props {
  readonly work: RowWork;
  readonly deal: Deal;
  /** The reader's own worksheet, or that of the link. */
  readonly worksheet: Worksheet;
  /** Every clause to settle, under its heading. */
  readonly blocks: readonly Block[];
  /** Numbers of the clauses that fit the filter. */
  readonly shown: ReadonlySet<number>;
  /** Where the roles stand, by number of the clause. */
  readonly lines: ReadonlyMap<number, AgreementLine>;
  readonly target: Target | undefined;
  /** Shown where no clause fits the filter. */
  readonly empty: ComponentChildren;
}

/**
 * The clauses, on one page or one at a time. What a filter hides stays in the page, unseen: drawing
 * hundreds of rows again takes longer than a reader likes to wait.
 */
export function Clauses(props: Props) {
  const { work, deal, worksheet, blocks, shown, lines, target, empty } = props;
  const views = new Map(deal.views.map((view) => [view.clause.number, view]));
  const draw = (view: DealView) => {
    const { number } = view.clause;
    return (
      <ClauseRow
        key={number}
        work={work}
        view={view}
        answer={worksheet.answers[number]}
        entry={deal.record[number]}
        own={worksheet.own?.[number]}
        line={work.hasRecord ? lines.get(number) : undefined}
      />
    );
  };
  const inBlock = (items: readonly number[]) => items.flatMap((item) => views.get(item) ?? []);
  const fits = ({ clause }: DealView) => shown.has(clause.number);
  return (
    <Stepper
      noun="clause"
      target={target}
      entries={blocks.flatMap(({ items }) =>
        inBlock(items)
          .filter(fits)
          .map((view) => ({ key: view.clause.id, view: draw(view) })),
      )}
      all={
        <>
          {shown.size === 0 && empty}
          <div class="clauses">
            {blocks.flatMap(({ id, title, about, items }) => {
              const inside = inBlock(items);
              const hidden = !inside.some(fits);
              return [
                <div class="clauses__heading" key={`heading-${id}`} hidden={hidden}>
                  <h3 id={`group-${id}`}>{title}</h3>
                  {about && <p>{about}</p>}
                </div>,
                ...inside.map((view) => (
                  <div class="clauses__row" key={view.clause.number} hidden={!fits(view)}>
                    {draw(view)}
                  </div>
                )),
              ];
            })}
          </div>
        </>
      }
    />
  );
}
