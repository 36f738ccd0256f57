import type { Progress } from '#domain/checklist/progress.ts';
import { count } from '#domain/number.ts';

/** Where the musts stand, in one or two sentences. They never say that a contract is safe. */
export function mustsSummary<View>({ byPriority, mustsLeft }: Progress<View>): string {
  const { settled, total, unanswered } = byPriority.must;
  if (total === 0) return 'No must applies.';
  if (mustsLeft.length === 0) return `All ${count(total, 'must')} are settled.`;
  const bare =
    unanswered > 0
      ? ` ${unanswered} of them ${unanswered === 1 ? 'has' : 'have'} no status yet.`
      : '';
  return `${settled} of ${count(total, 'must')} settled, ${mustsLeft.length} left.${bare}`;
}
