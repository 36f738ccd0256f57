import type { GateResult } from '#domain/gate/result.ts';
import { jointGate } from '#exports/gate-together.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Gate } from '#schemas/gate.ts';
import type { Content } from '#worksheet/types.ts';

/** The outcome of the careful answers of all whose answers are in a dossier. */
export const togetherOf = (gate: Gate, content: Content): GateResult =>
  jointGate(gate, worksheetsOf(content, gate)).together;
