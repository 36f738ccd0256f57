import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { Merged } from '#domain/checklist/deal.ts';
import type { Edit, FieldChange } from '#worksheet/edit.ts';
import type { Content, OwnClause } from '#worksheet/types.ts';
import type { RowWork } from './row-work.ts';

/** The row of the clause, or the one after it. */
type Focus = 'here' | 'next';
type Edits = Pick<RowWork, 'setStance' | 'setEntry' | 'hide' | 'setOwn'>;

/** What takes a clause of the reader's own out, with what the reader said of it. */
function removal(content: Content, item: number, isOthers: boolean): FieldChange[] {
  const cleared = (set: 'answer' | 'record', entry: object = {}) =>
    Object.keys(entry).map((field) => ({ set, item, field, to: undefined }) as FieldChange);
  return [
    { set: 'own', item, to: undefined },
    { set: 'hidden', item, to: undefined },
    ...cleared('answer', content.worksheet.answers[item]),
    // Somebody else may have added the same clause: the deal goes on having it.
    ...(isOthers ? [] : cleared('record', content.record[item])),
  ];
}

/**
 * What can be done to a clause: functions that stay the same while the page is open.
 *
 * @param told called with each edit of a clause; with words where the reader has to be told, and the
 *   row that takes the focus where the button that was pressed goes
 */
export function useClauseEdits(
  content: Content,
  merged: Merged,
  edit: (edit: Edit, label: string) => void,
  told: (item: number, text?: string, focus?: Focus) => void,
): Edits {
  const now = useRef({ content, merged, edit, told });
  now.current = { content, merged, edit, told };

  const viewOf = useCallback((item: number) => {
    const { views, hidden, ruledOut } = now.current.merged;
    return [...views, ...hidden, ...ruledOut].find(({ clause }) => clause.number === item);
  }, []);

  return useMemo(() => {
    const make = (item: number, change: Edit, said?: string, focus?: Focus) => {
      const { edit: keep, told: tell } = now.current;
      const own = change.set === 'own' ? change.to?.title : undefined;
      keep(change, own ?? viewOf(item)?.clause.title ?? '');
      tell(item, said, focus);
    };
    return {
      setStance: (item, field, to) =>
        make(item, { set: 'answer', item, field, to: to || undefined } as Edit),
      setEntry: (item, field, to) =>
        make(item, { set: 'record', item, field, to: to || undefined } as Edit),
      hide: (item, reason) => {
        const title = viewOf(item)?.clause.title ?? '';
        make(
          item,
          { set: 'hidden', item, to: reason },
          reason === undefined
            ? `Shown again: ${title}.`
            : `Hidden: ${title}. It stands under “Hidden in this deal”, with the reason.`,
          reason === undefined ? 'here' : 'next',
        );
      },
      setOwn: (item, to: OwnClause | undefined) => {
        const clause = viewOf(item)?.clause;
        const title = to?.title ?? clause?.title ?? '';
        if (to) {
          const is = clause ? 'Saved' : 'Added';
          make(item, { set: 'own', item, to }, `${is}: ${title}.`, clause && 'here');
          return;
        }
        const isOthers =
          clause !== undefined &&
          'versions' in clause &&
          clause.versions.some(({ people }) => people.some(({ isOwner }) => !isOwner));
        const changes = removal(now.current.content, item, isOthers);
        make(item, { set: 'several', changes }, `Removed: ${title}. Undo brings it back.`, 'next');
      },
    };
  }, []);
}
