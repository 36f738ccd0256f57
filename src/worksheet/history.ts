import type { Edit, FieldChange, Step } from './edit.ts';
import { holds, stepsOf } from './edit.ts';
import type { Content } from './types.ts';

/** An edit that was made here, with what the caller wants to say about it. */
export interface Remembered<Label> {
  readonly steps: readonly Step[];
  readonly label: Label;
}

/**
 * The edits made to one dossier in one tab, for undo and redo. It is a value, kept in memory alone:
 * whoever closes the tab gives up the undo, never the work.
 */
export interface History<Label> {
  /** Oldest first. */
  readonly past: readonly Remembered<Label>[];
  /** What was undone, next to redo last. */
  readonly future: readonly Remembered<Label>[];
}

/** Edits that can be undone. */
export const MAX_HISTORY = 200;

export function emptyHistory<Label>(): History<Label> {
  return { past: [], future: [] };
}

/**
 * The history after an edit. One that changes nothing is not worth an undo.
 *
 * @param before the content before the edit
 */
export function remember<Label>(
  history: History<Label>,
  before: Content,
  edit: Edit,
  label: Label,
): History<Label> {
  const steps = stepsOf(before, edit);
  if (steps.length === 0) return history;
  return { past: [...history.past, { steps, label }].slice(-MAX_HISTORY), future: [] };
}

/** One step through the history. */
export interface Travel<Label> {
  readonly history: History<Label>;
  /** To be applied to the newest state. */
  readonly edit: Edit;
  readonly label: Label;
  /** Fields left as they are, because somebody else (another tab) has changed them since. */
  readonly left: number;
}

/** The changes from `from` to `to`, for the fields that still hold what `from` says. */
function travel(now: Content, steps: readonly Step[], from: keyof Step, to: keyof Step) {
  const changes: FieldChange[] = steps
    .filter((step) => holds(now, step[from]))
    .map((step) => step[to]);
  const edit: Edit = { set: 'several', changes };
  return { edit, left: steps.length - changes.length };
}

/**
 * Takes back the last edit made here.
 *
 * @param now the newest content
 * @returns undefined where there is nothing to undo
 */
export function undo<Label>(history: History<Label>, now: Content): Travel<Label> | undefined {
  const last = history.past.at(-1);
  if (!last) return undefined;
  const next = { past: history.past.slice(0, -1), future: [...history.future, last] };
  return { history: next, label: last.label, ...travel(now, last.steps, 'done', 'undone') };
}

/**
 * Does again what was undone last.
 *
 * @param now the newest content
 * @returns undefined where there is nothing to redo
 */
export function redo<Label>(history: History<Label>, now: Content): Travel<Label> | undefined {
  const last = history.future.at(-1);
  if (!last) return undefined;
  const next = { past: [...history.past, last], future: history.future.slice(0, -1) };
  return { history: next, label: last.label, ...travel(now, last.steps, 'undone', 'done') };
}
