import { series } from '#domain/series.ts';
import type { Gate, GateRule } from '#schemas/gate.ts';

/**
 * A condition over answers as English: `No to Owner of the architecture`, `No or Partly to any item`.
 *
 * @returns a clause without a full stop
 * @throws RangeError where the rule names an item or an answer that does not exist
 */
export function gateRuleText(rule: GateRule, gate: Pick<Gate, 'items' | 'answers'>): string {
  if (!('items' in rule)) {
    const isAll = 'all' in rule;
    const parts = (isAll ? rule.all : rule.any).map((part) => gateRuleText(part, gate));
    return parts.join(isAll ? ', and ' : ', or ');
  }
  const nameOf = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (!found) throw new RangeError(`A rule names "${id}", which does not exist.`);
    return found;
  };
  const answers = series(
    rule.is.map((id) => nameOf(gate.answers, id).label),
    'or',
  );
  const titles = rule.items.map((id) => nameOf(gate.items, id).title);
  const isEvery = titles.length === gate.items.length;
  if (rule.atLeast !== undefined && rule.atLeast > 1)
    return `${answers} to ${rule.atLeast} or more of ${isEvery ? 'all items' : titles.join('; ')}`;
  return `${answers} to ${isEvery ? 'any item' : titles.join('; or ')}`;
}
