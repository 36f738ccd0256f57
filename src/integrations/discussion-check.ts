import type { Instrument } from '#schemas/instruments.ts';

/**
 * The texts for a talk, against the sides and the answers of their instrument, whatever its kind.
 *
 * @returns one sentence a problem, from the name of the list on
 */
export function checkDiscussion(instrument: Instrument): string[] {
  if (!('discussion' in instrument) || !instrument.discussion) return [];
  const { sides = [], answers, discussion } = instrument;
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
