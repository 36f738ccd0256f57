import { evaluate, type Truth } from '#domain/rules.ts';
import type { Rule } from '#schemas/facts.ts';
import type { FactBasis } from '#domain/facts.ts';

/**
 * Whether a step is forbidden: true as soon as one person's facts say so, undefined while the facts
 * that are known leave it open.
 */
export function forbids(
  rule: Rule | undefined,
  { known, views }: Pick<FactBasis, 'known' | 'views'>,
): Truth {
  if (!rule) return false;
  return views.some((view) => evaluate(rule, view) === true) ? true : evaluate(rule, known);
}
