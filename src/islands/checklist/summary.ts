import type { ClauseView } from '#domain/checklist/clauses.ts';
import type { AnyClause } from '#domain/checklist/own.ts';
import type { Progress } from '#domain/checklist/progress.ts';

export type Shown = Progress<ClauseView<AnyClause>>;

/** The state of the musts in one sentence. */
export function summary({ byPriority, mustsLeft }: Shown): string {
  const { settled, total, unanswered } = byPriority.must;
  if (total === 0) return 'No must applies.';
  if (mustsLeft.length === 0) return `All ${total} musts are settled.`;
  const looked = unanswered > 0 ? ` Nobody has looked at ${unanswered} of them.` : '';
  return `${settled} of ${total} musts settled, ${mustsLeft.length} left.${looked}`;
}
