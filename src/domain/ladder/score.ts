import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Answer, Worksheet } from '#worksheet/types.ts';

/** One practice and its score, 0 to 3: all that targets, headline, advice and sensitivity need. */
export interface Scored {
  readonly item: LadderItem;
  readonly score: number;
}

/** What one respondent's answer to one practice amounts to. */
export type Reading =
  /** Not answered, or answered with a number that this edition does not know. */
  | { readonly state: 'open' }
  /** Don't know: lowers coverage, never counts as zero. */
  | { readonly state: 'unknown' }
  /** Not possible here: leaves score and coverage. The reason is missing while it is empty. */
  | { readonly state: 'excluded'; readonly reason: string }
  | ScoredReading;

export interface ScoredReading {
  readonly state: 'scored';
  /** Row chosen: 0 none, 1 attends, 2 contributes, 3 leads. */
  readonly level: number;
  readonly score: number;
  /**
   * True while nobody has said how consistently: the lowest value is taken. Of several people, only of
   * those whose answer can change the score.
   */
  readonly assumed: boolean;
  /** Of several people, how many of them left it open while others did not: their lowest value counts. */
  readonly openFor?: { readonly people: number; readonly of: number };
  /** True for an artefact or a system record. */
  readonly proven: boolean;
}

/**
 * Score of a practice: 0 at level 0, else `level - 1 + consistency`. It assumes that the rows below
 * the chosen one are in place.
 *
 * @param level row chosen, 0 to 3
 * @param consistency share of the time, above 0 and at most 1
 * @returns 0 to 3
 */
export function practiceScore(level: number, consistency: number): number {
  return level === 0 ? 0 : level - 1 + consistency;
}

/** What an answer amounts to; numbers that the instrument does not know are left out. */
export function readAnswer(ladder: Ladder, given: Answer | undefined): Reading {
  const answer = ladder.answers.find((option) => option.number === given?.answer);
  if (!answer) return { state: 'open' };
  if (answer.meaning === 'unknown') return { state: 'unknown' };
  if (answer.meaning === 'excluded') {
    return { state: 'excluded', reason: given?.note?.trim() ?? '' };
  }
  const consistency = ladder.consistency.find((option) => option.number === given?.consistency);
  const evidence = ladder.evidence.find((option) => option.number === given?.evidence);
  const lowest = Math.min(1, ...ladder.consistency.map((option) => option.value));
  return {
    state: 'scored',
    level: answer.level,
    score: practiceScore(answer.level, consistency?.value ?? lowest),
    assumed: answer.level > 0 && !consistency,
    proven: evidence?.proves ?? false,
  };
}

/** One practice as a respondent answered it. */
export interface Read {
  readonly item: LadderItem;
  readonly reading: Reading;
}

/** Every practice of a ladder, in its order, as one respondent answered it. */
export function readWorksheet(ladder: Ladder, worksheet: Worksheet): Read[] {
  return ladder.items.map((item) => ({
    item,
    reading: readAnswer(ladder, worksheet.answers[item.number]),
  }));
}

/** The practices that have a score. */
export function scoredOf(reads: readonly Read[]): Scored[] {
  return reads.flatMap(({ item, reading }) =>
    reading.state === 'scored' ? [{ item, score: reading.score }] : [],
  );
}
