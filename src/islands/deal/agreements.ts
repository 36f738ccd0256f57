import type { Agreement } from '#domain/checklist/agreement.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import { sortByKey } from '#domain/checklist/order.ts';
import type { Role } from '#domain/checklist/people.ts';
import { rankOf } from '#domain/checklist/priority.ts';
import type { Voice } from '#domain/checklist/stances.ts';
import {
  agreementLine,
  rejectedBy,
  waitingText,
  type AgreementLine,
} from '#exports/agreement-words.ts';
import { PRIORITIES } from '../checklist/labels.ts';
import { speaker } from '#exports/deal-words.ts';
import { enteredText } from '#worksheet/entered-stances.ts';

/** Where the roles stand on one clause. */
export interface Agreed {
  readonly view: DealView;
  readonly agreement: Agreement;
  readonly line: AgreementLine;
}

/** The states in the order in which they ask for a talk. */
export const STATES = ['conflict', 'rejected', 'waiting', 'nobody', 'agree'] as const;
export type State = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<State, string>> = {
  conflict: 'Conflict',
  rejected: 'Rejected',
  waiting: 'Waiting',
  nobody: 'Nobody took a stance',
  agree: 'All agree',
};

/** Every clause to settle: conflicts among musts first, then by state and priority. */
export function agreedOf({ views, agreements }: Deal): Agreed[] {
  const all = views.flatMap((view): Agreed[] => {
    const agreement = agreements.get(view.clause.number);
    return agreement ? [{ view, agreement, line: agreementLine(agreement) }] : [];
  });
  return sortByKey(all, ({ view, line }) => [STATES.indexOf(line.state), rankOf(view.priority)]);
}

/** What all say together, or who rejects it. */
function stateLabel({ agreement, line }: Agreed): string {
  if (agreement.state === 'agree' && agreement.position !== 'accept')
    return agreement.position === 'reject' ? 'All reject' : 'All agree on the fallback';
  return line.state === 'rejected'
    ? `Rejected by ${rejectedBy(agreement)}`
    : STATE_LABELS[line.state];
}

/** The state in a few words, for a cell: `Waiting for Legal`, `Rejected by Legal, waiting for Security`. */
export function stateText(given: Agreed): string {
  const { agreement, line } = given;
  const { waitingFor, nobodyLeads } = agreement;
  const owed = waitingFor.length > 0 && line.state !== 'nobody';
  const waits = owed ? `waiting for ${waitingText(waitingFor)}` : '';
  const text =
    line.state === 'waiting'
      ? waits.replace(/^w/, 'W')
      : [stateLabel(given), waits].filter(Boolean).join(', ');
  return nobodyLeads && line.state !== 'nobody' ? `${text}. Nobody leads it` : text;
}

/** What the people of one role say of a clause. */
export const voicesOfRole = ({ agreement }: Agreed, role: Role | undefined): readonly Voice[] =>
  agreement.voices.filter(({ person }) => person.role === role);

/** A stance with its reason, and that it was entered in a meeting. */
export function voiceText(voice: Voice): string {
  const { stance, reason } = voice;
  const said = [stance?.label ?? 'No stance', reason && `“${reason}”`].filter(Boolean).join(': ');
  const entered = enteredText(voice);
  return entered ? `${said} (${entered})` : said;
}

/** Clauses that are worth a talk. */
export const topicsOf = (all: readonly Agreed[]): Agreed[] =>
  all.filter(({ line }) => line.state === 'conflict' || line.state === 'rejected');

/** The topics as text to paste into an invitation or a note. */
export function topicLines(all: readonly Agreed[]): string {
  return topicsOf(all)
    .map((one, at) => {
      const { clause, priority } = one.view;
      const rank = PRIORITIES.find(({ id }) => id === priority)?.label ?? '';
      const said = one.agreement.voices.map((voice) => `   ${speaker(voice)}: ${voiceText(voice)}`);
      return [`${at + 1}. ${clause.title} (${rank}). ${stateText(one)}.`, ...said].join('\n');
    })
    .join('\n\n');
}
