import type { Moved } from '#domain/measures/movement.ts';

/** What a movement means, in words that stand without colour, as pages and exports say it. */
export function readingText({ reading, course }: Moved): string {
  if (reading === 'better') return 'Better';
  if (reading === 'worse') return 'Worse';
  if (reading === 'unclear') return 'No clear change';
  return course === 'up' ? 'Up; no direction is better' : 'Down; no direction is better';
}
