import type { Tally, TallyItem, TallyLevel } from '#schemas/tally.ts';
import type { Worksheet } from '#worksheet/types.ts';

/** What stands in one slot. */
export interface Tag {
  readonly item: TallyItem;
  /** Name or link of the work item, as given. */
  readonly note: string;
  readonly state:
    /** Nothing chosen, or a number that this edition does not know. */
    | { readonly is: 'open' }
    /** Don't know: counted apart, and no level. */
    | { readonly is: 'unknown' }
    /** `proven`: an artefact shows the level. */
    | { readonly is: 'tagged'; readonly level: TallyLevel; readonly proven: boolean };
}

/** Work items of one level. */
export interface LevelCount {
  readonly level: TallyLevel;
  readonly items: readonly TallyItem[];
  /** Those of them that an artefact shows. */
  readonly proven: readonly TallyItem[];
}

/** Every slot of a tally, in its order, as one respondent filled it. */
export function readTags(tally: Tally, worksheet: Worksheet): Tag[] {
  return tally.items.map((item): Tag => {
    const given = worksheet.answers[item.number];
    const note = given?.note?.trim() ?? '';
    const answer = tally.answers.find((option) => option.number === given?.answer);
    if (!answer) return { item, note, state: { is: 'open' } };
    if (answer.meaning === 'unknown') return { item, note, state: { is: 'unknown' } };
    const evidence = tally.evidence.find((option) => option.number === given?.evidence);
    return {
      item,
      note,
      state: { is: 'tagged', level: answer, proven: evidence?.proves ?? false },
    };
  });
}

/** The levels of a tally, the lowest first. */
export const levelsOf = (tally: Tally): TallyLevel[] =>
  tally.answers
    .flatMap((answer) => (answer.meaning === 'level' ? [answer] : []))
    .sort((a, b) => a.level - b.level);

/** How the tagged items spread over the levels, the lowest first; levels without an item included. */
export function distribution(tally: Tally, tags: readonly Tag[]): LevelCount[] {
  return levelsOf(tally).map((level) => {
    const of = tags.filter(({ state }) => state.is === 'tagged' && state.level === level);
    return {
      level,
      items: of.map(({ item }) => item),
      proven: of
        .filter(({ state }) => state.is === 'tagged' && state.proven)
        .map(({ item }) => item),
    };
  });
}
