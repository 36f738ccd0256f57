import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { changesOf, type Edit } from '#worksheet/edit.ts';
import { emptyHistory, redo, undo, type History } from '#worksheet/history.ts';
import type { DossierStore } from '#worksheet/store.ts';
import type { Content, Dossier, Shared } from '#worksheet/types.ts';
import type { Adopted } from './adopt.ts';
import { createDossier, currentDossier } from './current-dossier.ts';
import { upgrade } from './upgrade.ts';
import { openStore } from './open-store.ts';
import { count } from './number.ts';
import { rememberTyping } from './remember-typing.ts';
import { blank, type ToolInstrument } from './tool.ts';

/** The reader's own work on one instrument, and everything that can be done to it. */
export interface Dossiers {
  /** Undefined until the script has opened storage. */
  readonly store: DossierStore | undefined;
  /** The dossier at hand; undefined while nothing has been filled in. */
  readonly dossier: Dossier | undefined;
  /** What is shown: the dossier with its parts, or an empty one while there is none. */
  readonly content: Content;
  readonly edit: (edit: Edit, label: string) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** What the last undo or redo did, to be said. */
  readonly said: string;
  readonly open: (id: string) => void;
  readonly startNew: () => void;
}

const BEFORE = 'from before the page was ready';
const DELETED = 'Another tab deleted this dossier. It is under Deleted in “Dossiers and files”.';
const GONE =
  'Another tab deleted this dossier for good, or the storage of this browser was cleared. Only a link or a file can bring it back.';

/** What was taken over, and what was not, in one or two sentences. */
function takenOver({ changes, left }: Adopted): string {
  const taken =
    changes.length > 0 ? `Taken over ${BEFORE}: ${count(changes.length, 'entry', 'entries')}.` : '';
  const kept =
    left > 0 ? `Not taken over ${BEFORE}: ${count(left, 'text')}, because a text was saved.` : '';
  return [taken, kept].filter(Boolean).join(' ');
}

/** An edit with what it adds to the history that the dossier itself keeps. */
export type Traced = (before: Content, edit: Edit) => Edit;

const asItIs: Traced = (_, edit) => edit;

/**
 * @param adopt given the saved work, what is kept of what the reader filled in before the script
 *   arrived: one edit, to be undone like any other. The first drawing is still without it, because it
 *   has to be the one of the server.
 * @param subject what a new dossier is about: `Team`, `Contract`
 * @param traced the same function with each drawing
 */
export function useDossiers(
  instrument: ToolInstrument,
  base: string,
  adopt: (saved: Shared) => Adopted,
  subject: string,
  traced: Traced = asItIs,
): Dossiers {
  const [store, setStore] = useState<DossierStore>();
  const [id, setId] = useState<string>();
  const [said, setSaid] = useState('');
  const [version, refresh] = useReducer<number, unknown>((count) => count + 1, 0);
  const histories = useRef(new Map<string, History<string>>());
  const idNow = useRef<string>();
  /** The dossier that was open when another tab deleted it, while none is open since. */
  const lost = useRef<string>();
  idNow.current = id;

  const begin = useCallback(
    (opened: DossierStore): string => {
      lost.current = undefined;
      const created = createDossier(opened, instrument, subject);
      idNow.current = created.id;
      setId(created.id);
      return created.id;
    },
    [instrument, subject],
  );

  /** Where a dossier is that is no longer open; nothing is said where it is back. */
  const whereIs = (opened: DossierStore, gone: string): string => {
    if (opened.get(gone)) return '';
    return opened.bin(instrument.number).some(({ dossier: one }) => one.id === gone)
      ? DELETED
      : GONE;
  };

  const make = useCallback(
    (opened: DossierStore, given: Edit, label: string) => {
      const target = idNow.current && opened.get(idNow.current) ? idNow.current : begin(opened);
      const before = opened.get(target);
      if (!before) return;
      const change = traced(before, given);
      const history = histories.current.get(target) ?? emptyHistory<string>();
      histories.current.set(target, rememberTyping(history, before, change, label));
      setSaid('');
      const changes = [...upgrade(before, instrument), ...changesOf(change)];
      opened.edit(target, { set: 'several', changes });
    },
    [begin, instrument],
  );

  // Before the next event: an answer given between hydration and a later effect would be lost.
  useLayoutEffect(() => {
    const opened = openStore(base);
    const stop = opened.subscribe(({ from }) => {
      if (from === 'another-tab' && idNow.current && !opened.get(idNow.current)) {
        lost.current = idNow.current;
        idNow.current = undefined;
        setId(undefined);
      }
      // Told again with each change: what was under Deleted may be gone for good by now.
      if (lost.current) setSaid(whereIs(opened, lost.current));
      refresh(null);
    });
    const onStorage = (event: StorageEvent) => opened.handleStorageEvent(event.key);
    window.addEventListener('storage', onStorage);
    const found = currentDossier(opened, instrument.number);
    idNow.current = found?.id;
    setId(found?.id);
    setStore(opened);
    const adopted = adopt(found ?? blank(instrument));
    if (adopted.changes.length > 0)
      make(opened, { set: 'several', changes: adopted.changes }, `Answers ${BEFORE}`);
    setSaid(takenOver(adopted));
    return () => {
      stop();
      window.removeEventListener('storage', onStorage);
    };
    // Once: everything it uses is fixed for the life of the page.
  }, []);

  const dossier = useMemo(() => (id && store ? store.get(id) : undefined), [id, store, version]);
  const content = useMemo<Content>(() => dossier ?? blank(instrument), [dossier]);

  const edit = useCallback(
    (change: Edit, label: string) => store && make(store, change, label),
    [store, make],
  );

  const history = id ? histories.current.get(id) : undefined;
  const travel = (go: typeof undo<string>, verb: string) => () => {
    const now = id && store?.get(id);
    const step = now && history && go(history, now);
    if (!store || !step) return;
    histories.current.set(id, step.history);
    setSaid(
      `${verb}: ${step.label}.${step.left > 0 ? ' Another tab has changed part of it since; that part stays.' : ''}`,
    );
    store.edit(id, step.edit);
    refresh(null);
  };

  return {
    store,
    dossier,
    content,
    edit,
    undo: history?.past.length ? travel(undo, 'Undone') : undefined,
    redo: history?.future.length ? travel(redo, 'Done again') : undefined,
    said,
    open: (next) => {
      lost.current = undefined;
      store?.setCurrent(instrument.number, next);
      setSaid('');
      setId(next);
    },
    startNew: () => {
      if (!store) return;
      setSaid('');
      begin(store);
    },
  };
}
