import { useState } from 'preact/hooks';
import { MAX_OWN_CLAUSES } from '#worksheet/limits.ts';
import type { OwnClause } from '#worksheet/types.ts';
import { drawNumber } from './draw-number.ts';
import { OwnClauseForm } from './OwnClauseForm.tsx';
import type { RowWork } from './row-work.ts';

interface Props {
  readonly work: RowWork;
  /** Numbers that are taken: by clauses that somebody added, and by what is kept of them. */
  readonly taken: ReadonlySet<number>;
  /** How many the reader has added. */
  readonly mine: number;
}

/** Adds a clause that the checklist does not have. */
export function AddClause({ work, taken, mine }: Props) {
  const [added, setAdded] = useState(0);
  if (mine >= MAX_OWN_CLAUSES)
    return (
      <p>There is room for {MAX_OWN_CLAUSES} clauses of your own. Remove one to add another.</p>
    );
  return (
    <OwnClauseForm
      key={added}
      id="new-clause"
      roles={work.checklist.roles}
      onSave={(clause: OwnClause) => {
        work.setOwn(drawNumber(taken), clause);
        setAdded(added + 1);
      }}
    />
  );
}
