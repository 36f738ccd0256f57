import type { Instrument } from '#schemas/instruments.ts';
import type { Option } from '#schemas/numbered.ts';

/** Whom people speak for: a side of the engagement, or a role in a deal. */
export interface Parties {
  readonly noun: 'side' | 'role';
  /** Empty where the instrument asks for none. */
  readonly options: readonly Option[];
}

export function partiesOf(instrument: Instrument): Parties {
  if (instrument.kind === 'checklist') return { noun: 'role', options: instrument.roles };
  return { noun: 'side', options: ('sides' in instrument && instrument.sides) || [] };
}
