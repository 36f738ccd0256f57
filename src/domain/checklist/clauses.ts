import { evaluate, firstThatMayHold, whyFalse, type GivenFacts } from '#domain/rules.ts';
import type { Checklist, Clause, Priority } from '#schemas/checklist.ts';

/**
 * One clause as the facts of an engagement make it.
 *
 * @template Of a clause of the instrument, or also one that readers added (`AnyClause` in `own.ts`)
 */
export interface ClauseView<Of = Clause> {
  readonly clause: Of;
  /** False only where the facts are certain; an open fact keeps the clause. */
  readonly applies: boolean;
  /** Ids of the facts that hide it; empty while it applies. */
  readonly hiddenBy: readonly string[];
  /** The strictest priority that the facts leave possible. */
  readonly priority: Priority;
  /** False where an open fact could still lower the priority. */
  readonly priorityCertain: boolean;
}

/**
 * Every clause of a checklist, in its own order, with what the facts say of it.
 *
 * @param known what is known of the engagement: by one person, see `knownFacts`; by several who may
 *   differ, see `everyWay`. Where they differ, a clause applies if it does by one of their answers
 */
export function viewClauses(checklist: Checklist, known: GivenFacts): ClauseView[] {
  return checklist.items.map((clause) => {
    const truth = clause.applies ? evaluate(clause.applies, known) : true;
    const { chosen, certain } = firstThatMayHold(clause.priority, known);
    return {
      clause,
      applies: truth !== false,
      hiddenBy: clause.applies ? whyFalse(clause.applies, known) : [],
      priority: chosen.is,
      priorityCertain: certain,
    };
  });
}
