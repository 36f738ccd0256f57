import type { PhaseResult } from '#domain/phases/result.ts';
import { phasesTogether } from '#domain/phases/together.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Phases } from '#schemas/phases.ts';
import type { Content } from '#worksheet/types.ts';

/** The phase of the careful answers of all whose answers are in a dossier. */
export const togetherOf = (phases: Phases, content: Content): PhaseResult =>
  phasesTogether(phases, worksheetsOf(content, phases)).together;
