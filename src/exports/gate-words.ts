import type { GateDecision, GateResult, ModelFit } from '#domain/gate/result.ts';
import { count } from '#domain/number.ts';
import { series } from '#domain/series.ts';

/** What a result of a gate says, in the sentences that pages and exports share. */

const titles = (items: readonly { title: string }[], word?: 'or') =>
  series(
    items.map(({ title }) => title),
    word,
  );

/** The outcome in one sentence, or what is still possible. */
export function gateHeadline({ decision, open }: GateResult): string {
  if (decision.kind === 'none') return 'Nothing answered, so there is no outcome.';
  if (decision.kind === 'outcome')
    return `${decision.outcome.label}.${open.length > 0 ? ` ${count(open.length, 'open item')} cannot change that.` : ''}`;
  const possible = decision.possible.map(({ label }) => label);
  return `Not decided yet. Still possible: ${series(possible, 'or')}.`;
}

/** What would move the outcome: the fewest better answers, and the answers that would make it stricter. */
export function changesOf(decision: GateDecision): string[] {
  if (decision.kind !== 'outcome') return [];
  const { improvement, falls } = decision;
  const raises = improvement?.raises.map(
    ({ item, from, to }) => `${item.title} from ${from.label} to ${to.label}`,
  );
  return [
    ...(improvement && raises
      ? [
          `${count(raises.length, 'better answer')} would lead to ${improvement.outcome.label}: ${series(raises)}.`,
        ]
      : []),
    ...falls.map(
      ({ to, outcome, items }) =>
        `${to.label} to ${titles(items, 'or')} would lead to ${outcome.label}.`,
    ),
  ];
}

/** How well a model suits the answers. */
export const FIT = { fits: 'Fits', conditions: 'Fits with conditions', 'not-yet': 'Not yet' };

/** The same in a word, also while it is open. */
export const fitOf = ({ fit }: ModelFit): string => (fit ? FIT[fit] : 'Not decided');

/** Why, and because of which items. */
export function fitWhy({ fit, why, because }: ModelFit): string {
  if (!fit) return 'Open items still decide.';
  const items = because.length > 0 ? ` Because of: ${titles(because)}.` : '';
  return `${why || 'Every rule that can still hold says so.'}${items}`;
}
