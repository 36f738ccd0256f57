import type { Truth } from '#domain/rules.ts';
import type { GateRule } from '#schemas/gate.ts';

/** Id of the answer given, by id of the item. An item that is absent is open. */
export type Given = ReadonlyMap<string, string>;

/** Whether a condition holds; undefined while an open item can still decide it. */
export function holds(rule: GateRule, given: Given): Truth {
  if ('items' in rule) {
    const need = rule.atLeast ?? 1;
    const count = matching(rule, given).length;
    const open = rule.items.filter((item) => !given.has(item)).length;
    if (count >= need) return true;
    return count + open >= need ? undefined : false;
  }
  const isAll = 'all' in rule;
  const values = (isAll ? rule.all : rule.any).map((part) => holds(part, given));
  if (values.includes(!isAll)) return !isAll;
  return values.includes(undefined) ? undefined : isAll;
}

/** Items of a leaf that have one of its answers. */
function matching(leaf: Extract<GateRule, { items: string[] }>, given: Given): string[] {
  return leaf.items.filter((item) => leaf.is.includes(given.get(item) ?? ''));
}

/** Ids of the items that make a rule true, each once; none where it is not true. */
export function because(rule: GateRule, given: Given): string[] {
  if (holds(rule, given) !== true) return [];
  if ('items' in rule) return matching(rule, given);
  const parts = 'all' in rule ? rule.all : rule.any;
  return [...new Set(parts.flatMap((part) => because(part, given)))];
}

/** Every `items: ..., is: ...` part of a rule. */
export function leavesOf(rule: GateRule): Extract<GateRule, { items: string[] }>[] {
  if ('items' in rule) return [rule];
  return ('all' in rule ? rule.all : rule.any).flatMap(leavesOf);
}

/** What a list of alternatives says of the answers. */
export interface Decision<T> {
  /** Those that the open items leave possible, in the order of the list; one where it is decided. */
  readonly possible: readonly T[];
  /** The one that holds, once nothing open can change it. */
  readonly chosen: T | undefined;
  /** Ids of the items that made it hold; none for the last, which needs no reason. */
  readonly because: readonly string[];
}

/**
 * The first alternative whose rule holds. An earlier one that may still hold keeps it undecided.
 *
 * @param alternatives the last stands without a rule; the schema's content check sees to it
 */
export function decide<T extends { readonly when?: GateRule | undefined }>(
  alternatives: readonly T[],
  given: Given,
): Decision<T> {
  const possible: T[] = [];
  for (const one of alternatives) {
    const truth = one.when ? holds(one.when, given) : true;
    if (truth !== false) possible.push(one);
    if (truth === true) break;
  }
  const [first] = possible;
  const chosen = possible.length === 1 ? first : undefined;
  return { possible, chosen, because: chosen?.when ? because(chosen.when, given) : [] };
}
