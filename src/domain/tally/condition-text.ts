import { ruleText } from '#domain/rule-text.ts';
import type { Situation, Tally } from '#schemas/tally.ts';

const range = ({ from, to }: { readonly from: number; readonly to: number }) =>
  from === to ? `level ${from}` : `level ${from} to ${to}`;

/**
 * When a situation is shown, as English: every part must hold, and an open fact makes its part fail.
 *
 * @returns a clause without a full stop
 */
export function conditionText({ when }: Situation, { facts }: Pick<Tally, 'facts'>): string {
  if (!when) return 'no other situation fits';
  const { usual, shown, unknown } = when;
  return [
    ...(unknown === undefined ? [] : [`Don't know to ${unknown} or more items`]),
    ...(usual ? [`every usual level is ${range(usual)}`] : []),
    ...(shown
      ? [shown.to === 0 ? 'no artefact shows a level' : `the ceiling shown is ${range(shown)}`]
      : []),
    ...(when.facts ? [`the answer to ${ruleText(when.facts, facts)}`] : []),
  ].join(', and ');
}
