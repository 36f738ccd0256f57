import type { Discussion } from '#schemas/discussion.ts';
import type { Compared } from './compare.ts';

/**
 * What to say about an item on which people disagree, by the direction of the disagreement.
 *
 * @param texts of the instrument
 * @returns one text a finding; empty where nobody needs to talk, or the instrument has no texts
 */
export function discussionOf(
  texts: Discussion | undefined,
  { flag, higher, disputed }: Pick<Compared<unknown>, 'flag' | 'higher' | 'disputed'>,
): string[] {
  if (!texts) return [];
  const bySide = texts.higher.find(({ side }) => flag === 'sides' && side === higher?.id);
  const found = bySide?.text ?? (flag ? texts.spread : undefined);
  return [...(found ? [found] : []), ...(disputed && texts.disputed ? [texts.disputed] : [])];
}
