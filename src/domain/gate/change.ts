import type { Gate, GateAnswer, GateItem, Outcome } from '#schemas/gate.ts';
import { decide, type Given } from './rules.ts';

/** One item with a better answer. */
export interface Raise {
  readonly item: GateItem;
  readonly from: GateAnswer;
  readonly to: GateAnswer;
}

/** A smallest set of better answers, and the milder outcome that they lead to. */
export interface Improvement {
  readonly raises: readonly Raise[];
  readonly outcome: Outcome;
}

/** Items that would each, with the answer named, lead to a stricter outcome alone. */
export interface Fall {
  /** The lowest answer of the gate. */
  readonly to: GateAnswer;
  readonly outcome: Outcome;
  readonly items: readonly GateItem[];
}

/** Above this many deciding items all are raised at once: sets grow with a power of two. */
const MOST_TO_SEARCH = 12;

const byMeaning = (gate: Gate, meaning: GateAnswer['meaning']) =>
  gate.answers.find((answer) => answer.meaning === meaning);

const outcomeOf = (gate: Gate, given: Given) => decide(gate.outcomes, given).chosen;

/** Every set of `size` of the entries, in their order. */
function* sets<T>(entries: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= entries.length - size; at++)
    for (const rest of sets(entries, size - 1, at + 1)) yield [entries[at]!, ...rest];
}

/** The raises of a set of items to one meaning; undefined where an item does not rise by it. */
function raisesTo(gate: Gate, given: Given, items: readonly GateItem[], to: GateAnswer) {
  const order = ['unmet', 'unknown', 'part', 'met'];
  const raises: Raise[] = [];
  for (const item of items) {
    const from = gate.answers.find((answer) => answer.id === given.get(item.id));
    if (!from || order.indexOf(from.meaning) >= order.indexOf(to.meaning)) return undefined;
    raises.push({ item, from, to });
  }
  return raises;
}

/**
 * The fewest items that must get a better answer before the outcome is milder, and the lowest such
 * answer. Only items that decided the outcome can matter, so only their sets are tried.
 *
 * @param deciders items that made the present outcome hold
 * @returns undefined where no set of them helps, as at the mildest outcome
 */
export function improvement(
  gate: Gate,
  given: Given,
  outcome: Outcome,
  deciders: readonly GateItem[],
): Improvement | undefined {
  const targets = (['part', 'met'] as const).flatMap((meaning) => byMeaning(gate, meaning) ?? []);
  const rank = gate.outcomes.indexOf(outcome);
  const first = deciders.length > MOST_TO_SEARCH ? deciders.length : 1;
  for (let size = first; size <= deciders.length; size++) {
    for (const to of targets) {
      for (const items of sets(deciders, size)) {
        const raises = raisesTo(gate, given, items, to);
        if (!raises) continue;
        const next = outcomeOf(
          gate,
          new Map([...given, ...items.map((i) => [i.id, to.id] as const)]),
        );
        if (next && gate.outcomes.indexOf(next) > rank) return { raises, outcome: next };
      }
    }
  }
  return undefined;
}

/**
 * Which answers, each alone turned into the lowest one, would lead to a stricter outcome. Don't know
 * is among them: what nobody has looked at may turn out as No.
 */
export function falls(gate: Gate, given: Given, outcome: Outcome): Fall[] {
  const worst = byMeaning(gate, 'unmet');
  if (!worst) return [];
  const rank = gate.outcomes.indexOf(outcome);
  const next = gate.items.map((item) => ({
    item,
    outcome: outcomeOf(gate, new Map([...given, [item.id, worst.id]])),
  }));
  return gate.outcomes.slice(0, rank).flatMap((stricter) => {
    const items = next.filter((one) => one.outcome === stricter).map(({ item }) => item);
    return items.length > 0 ? [{ to: worst, outcome: stricter, items }] : [];
  });
}
