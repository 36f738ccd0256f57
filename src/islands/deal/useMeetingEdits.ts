import { useRef, useState } from 'preact/hooks';
import type { Edit } from '#worksheet/edit.ts';
import { emptyHistory, undo, type History } from '#worksheet/history.ts';
import { rememberTyping } from '../ui/remember-typing.ts';
import type { Dossiers } from '../ui/useDossiers.ts';
import { tracedBy } from './traced-by.ts';

/** The dossier as it is kept: two keystrokes may come before it is drawn again. */
const newest = ({ store, dossier, content }: Dossiers) =>
  (dossier && store?.get(dossier.id)) ?? content;

/**
 * Edits made in a meeting, with an undo of their own: it never takes back what was done before the
 * meeting began.
 */
export function useMeetingEdits(dossiers: Dossiers) {
  const [, draw] = useState({});
  const history = useRef<History<string>>(emptyHistory());
  const given = useRef(dossiers);
  given.current = dossiers;
  const keep = (next: History<string>) => {
    history.current = next;
    draw({});
  };
  return {
    /** The edit goes into the history of the clause as one of a meeting. */
    edit(change: Edit, label: string) {
      const before = newest(given.current);
      const whole = tracedBy('meeting')(before, change);
      keep(rememberTyping(history.current, before, whole, label));
      given.current.edit(whole, label);
    },
    /** Takes the last edit of the meeting back, and says what it was; absent where there is none. */
    undo:
      history.current.past.length === 0
        ? undefined
        : (): string => {
            const step = undo(history.current, newest(given.current));
            if (!step) return '';
            keep(step.history);
            given.current.edit(step.edit, `${step.label}, taken back`);
            const left =
              step.left > 0 ? ' Another tab has changed part of it since; that part stays.' : '';
            return `Undone: ${step.label}.${left}`;
          },
  };
}
