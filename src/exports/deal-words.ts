import type { Section } from '#domain/checklist/agenda.ts';
import type { Deal, DealView } from '#domain/checklist/deal.ts';
import type { Unreasoned } from '#domain/checklist/dashboard.ts';
import type { Due } from '#domain/checklist/due.ts';
import type { Role } from '#domain/checklist/people.ts';
import type { Objection, SigningGate, StillOpen } from '#domain/checklist/signing-gate.ts';
import type { Voice } from '#domain/checklist/stances.ts';
import { series } from '#domain/series.ts';
import { count } from '#domain/number.ts';
import { waitingText } from './agreement-words.ts';
import { writtenDay } from './written-day.ts';

/** A role as lists call it. */
export const roleLabel = (role: Role | undefined) => role?.label ?? 'People without a role';

/** Who speaks: role and name, as far as they are known. */
export function speaker({ person }: Pick<Voice, 'person'>): string {
  const { name, role, isOwner } = person;
  const known = [name, role?.label].filter(Boolean).join(', ');
  return known || (isOwner ? 'The owner of this dossier' : 'Somebody without a role');
}

const musts = (number: number) => count(number, 'must');
const are = (number: number) => (number === 1 ? 'is' : 'are');

/** What makes the figures of the gate add up with those of the progress. */
function countedText({ settled, uncounted }: SigningGate): string {
  const both = settled.length === 1 ? 'also counts as settled' : 'also count as settled';
  const out = are(uncounted.length);
  return [
    settled.length > 0 &&
      ` ${settled.length} of these ${both}, because a status does not wait for stances.`,
    uncounted.length > 0 &&
      ` ${uncounted.length} of these ${out} hidden or not applicable, and ${out} not in the count of musts.`,
  ]
    .filter(Boolean)
    .join('');
}

/** What the gate found, in a few sentences. None of them says that a contract is good. */
export function gateText(gate: SigningGate): string {
  const { kind, reasons, stillOpen } = gate;
  const open = `${musts(stillOpen.length)} ${are(stillOpen.length)} still open.`;
  if (kind === 'reasons-not-to-sign') {
    const against = reasons.length === 1 ? 'stands against signing' : 'stand against signing';
    return `${musts(reasons.length)} ${against}.${stillOpen.length > 0 ? ` ${open}` : ''}${countedText(gate)}`;
  }
  if (kind === 'still-open')
    return `No must was rejected or called missing. ${open}${countedText(gate)}`;
  return 'Nothing that was entered here stands against signing. That alone does not make a contract good.';
}

/** One reason not to sign. */
export function objectionText(objection: Objection): string {
  switch (objection.is) {
    case 'missing':
      return 'It is missing.';
    case 'accepted-without': {
      const lacks = objection.lacks.map((field) =>
        field === 'reason' ? 'why' : 'who accepted it',
      );
      return `It is missing and accepted, without saying ${series(lacks)}.`;
    }
    case 'rejected': {
      const by = objection.by.map((voice) =>
        voice.reason ? `${speaker(voice)} (“${voice.reason}”)` : speaker(voice),
      );
      const isDone = objection.despite === 'settled' || objection.despite === 'not-applicable';
      const despite = isDone
        ? ' The record calls it done; only the role itself takes a rejection back, in its worksheet or in a meeting.'
        : '';
      return `Rejected by ${series(by)}.${despite}`;
    }
  }
}

/** Why a must is still open, in a sentence or more. */
export function openText({ checklist, record, agreements }: Deal, { view, because }: StillOpen) {
  const item = view.clause.number;
  const status = checklist.statuses.find(({ number }) => number === record[item]?.status);
  const isSettled = status && !because.some(({ is }) => is === 'open');
  const said = isSettled ? [`Status: ${status.label}.`] : [];
  const why = because.map((one) => {
    switch (one.is) {
      case 'unanswered':
        return 'No status yet.';
      case 'open':
        return `${status?.label ?? 'Open'}.`;
      case 'nobody':
        return 'Nobody took a stance.';
      case 'waiting':
        return `Waiting for ${waitingText(one.for)}.`;
      case 'conflict':
        return `${series((agreements.get(item)?.divided ?? []).map(roleLabel))} is divided.`;
    }
  });
  return [...said, ...why].join(' ');
}

/** Owner and day of a clause in two cells; each says where there is none. */
export function ownedCells({ checklist, record }: Deal, { clause }: DealView): string[] {
  const { owner, due } = record[clause.number] ?? {};
  const label = checklist.roles.find(({ number }) => number === owner)?.label;
  return [label ?? 'No owner', due ? writtenDay(due) : 'No day'];
}

/** How far a day lies from today. */
export function dayText(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `${count(-days, 'day')} overdue` : `in ${count(days, 'day')}`;
}

/** When a clause is due, and whose it is. */
export function dueText({ checklist, record }: Deal, { view, day, days }: Due): string {
  const owner = record[view.clause.number]?.owner;
  const label = checklist.roles.find(({ number }) => number === owner)?.label;
  return `${writtenDay(day)}, ${dayText(days)}${label ? `. Owner: ${label}` : '. No owner'}.`;
}

/** Which reasons a clause lacks. */
export function unreasonedText({ status, stances }: Unreasoned): string {
  const lacks = [
    ...(status ? ['the status'] : []),
    ...stances.map((voice) => `the stance of ${speaker(voice)}`),
  ];
  return `No reason for ${series(lacks)}.`;
}

/** The parts of a meeting over the open points. */
export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  'must-conflict': 'Musts in conflict',
  'must-refused': 'Musts rejected or missing',
  'must-left': 'Other open musts',
  conflict: 'Other conflicts',
  left: 'Everything else that is open',
};
