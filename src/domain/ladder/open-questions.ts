import type { Compared, Comparison, Respondent } from '#domain/comparison/compare.ts';
import { series } from '#domain/series.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { dontKnow, ENOUGH_TO_ASK, type DontKnow, type Side } from './dont-know.ts';

/** A practice that a side cannot see: to be looked at before anything is improved. */
export interface VisibilityGap {
  readonly item: LadderItem;
  /** Sides that answer Don't know, nobody of them a row; empty where they gave no side. */
  readonly sides: readonly Side[];
}

/** A practice that somebody answered with Don't know. */
export interface OpenQuestion {
  readonly item: LadderItem;
  /** Who does not know. */
  readonly asking: readonly Respondent[];
  /** Who chose a row, and so may know. */
  readonly answering: readonly Respondent[];
}

/** Somebody with at least two Don't knows, and whom to ask. */
export interface Ask {
  readonly respondent: Respondent;
  readonly items: readonly LadderItem[];
  readonly sides: readonly Side[];
}

/** Don't know of several people, as a finding. */
export interface OpenQuestions extends DontKnow {
  readonly gaps: readonly VisibilityGap[];
  readonly questions: readonly OpenQuestion[];
  readonly asks: readonly Ask[];
}

const whoAre = (compared: Compared<unknown>, state: 'value' | 'unknown') =>
  compared.answers.filter(({ voice }) => voice.state === state).map(({ respondent }) => respondent);

/**
 * What people could not answer. A side has a visibility gap where one of its people answers Don't know
 * and none of them a row.
 */
export function openQuestions(ladder: Ladder, comparison: Comparison<LadderItem>): OpenQuestions {
  const questions = comparison.items.flatMap((compared): OpenQuestion[] => {
    const asking = whoAre(compared, 'unknown');
    if (asking.length === 0) return [];
    return [{ item: compared.item, asking, answering: whoAre(compared, 'value') }];
  });
  const gaps = comparison.items.flatMap(({ item, groups }): VisibilityGap[] => {
    const blind = groups.filter(({ unknown, valued }) => unknown > 0 && valued === 0);
    if (!item.visibility || blind.length === 0) return [];
    return [{ item, sides: blind.flatMap(({ side }) => side ?? []) }];
  });
  const asks = comparison.respondents.flatMap((respondent): Ask[] => {
    const items = questions
      .filter(({ asking }) => asking.includes(respondent))
      .map(({ item }) => item);
    if (items.length < ENOUGH_TO_ASK) return [];
    return [{ respondent, items, sides: dontKnow(ladder, items, respondent.side).ask }];
  });
  const asked = new Set(asks.flatMap(({ sides }) => sides));
  return {
    items: questions.map(({ item }) => item),
    lookFirst: gaps.map(({ item }) => item),
    ask: ladder.sides.filter((side) => asked.has(side)),
    gaps,
    questions,
    asks,
  };
}

/** A person as a list names them: by name, else by side. */
function nameOf({ name, side }: Respondent): string {
  if (name !== undefined) return name;
  return side ? `the ${side.label.toLowerCase()}` : 'somebody who gave no side';
}

const namesOf = (people: readonly Respondent[]) => series([...new Set(people.map(nameOf))].sort());

/** Open questions as lines to copy: the practice, where to look, who asks, who may know. */
export function questionLines(questions: readonly OpenQuestion[]): string[] {
  return questions.map(({ item, asking, answering }) => {
    const open = `${item.title}, open for ${namesOf(asking)}. Where to look: ${item.lookFor}`;
    return answering.length > 0 ? `${open} Who may know: ${namesOf(answering)}.` : open;
  });
}
