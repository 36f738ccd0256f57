import type { Fact, Rule } from '#schemas/facts.ts';
import type { Facts } from '#worksheet/types.ts';

/** Ids of the options chosen, by id of the fact. A fact that is absent is not known. */
export type KnownFacts = ReadonlyMap<string, ReadonlySet<string>>;

/** The same, where several people may have answered: each different set of options that was chosen. */
export type GivenFacts = ReadonlyMap<string, ReadonlySet<string> | readonly ReadonlySet<string>[]>;

/** True, false, or unknown because a fact is open (Kleene's three values). */
export type Truth = boolean | undefined;

/**
 * Turns stored numbers into ids.
 *
 * @param definitions facts of the instrument
 * @param given numbers chosen, by number of the fact; numbers the instrument does not know are left out
 * @returns the facts that are known; a fact with no known option left counts as open
 */
export function knownFacts(definitions: readonly Fact[], given: Facts): KnownFacts {
  const known = new Map<string, Set<string>>();
  for (const fact of definitions) {
    const chosen = fact.options.filter((option) => given[fact.number]?.includes(option.number));
    if (chosen.length > 0) known.set(fact.id, new Set(chosen.map((option) => option.id)));
  }
  return known;
}

/** Whether one of the options is chosen; unknown where people differ and it depends on who is right. */
function chooses(options: readonly string[], given: ReturnType<GivenFacts['get']>): Truth {
  if (!given) return undefined;
  const ways = 'has' in given ? [given] : given;
  const [first, ...others] = ways.map((way) => options.some((option) => way.has(option)));
  return others.every((other) => other === first) ? first : undefined;
}

/**
 * Whether a condition holds. `any` is true as soon as one part is, `all` false as soon as one part
 * is, whatever is still unknown. Where people gave a fact in different ways, it is true or false only
 * if it is so by all of them.
 */
export function evaluate(rule: Rule, known: GivenFacts): Truth {
  if ('fact' in rule) return chooses(rule.is, known.get(rule.fact));
  if ('not' in rule) {
    const inner = evaluate(rule.not, known);
    return inner === undefined ? undefined : !inner;
  }
  const isAll = 'all' in rule;
  const values = (isAll ? rule.all : rule.any).map((part) => evaluate(part, known));
  if (values.includes(!isAll)) return !isAll;
  return values.includes(undefined) ? undefined : isAll;
}

/**
 * The first entry of a list of alternatives whose condition holds or may hold. Lists run from the
 * strictest to the mildest, so an open fact errs on the strict side.
 *
 * @returns the entry, and whether its condition is certain
 * @throws RangeError where no entry can apply; schemas make the last one unconditional
 */
export function firstThatMayHold<T extends { when?: Rule | undefined }>(
  alternatives: readonly T[],
  known: GivenFacts,
): { readonly chosen: T; readonly certain: boolean } {
  for (const chosen of alternatives) {
    const truth = chosen.when ? evaluate(chosen.when, known) : true;
    if (truth !== false) return { chosen, certain: truth === true };
  }
  throw new RangeError('No alternative applies: the last one must stand without a condition.');
}

/** Ids of every fact that a rule names. */
export function factsOf(rule: Rule): string[] {
  if ('fact' in rule) return [rule.fact];
  if ('not' in rule) return factsOf(rule.not);
  return ('all' in rule ? rule.all : rule.any).flatMap(factsOf);
}

/**
 * The facts that make a rule false: what to name when something is hidden because of it.
 *
 * @returns ids of facts, each once; empty where the rule is not false
 */
export function whyFalse(rule: Rule, known: GivenFacts): string[] {
  if (evaluate(rule, known) !== false) return [];
  if ('fact' in rule) return [rule.fact];
  if ('not' in rule) return [...new Set(factsOf(rule.not).filter((fact) => known.has(fact)))];
  const parts = 'all' in rule ? rule.all : rule.any;
  return [...new Set(parts.flatMap((part) => whyFalse(part, known)))];
}
