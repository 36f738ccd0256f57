import type { GateDecision } from '#domain/gate/result.ts';
import { series } from '#domain/series.ts';
import { count } from '../ui/number.ts';

/** What would move the outcome: the fewest better answers, and the answers that would make it stricter. */
export function Change({ decision }: { readonly decision: GateDecision }) {
  if (decision.kind !== 'outcome') return null;
  const { improvement, falls } = decision;
  if (!improvement && falls.length === 0) return null;
  return (
    <div class="result__part">
      <h3>What would change it</h3>
      {improvement && (
        <p>
          {count(improvement.raises.length, 'better answer')} would lead to{' '}
          <strong>{improvement.outcome.label}</strong>:{' '}
          {series(
            improvement.raises.map(
              ({ item, from, to }) => `${item.title} from ${from.label} to ${to.label}`,
            ),
          )}
          .
        </p>
      )}
      {falls.map(({ to, outcome, items }) => (
        <p key={outcome.id}>
          {to.label} to{' '}
          {series(
            items.map(({ title }) => title),
            'or',
          )}{' '}
          would lead to <strong>{outcome.label}</strong>.
        </p>
      ))}
    </div>
  );
}
