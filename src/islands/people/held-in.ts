import { series } from '#domain/series.ts';
import type { Content } from '#worksheet/types.ts';

/**
 * What the link of an invitation holds, for whoever gets the message around it.
 *
 * @param more in words, after the names that there are
 */
export const heldIn = ({ name, worksheet }: Content, more: readonly string[]): string =>
  series([
    ...(name ? ['the name of this work'] : []),
    ...(worksheet.name ? ['my name'] : []),
    ...more,
  ]);
