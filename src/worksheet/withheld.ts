import type { DossierParts } from './types.ts';

/** Whether scores are kept back: somebody was invited to answer alone, and has not sent yet. */
export const isWithheld = ({ invited }: Pick<DossierParts, 'invited'>): boolean =>
  invited !== undefined && invited.sent === undefined;
