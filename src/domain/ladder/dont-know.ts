import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { Worksheet } from '#worksheet/types.ts';

export type Side = Ladder['sides'][number];

/** Don't know as a finding: what to look at, and whom to ask. */
export interface DontKnow {
  /**
   * Practices that somebody answered with Don't know: a list of open questions. `lookFor` says where to
   * look.
   */
  readonly items: readonly LadderItem[];
  /**
   * Those in which not knowing is a visibility gap, for at least one side: to be looked at before any
   * advice.
   */
  readonly lookFirst: readonly LadderItem[];
  /**
   * Sides to ask, for people with at least two Don't knows; empty where there are none. All sides where
   * a respondent's own is not given.
   */
  readonly ask: readonly Side[];
}

/** From how many answers of Don't know on it helps to name somebody to ask. */
export const ENOUGH_TO_ASK = 2;

/** The side of a respondent, where it is given and this edition knows it. */
export function sideOf(ladder: Ladder, worksheet: Worksheet): Side | undefined {
  return ladder.sides.find((side) => side.number === worksheet.side);
}

/**
 * What a respondent could not answer.
 *
 * @param unknown practices answered with Don't know
 * @param own side of the respondent
 */
export function dontKnow(
  ladder: Ladder,
  unknown: readonly LadderItem[],
  own: Side | undefined,
): DontKnow {
  return {
    items: unknown,
    lookFirst: unknown.filter((item) => item.visibility),
    ask: unknown.length < ENOUGH_TO_ASK ? [] : ladder.sides.filter((side) => side.id !== own?.id),
  };
}
