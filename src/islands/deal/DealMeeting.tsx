import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { agenda } from '#domain/checklist/agenda.ts';
import { withEntered } from '#worksheet/entered-stances.ts';
import { SECTION_LABELS } from '#exports/deal-words.ts';
import type { DealGiven } from '../checklist/deal-context.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { useLostKeys } from '../ui/useLostKeys.ts';
import { useModal } from '../ui/useModal.ts';
import { Decision, Statuses } from './Decision.tsx';
import { viewsOf } from './meeting.ts';
import { PointView } from './PointView.tsx';
import { useMeetingEdits } from './useMeetingEdits.ts';

interface Props extends Pick<DealGiven, 'merged' | 'content' | 'dossiers' | 'complete' | 'site'> {
  /** ISO date and time at which the meeting began. */
  readonly since: string;
  readonly onClose: () => void;
}

/** What takes keys for itself: writing, choosing in a list. */
const fieldOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('select, textarea, input') : null;

/**
 * A meeting over the open points of a deal, on one screen that everybody sees. The list is held as it
 * was when the meeting was opened; what is decided is kept at once, so that a meeting can be resumed.
 */
export function DealMeeting(props: Props) {
  const { merged, content, dossiers, complete, site, since, onClose } = props;
  const { record, changes = [] } = content;
  const deal = useMemo(
    () => withEntered({ ...merged, record }, content),
    [merged, record, content.changes],
  );
  const checklist = useMemo(complete, []);
  const points = useMemo(() => agenda(deal, { start: since, changes }), [deal, since, changes]);
  const [order] = useState(() => points.map(({ view }) => view.clause.number));
  const views = viewsOf(deal.views, order);
  const pointOf = (item: number) => points.find(({ view }) => view.clause.number === item);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      points.findIndex(({ decided }) => !decided),
    ),
  );
  const [said, setSaid] = useState('');
  const edits = useMeetingEdits(dossiers);
  const dialog = useModal();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
    dialog.current?.scrollTo({ top: 0 });
  }, [at]);

  const view = views[Math.min(at, views.length - 1)];
  const decided = order.filter((item) => pointOf(item)?.decided).length;
  const go = (next: number) => {
    if (next < 0 || next >= views.length) return;
    setSaid('');
    setAt(next);
  };
  const setStatus = (place: number) => {
    const status = checklist.statuses[place];
    if (!view || !status) return;
    const { number, title } = view.clause;
    const to = record[number]?.status === status.number ? undefined : status.number;
    edits.edit({ set: 'record', item: number, field: 'status', to }, title);
    setSaid(to === undefined ? 'Status cleared.' : `${status.label}.`);
  };
  const onUndo = () => {
    setSaid(edits.undo?.() ?? '');
    heading.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = fieldOf(event.target);
    const isLine = field instanceof HTMLInputElement && field.type === 'text';
    if (field) {
      // Out of the field, and back to where the keys mean something; the dialog stays open.
      if (event.key !== 'Escape' && !(event.key === 'Enter' && isLine)) return;
      heading.current?.focus();
    } else if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key.toLowerCase() === 'r')
      dialog.current?.querySelector<HTMLElement>('[name="meeting-reason"]')?.focus();
    else if (/^[1-9]$/.test(event.key)) setStatus(Number(event.key) - 1);
    else return;
    event.preventDefault();
  };
  useLostKeys(onKeyDown);

  const status = checklist.statuses.find(
    ({ number }) => view && number === record[view.clause.number]?.status,
  );
  const section = view && pointOf(view.clause.number)?.section;
  return (
    <dialog
      ref={dialog}
      class="meeting"
      aria-labelledby="deal-meeting-title"
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <div class="meeting__head">
        <p>
          {at + 1} of {views.length}, {decided} decided{section && `. ${SECTION_LABELS[section]}`}.
          Status: <strong>{status?.label ?? 'none yet'}</strong>
        </p>
        <button type="button" class="button button--quiet" onClick={() => dialog.current?.close()}>
          Close the meeting
        </button>
      </div>
      <div class="toolbar" role="group" aria-label="Meeting">
        <button
          type="button"
          class="button button--quiet"
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          Back <kbd aria-hidden="true">←</kbd>
        </button>
        <button
          type="button"
          class="button"
          disabled={at >= views.length - 1}
          onClick={() => go(at + 1)}
        >
          Next clause <kbd aria-hidden="true">→</kbd>
        </button>
        <button type="button" class="button button--quiet" disabled={!edits.undo} onClick={onUndo}>
          Undo
        </button>
      </div>
      <h2 id="deal-meeting-title" tabIndex={-1} ref={heading}>
        <span class="sr-only">
          {at + 1} of {views.length}:{' '}
        </span>
        {view?.clause.title}
      </h2>
      <Announcer text={said} />
      {view && (
        <>
          <Statuses checklist={checklist} entry={record[view.clause.number]} onStatus={setStatus} />
          <PointView
            deal={deal}
            checklist={checklist}
            view={view}
            content={content}
            base={site.base}
            edit={(change, label) => {
              edits.edit(change, label);
              setSaid(`${label} kept.`);
            }}
          />
          <Decision
            key={view.clause.number}
            checklist={checklist}
            view={view}
            entry={record[view.clause.number]}
            edit={(change, label) => edits.edit(change, label)}
          />
        </>
      )}
      <p class="meeting__keys">
        Keys: <kbd>←</kbd> back, <kbd>→</kbd> next, <kbd>1</kbd> to{' '}
        <kbd>{checklist.statuses.length}</kbd> status, <kbd>R</kbd> reason, <kbd>Esc</kbd> close. In
        a field, <kbd>Enter</kbd> or <kbd>Esc</kbd> leads back out of it.
      </p>
    </dialog>
  );
}
