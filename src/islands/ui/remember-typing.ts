import { fieldOf, type Edit, type FieldChange } from '#worksheet/edit.ts';
import { remember, type History } from '#worksheet/history.ts';
import type { Content } from '#worksheet/types.ts';

/** The change of a text that a person types; a list of changes beside it may keep its history. */
function typed(edit: Edit): FieldChange | undefined {
  const [first] = edit.set === 'several' ? edit.changes : [edit];
  return first && 'to' in first && typeof first.to === 'string' ? first : undefined;
}

/** Remembers an edit. Typing a sentence is one thing to undo, not one a letter. */
export function rememberTyping(
  history: History<string>,
  before: Content,
  edit: Edit,
  label: string,
): History<string> {
  const last = history.past.at(-1);
  const next = remember(history, before, edit, label);
  const added = next.past.at(-1);
  if (!typed(edit) || !last || !added || next === history) return next;
  const fields = ({ steps }: typeof added) => steps.map(({ done }) => fieldOf(done)).join();
  if (fields(last) !== fields(added)) return next;
  const steps = added.steps.map(({ done }, at) => ({ done, undone: last.steps[at]!.undone }));
  return { past: [...history.past.slice(0, -1), { steps, label }], future: [] };
}
