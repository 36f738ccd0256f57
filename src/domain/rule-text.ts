import type { Fact, Rule } from '#schemas/facts.ts';
import { series } from './series.ts';

/** A rule without `not`: the negation has moved into the leaves (De Morgan). */
type Plain =
  | { kind: 'leaf'; fact: string; is: readonly string[]; negated: boolean }
  | { kind: 'all' | 'any'; parts: readonly Plain[] };

/** Moves negation inwards and joins an `all` inside an `all`, an `any` inside an `any`. */
function plain(rule: Rule, negated = false): Plain {
  if ('fact' in rule) return { kind: 'leaf', fact: rule.fact, is: rule.is, negated };
  if ('not' in rule) return plain(rule.not, !negated);
  const isAll = 'all' in rule;
  const kind = isAll !== negated ? 'all' : 'any';
  const parts = (isAll ? rule.all : rule.any)
    .map((part) => plain(part, negated))
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind, parts };
}

function leafText(leaf: Extract<Plain, { kind: 'leaf' }>, facts: readonly Fact[]): string {
  const fact = facts.find((candidate) => candidate.id === leaf.fact);
  if (!fact) throw new RangeError(`A rule names the fact "${leaf.fact}", which does not exist.`);
  const labels = leaf.is.map((id) => {
    const option = fact.options.find((candidate) => candidate.id === id);
    if (!option) throw new RangeError(`The fact "${fact.id}" has no option "${id}".`);
    return `"${option.label}"`;
  });
  const question = `"${fact.question}"`;
  const verb = fact.kind === 'one' ? 'is' : 'includes';
  if (!leaf.negated) return `${question} ${verb} ${series(labels, 'or')}`;
  if (labels.length > 1) return `${question} ${verb} neither ${series(labels, 'nor')}`;
  return `${question} ${fact.kind === 'one' ? 'is not' : 'does not include'} ${labels[0]}`;
}

function text(rule: Plain, facts: readonly Fact[]): string {
  if (rule.kind === 'leaf') return leafText(rule, facts);
  const conjunction = rule.kind === 'all' ? 'and' : 'or';
  const parts = rule.parts.map((part) =>
    part.kind === 'any' ? `either ${text(part, facts)}` : text(part, facts),
  );
  const compound = rule.parts.some((part) => part.kind !== 'leaf');
  return compound ? parts.join(`, ${conjunction} `) : series(parts, conjunction);
}

/**
 * A condition over facts as English, to stand after "when": the question of each fact in quotation
 * marks, then the answers that count.
 *
 * @param rule condition of an instrument
 * @param facts facts of the same instrument
 * @returns a clause without capital and full stop
 * @throws RangeError where the rule names a fact or an option that does not exist
 */
export function ruleText(rule: Rule, facts: readonly Fact[]): string {
  return text(plain(rule), facts);
}

/**
 * Alternatives tried from the top, as one sentence: "Must when ...; otherwise should."
 *
 * @param alternatives a name and a condition each; the last stands without a condition
 */
export function alternativesText(
  alternatives: readonly { readonly is: string; readonly when?: Rule | undefined }[],
  facts: readonly Fact[],
): string {
  const parts = alternatives.map(({ is, when }, place) => {
    if (when) return `${is} when ${ruleText(when, facts)}`;
    return place === 0 ? is : `otherwise ${is}`;
  });
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
