import { evaluate, type KnownFacts } from '#domain/rules.ts';
import type { Situation, TallyCondition, TallyLevel } from '#schemas/tally.ts';

/** What a condition is held against. */
export interface Standing {
  readonly usual: readonly TallyLevel[];
  readonly ceiling: TallyLevel | undefined;
  /** How many items are answered with Don't know. */
  readonly unknown: number;
}

/** Whether everything that a condition names holds. An open fact makes a condition over it fail. */
export function applies(condition: TallyCondition, at: Standing, known: KnownFacts): boolean {
  const { usual, shown, unknown, facts } = condition;
  const within = (range: typeof usual, level: number) =>
    !range || (level >= range.from && level <= range.to);
  return (
    at.usual.every(({ level }) => within(usual, level)) &&
    within(shown, at.ceiling?.level ?? 0) &&
    (unknown === undefined || at.unknown >= unknown) &&
    (facts === undefined || evaluate(facts, known) === true)
  );
}

/**
 * The first situation whose condition holds.
 *
 * @throws RangeError where none holds; the content check makes the last one unconditional
 */
export function situationOf(
  situations: readonly Situation[],
  at: Standing,
  known: KnownFacts,
): Situation {
  const found = situations.find(({ when }) => !when || applies(when, at, known));
  if (!found)
    throw new RangeError('No situation applies: the last must stand without a condition.');
  return found;
}
