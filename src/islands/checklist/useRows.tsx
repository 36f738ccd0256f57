import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { DealView } from '#domain/checklist/deal.ts';
import { ClauseRow, type RowProps } from './ClauseRow.tsx';
import { isAdded } from './row-work.ts';

/** A row as it was drawn last, alone and in its place on the page. */
export interface Drawn {
  readonly row: JSX.Element;
  readonly placed: JSX.Element;
}

interface Kept extends Drawn {
  /** What the row was drawn from. */
  readonly from: readonly unknown[];
  readonly fits: boolean;
}

/** What an added clause says and by whom, and what others say of hiding a clause: by value. */
const saidOf = (view: DealView) =>
  isAdded(view) || view.hiddenFor.length > 0
    ? JSON.stringify([
        view.clause,
        view.hiddenFor.map(({ person, reason }) => [person.name, person.role, reason]),
      ])
    : '';

/** By value: each change of a worksheet merges all of them again, into other objects. */
const drawnFrom = ({ work, view, answer, entry, own, line }: RowProps) => [
  ...[work, isAdded(view) ? view.clause.id : view.clause, view.priority, view.priorityCertain],
  ...[saidOf(view), answer, entry, own, line?.text, line?.state],
];

/**
 * Draws rows of the checklist, each again only where something in it changed: the renderer passes over
 * an element that is the same as before. Of hundreds, a letter typed draws one.
 *
 * @returns what draws a row; `fits` tells whether it is in sight
 */
export function useRows(): (given: RowProps, fits: boolean) => Drawn {
  const rows = useRef(new Map<number, Kept>());
  return (given, fits) => {
    const { number } = given.view.clause;
    const from = drawnFrom(given);
    const last = rows.current.get(number);
    const isSame = last?.from.every((value, at) => value === from[at]) ?? false;
    if (last && isSame && last.fits === fits) return last;
    const row = last && isSame ? last.row : <ClauseRow {...given} />;
    const placed = (
      <div class="clauses__row" key={number} hidden={!fits}>
        {row}
      </div>
    );
    const kept = { from, fits, row, placed };
    rows.current.set(number, kept);
    return kept;
  };
}
