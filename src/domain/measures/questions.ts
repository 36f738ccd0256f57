import type { Measure, Measures } from '#schemas/measures.ts';
import type { MeasureRow } from './row.ts';

/** What the movements ask. A question is to be answered by the people who do the work, never by a rule. */
export interface Questions {
  /** To be asked before all others; empty while no measure has moved clearly. */
  readonly first: readonly string[];
  /** By measure, for those that moved clearly, better and worse alike. */
  readonly byMeasure: readonly { readonly item: Measure; readonly asks: readonly string[] }[];
  /** Raised by several movements together. */
  readonly together: readonly { readonly items: readonly Measure[]; readonly ask: string }[];
}

/**
 * The questions that clear movements raise. A number that became better is asked, too: it may have been
 * made better.
 *
 * @param moved measures with a movement
 */
export function questionsOf(measures: Measures, moved: readonly MeasureRow[]): Questions {
  const courses = new Map<string, 'up' | 'down'>();
  const byMeasure = moved.flatMap(({ item, movement }) => {
    if (movement.kind !== 'moved' || movement.course === 'level') return [];
    courses.set(item.id, movement.course);
    return [{ item, asks: item.questions[movement.course] }];
  });
  const together = measures.pairs
    .filter(({ when }) => Object.entries(when).every(([id, course]) => courses.get(id) === course))
    .map(({ when, question }) => ({
      items: measures.items.filter(({ id }) => id in when),
      ask: question,
    }));
  return { first: byMeasure.length > 0 ? measures.first : [], byMeasure, together };
}
