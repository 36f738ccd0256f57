import type { LadderResult } from '#domain/ladder/result.ts';
import { chooseTargets, targetOf, type TargetEdits } from '#domain/ladder/targets.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_TARGET } from '#worksheet/limits.ts';
import { score } from '../ui/number.ts';

export interface TargetsProps {
  readonly ladder: Ladder;
  readonly result: LadderResult;
  readonly targets: TargetEdits | undefined;
  readonly edit: (edit: Edit, label: string) => void;
}

/** Targets that can be chosen: 0 to 3, in halves. */
const STEPS = Array.from({ length: MAX_TARGET * 2 + 1 }, (_, index) => index / 2);

/** A value that came in a file may lie between the halves. */
const choicesWith = (...values: number[]) =>
  [...new Set([...STEPS, ...values])].sort((a, b) => a - b);

/** Targets of the reader's own, practice by practice, and back to those that follow from the facts. */
export function TargetsEditor({ ladder, result, targets = {}, edit }: TargetsProps) {
  const { known } = result.facts;
  const usual = chooseTargets(ladder, known).set;
  // Not those of the result, which follows after the paint: a field shows what was just chosen.
  const mine = chooseTargets(ladder, known, targets);
  const set = (item: number, to: number | undefined, label: string) =>
    edit({ set: 'target', item, to }, label);
  const numbers = Object.keys(targets).map(Number);
  return (
    <>
      <p>
        The facts choose the usual targets: {usual.label}. Agree on your own where these do not fit.
        Edited targets stay in this dossier and in its file; a link does not carry them.
      </p>
      <ul class="targets">
        {ladder.items.map((item) => {
          const { id, number, title } = item;
          const standard = targetOf(usual, item);
          const value = targetOf(mine.set, item);
          return (
            <li key={id}>
              <label for={`target-${id}`}>Target for {title}</label>
              <select
                id={`target-${id}`}
                name={`target-${id}`}
                autocomplete="off"
                value={String(value)}
                onChange={(event) => {
                  const to = Number(event.currentTarget.value);
                  set(number, to === standard ? undefined : to, `Target for ${title}`);
                }}
              >
                {choicesWith(standard, value).map((one) => (
                  <option key={one} value={String(one)} selected={one === value}>
                    {score(one)}
                    {one === standard && ' (usual)'}
                  </option>
                ))}
              </select>
              {mine.edited.includes(item) && (
                <button
                  type="button"
                  class="button button--quiet"
                  onClick={() => {
                    set(number, undefined, `Target for ${title} reset`);
                    document.getElementById(`target-${id}`)?.focus();
                  }}
                >
                  Reset to {score(standard)}
                  <span class="sr-only">: {title}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p class="toolbar">
        <button
          type="button"
          class="button button--quiet"
          disabled={numbers.length === 0}
          onClick={() =>
            edit(
              {
                set: 'several',
                changes: numbers.map((item) => ({ set: 'target', item, to: undefined })),
              },
              'All targets reset',
            )
          }
        >
          Reset all targets
        </button>
        <span role="status">
          {mine.edited.length === 0
            ? 'No target is edited.'
            : `Edited: ${mine.edited.map(({ title }) => title).join(', ')}.`}
        </span>
      </p>
    </>
  );
}
