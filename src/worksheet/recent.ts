import type { Edit, FieldChange, Step } from './edit.ts';
import { applyEdit, fieldOf, holds, stepsOf } from './edit.ts';
import type { Content } from './types.ts';

/**
 * How long an edit of this tab is watched, in milliseconds. Browsers carry a change of storage from
 * one process to another within some tens of milliseconds, more on a busy machine.
 */
const WATCHED = 3_000;

/**
 * The last edits of this tab. Storage has no lock: another tab that has not yet heard of an edit may
 * write the dossier without it. When that tab's change arrives here, what it undid is known.
 */
export function createRecent() {
  let edits: { readonly id: string; readonly at: number; readonly steps: readonly Step[] }[] = [];
  const young = (now: number) => edits.filter(({ at }) => now - at < WATCHED);

  return {
    /**
     * @param before content that the edit is about to be made on
     * @param at milliseconds since 1970
     */
    note(id: string, before: Content, edit: Edit, at: number): void {
      edits = [...young(at), { id, at, steps: stepsOf(before, edit) }];
    },

    /**
     * The newest value of each field that this tab changed and that the content lacks: the field holds
     * what it held before one of these changes. Any other value was set elsewhere, and stays. Each is
     * told once: two tabs that go on setting a field against each other must come to an end.
     *
     * @param now milliseconds since 1970
     */
    takeLost(id: string, content: Content, now: number): FieldChange[] {
      const fields = new Map<string, Step[]>();
      for (const step of young(now).flatMap((entry) => (entry.id === id ? entry.steps : []))) {
        const field = fieldOf(step.done);
        fields.set(field, [...(fields.get(field) ?? []), step]);
      }
      // In the order in which they were first set: the name of a lost snapshot is only seen to be lost
      // once the snapshot is back.
      let mended = content;
      const lost = [...fields.values()].flatMap((steps) => {
        const newest = steps.at(-1)!.done;
        const isLost = !holds(mended, newest) && steps.some(({ undone }) => holds(mended, undone));
        if (isLost) mended = applyEdit(mended, newest);
        return isLost ? [newest] : [];
      });
      if (lost.length > 0) edits = edits.filter((entry) => entry.id !== id);
      return lost;
    },
  };
}
