import type { Dossier, DossierParts } from './types.ts';

/** Whether scores are kept back: somebody was invited to answer alone, and has not sent yet. */
export const isWithheld = ({ invited }: Pick<DossierParts, 'invited'>): boolean =>
  invited !== undefined && invited.sent === undefined;

/** That something was sent is itself an edit, which ends a little later. No hand is as fast. */
const SAME_EDIT = 100;

/** Whether an invited person changed the dossier after sending it, and so after seeing the result. */
export const changedSinceSent = (
  dossier: Pick<Dossier, 'changed' | 'invited'> | undefined,
): boolean =>
  dossier?.invited?.sent !== undefined &&
  Date.parse(dossier.changed) - Date.parse(dossier.invited.sent) > SAME_EDIT;
