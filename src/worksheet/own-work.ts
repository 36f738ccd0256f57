import type { Content, Shared } from './types.ts';

/** Content without its parts: the reader's own work, as a link carries it. */
export const ownWork = ({ instrument, edition, name, worksheet, record }: Content): Shared => ({
  ...{ instrument, edition, name, worksheet, record },
});
