import type { PlanNews } from '#worksheet/plan-lines.ts';
import { count } from '../ui/number.ts';

interface NewsProps {
  readonly news: PlanNews;
  readonly isFull: boolean;
  readonly onAdd: () => void;
  readonly onReplace: () => void;
}

/** What the advice says now that the plan does not, and which of its lines no longer fit. */
export function News({ news, isFull, onAdd, onReplace }: NewsProps) {
  const { changed, missing, stale, elsewhere, replaced, instead } = news;
  return (
    <div class="notice">
      <p>
        <strong>
          {missing.length === 0
            ? 'Some lines no longer fit the advice.'
            : changed
              ? 'The advice has changed since.'
              : 'The advice says more than your plan.'}
        </strong>{' '}
        {stale.length > 0 &&
          `${count(stale.length, 'line')} of your plan ${stale.length === 1 ? 'comes' : 'come'} from earlier advice, which no longer fits, and ${stale.length === 1 ? 'is' : 'are'} marked below. `}
        {elsewhere.size > 0 &&
          `${count(elsewhere.size, 'line')} ${elsewhere.size === 1 ? 'has' : 'have'} another day in the advice now. `}
        {missing.length > 0 && 'These lines are new. '}
        Your own lines stay as they are.
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ day, text }) => (
            <li key={`${day} ${text}`}>
              Day {day}: {text}
            </li>
          ))}
        </ul>
      )}
      <div class="toolbar">
        {replaced.length > 0 && (
          <button type="button" class="button" onClick={onReplace}>
            {instead.length > 0 ? 'Replace' : 'Remove'} {count(replaced.length, 'line')} that you
            have not changed
          </button>
        )}
        {missing.length > 0 && (
          <button type="button" class="button button--quiet" disabled={isFull} onClick={onAdd}>
            Add {count(missing.length, 'new line')}
          </button>
        )}
      </div>
    </div>
  );
}
