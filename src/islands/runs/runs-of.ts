import type { Editioned } from '#domain/editions.ts';
import { NOW, runsOf as runsAt, type ChosenRun } from '#exports/runs.ts';
import type { Dossier } from '#worksheet/types.ts';

export { hasAnswers, NOW, type ChosenRun } from '#exports/runs.ts';

/** The runs of a dossier, and last the dossier as it stands today, whenever it was changed last. */
export const runsOf = (instrument: Editioned, dossier: Dossier): ChosenRun[] =>
  runsAt(instrument, dossier, new Date().toISOString());

/** A day as the reader sees it. */
export const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A run as a list names it. */
export const title = ({ id, name, at }: ChosenRun): string =>
  id === NOW ? 'Now' : `${name || 'Without a name'}, ${day(at)}`;
