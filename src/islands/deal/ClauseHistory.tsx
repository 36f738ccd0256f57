import { useContext, useRef, useState } from 'preact/hooks';
import type { AnyClause } from '#domain/checklist/own.ts';
import type { ClauseChange } from '#worksheet/types.ts';
import { DealContext } from '../checklist/deal-context.ts';
import { when } from '../ui/when.ts';
import { changeText, historyOf, putBack, whoText } from './history.ts';
import { tracedBy } from './traced-by.ts';

/** Who changed what of one clause, from where and when; each change made here can be put back. */
export function ClauseHistory({ clause }: { readonly clause: AnyClause }) {
  const deal = useContext(DealContext);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  if (!deal) return null;
  const { merged, content, dossiers } = deal;
  const { checklist } = merged;
  const changes = historyOf(content.changes ?? [], clause.number);
  const onPutBack = (change: ClauseChange) => {
    const edit = putBack(checklist, content, change);
    if (!edit) return;
    dossiers.edit(tracedBy('undo')(content, edit), clause.title);
    setSaid(
      `Put back. ${changeText(checklist, { ...change, from: change.to, to: change.from } as ClauseChange)}.`,
    );
    // The button is gone: the field holds that value now.
    status.current?.focus();
  };
  return (
    <>
      {changes.length === 0 && (
        <p>Nothing was changed yet. From here on each change of this clause is kept.</p>
      )}
      <ol class="deal__history">
        {changes.map((change) => (
          <li key={change.id}>
            <time dateTime={change.at}>{when(change.at)}</time>{' '}
            <bdi>{changeText(checklist, change)}</bdi>{' '}
            <span class="deal__who">
              <bdi>{whoText(checklist, change, content.worksheet)}</bdi>
            </span>
            {putBack(checklist, content, change) && (
              <button type="button" class="button button--quiet" onClick={() => onPutBack(change)}>
                Put back<span class="sr-only">: {changeText(checklist, change)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
    </>
  );
}
