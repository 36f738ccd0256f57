import { askAgainText } from '#exports/reused-words.ts';
import { title, type ChosenRun } from './runs-of.ts';

/** Which of the runs shown hold worksheets of an earlier one, a notice each. */
export function Older({ runs }: { readonly runs: readonly ChosenRun[] }) {
  return runs.map(({ reused, ...run }) =>
    reused ? (
      <p key={run.id} class="notice">
        <strong>{title(run)}.</strong> {askAgainText(reused)}
      </p>
    ) : null,
  );
}
