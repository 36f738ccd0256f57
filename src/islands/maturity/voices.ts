import type { Voices } from '#domain/ladder/together.ts';
import { count } from '../ui/number.ts';

/** Who is heard, by number and side: `3 people (Client side: 2, External side: 1)`. */
export function heard({ people, sides, withoutSide }: Voices): string {
  const groups = [
    ...sides.map(({ side, people: some }) => `${side.label}: ${some}`),
    ...(withoutSide > 0 ? [`side not given: ${withoutSide}`] : []),
  ];
  return `${count(people, 'person', 'people')} (${groups.join(', ')})`;
}
