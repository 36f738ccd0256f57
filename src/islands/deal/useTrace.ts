import { useCallback, useEffect, useRef } from 'preact/hooks';
import { changesOf, type Edit } from '#worksheet/edit.ts';
import type { Content } from '#worksheet/types.ts';
import type { Dossiers, Traced } from '../ui/useDossiers.ts';

/**
 * Keeps the history of the clauses although what writes it arrives after the page. Edits that came
 * before it are noted once it is there.
 */
export function useTrace() {
  const trace = useRef<Traced>();
  const missed = useRef<(readonly [Content, Edit])[]>([]);
  return {
    traced: useCallback<Traced>((before, edit) => {
      if (trace.current) return trace.current(before, edit);
      missed.current.push([before, edit]);
      return edit;
    }, []),
    /** Takes what writes the history, once it has arrived; to be called with each drawing. */
    useArrived({ store, dossier }: Dossiers, arrived: Traced | undefined) {
      const id = dossier?.id;
      useEffect(() => {
        if (!arrived) return;
        trace.current = arrived;
        if (!store || id === undefined) return;
        const changes = missed.current
          .splice(0)
          .flatMap(([before, edit]) => changesOf(arrived(before, edit)))
          .filter(({ set }) => set === 'changes');
        // Not an edit of the reader's: undo is for what was written, not for the note of it.
        if (changes.length > 0) store.edit(id, { set: 'several', changes });
      }, [store, id, arrived]);
    },
  };
}
