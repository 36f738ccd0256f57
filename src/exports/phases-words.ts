import type { CriterionRead } from '#domain/phases/criteria.ts';
import type { Loss, PhaseResult } from '#domain/phases/result.ts';
import { series } from '#domain/series.ts';
import { count } from '#domain/number.ts';
import type { Phase } from '#schemas/phases.ts';

/** What a result of phases says, in the sentences that pages and exports share. */

/** A phase as it is named everywhere: `2 Guided ownership`. */
export const phaseName = ({ phases }: Pick<PhaseResult, 'phases'>, { id, label }: Phase) =>
  `${phases.findIndex(({ phase }) => phase.id === id) + 1} ${label}`;

/** The phase shown, or that there is none. */
export function shownName(result: PhaseResult): string {
  const { outcome } = result;
  if (outcome.kind !== 'phase' || !outcome.shown) return 'none';
  return `${outcome.certain ? '' : 'at least '}${phaseName(result, outcome.shown)}`;
}

/** The result in one sentence or two. */
export function phasesHeadline(result: PhaseResult): string {
  const { outcome, shown, phases, present } = result;
  const all = phases.reduce((sum, { criteria }) => sum + criteria.length, 0);
  const done = `${shown.length} of ${count(all, 'criterion', 'criteria')} shown.`;
  if (outcome.kind === 'none') return 'Nothing answered, so there is no phase.';
  if (outcome.kind === 'undecided') return `No phase is decided yet. ${done}`;
  return `Phase shown: ${shownName(result)}. Present phase: ${phaseName(result, present)}. ${done}`;
}

/** Present phases that people's own answers show, apart from that of all. */
const othersText = (result: PhaseResult) =>
  series(result.others.map((phase) => phaseName(result, phase)));

/** In which phase the team works, or that people's own answers differ on it. */
export const presentText = (result: PhaseResult): string =>
  result.others.length > 0
    ? `By the lower side of each criterion, the present phase is ${phaseName(result, result.present)}. Alone, answers also show ${othersText(result)} as present phase.`
    : `The team works in phase ${phaseName(result, result.present)}: ${result.present.about}`;

/** Why no warning rests on the months in the present phase; nothing where one may. */
export function monthsText(result: PhaseResult): string[] {
  if (result.months === 'contradicted')
    return [
      'The months do not fit together: more in the present phase than since the start of the engagement. No warning rests on them. Correct one of the two.',
    ];
  if (result.months !== 'other-phase') return [];
  return [
    `The months in the present phase cannot be applied. Some may have meant ${othersText(result)}. Settle the phase first, then give the months again.`,
  ];
}

/** What a loss did to the phase. */
export const lossText = (result: PhaseResult, { before, fell }: Loss): string =>
  fell && before
    ? `Before the loss the phase shown was ${phaseName(result, before)}; now it is ${shownName(result)}.`
    : 'The phase shown would be the same without the loss.';

/** What brings one criterion forward: look first where it may hold already, else act. */
export function firstAction({ item, answer }: CriterionRead): string {
  if (answer?.meaning === 'unshown')
    return `Write down where it can be seen. Look for: ${item.lookFor}`;
  if (answer?.meaning === 'unknown') return `Find out first. Look for: ${item.lookFor}`;
  return answer ? item.action : `Answer it first. If it is not met: ${item.action}`;
}
