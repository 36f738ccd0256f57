import type { ComponentChildren } from 'preact';
import type { Deal } from '#domain/checklist/deal.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { Stepper } from '../ui/Stepper.tsx';
import type { AgreementLine } from '#exports/agreement-words.ts';
import type { Block } from './groups.ts';
import type { RowWork } from './row-work.ts';
import { useRows } from './useRows.tsx';
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
  const draw = useRows();
  const views = new Map(deal.views.map((view) => [view.clause.number, view]));
  const drawn = blocks.map(({ items, ...heading }) => {
    const rows = items.flatMap((item) => {
      const view = views.get(item);
      if (!view) return [];
      const given = {
        ...{ work, view, answer: worksheet.answers[item], entry: deal.record[item] },
        own: worksheet.own?.[item],
        line: work.hasRecord ? lines.get(item) : undefined,
      };
      const fits = shown.has(item);
      return { id: view.clause.id, fits, ...draw(given, fits) };
    });
    return { heading, rows, hidden: !rows.some(({ fits }) => fits) };
  });
  return (
    <Stepper
      noun="clause"
      target={target}
      entries={drawn.flatMap(({ rows }) =>
        rows.flatMap(({ id, fits, row }) => (fits ? { key: id, view: row } : [])),
      )}
      all={
        <>
          {shown.size === 0 && empty}
          <div class="clauses">
            {drawn.flatMap(({ heading: { id, title, about }, rows, hidden }) => [
              <div class="clauses__heading" key={`heading-${id}`} hidden={hidden}>
                <h3 id={`group-${id}`}>{title}</h3>
                {about && <p>{about}</p>}
              </div>,
              ...rows.map(({ placed }) => placed),
            ])}
          </div>
        </>
      }
    />
  );
}
