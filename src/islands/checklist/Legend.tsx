import type { Checklist } from '#schemas/checklist.ts';

/** What each stance means, and how to answer by keyboard. */
export function Legend({ checklist }: { readonly checklist: Checklist }) {
  return (
    <details class="legend">
      <summary>What the stances mean</summary>
      <dl>
        {checklist.stances.map(({ id, label, help, needsReason }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {help}.{needsReason && ' It needs a sentence that says why.'}
            </dd>
          </div>
        ))}
      </dl>
      <p class="needs-script">
        By keyboard: Tab leads to the choices, and a digit picks one, as 3 for the third.
      </p>
    </details>
  );
}

interface EmptyProps {
  readonly onClear: () => void;
}

/** What stands where no clause fits, with the way out. */
export function NothingFits({ onClear }: EmptyProps) {
  return (
    <div class="notice">
      <p>No clause fits the search and the filters. Nothing is lost: they only hide.</p>
      <button type="button" class="button button--quiet" onClick={onClear}>
        Clear search and filters
      </button>
    </div>
  );
}
