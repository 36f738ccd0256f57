import type { Discussion } from '#schemas/discussion.ts';
import type { Instrument } from '#schemas/instruments.ts';

/**
 * The texts for a talk, against the sides and the answers of their instrument, whatever its kind.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkDiscussion(instrument: Instrument): string[] {
  const mirror =
    instrument.kind === 'count'
      ? checkTexts(instrument, instrument.mirror.discussion).map((problem) => `mirror: ${problem}`)
      : [];
  const own = 'discussion' in instrument ? checkTexts(instrument, instrument.discussion) : [];
  return [...own, ...mirror];
}

function checkTexts(instrument: Instrument, discussion: Discussion | undefined): string[] {
  if (!discussion || !('sides' in instrument) || !('answers' in instrument)) return [];
  const { sides = [], answers } = instrument;
  const excludes = answers.some(({ meaning }) => meaning === 'excluded');
  return [
    ...discussion.higher
      .filter(({ side }) => !sides.some(({ id }) => id === side))
      .map(({ side }) => `discussion: higher: unknown side "${side}"`),
    ...(excludes && !discussion.disputed
      ? ['discussion: disputed: an answer means "excluded", so this text is needed']
      : []),
  ];
}
