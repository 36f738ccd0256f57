import { rejections, type Agreement, type Waiting } from '#domain/checklist/agreement.ts';
import { series } from '#domain/series.ts';
import type { Voice } from '#domain/checklist/stances.ts';

/** Where the roles stand on a clause, in words; the first word says what a colour may say, too. */
export interface AgreementLine {
  readonly state: 'conflict' | 'waiting' | 'nobody' | 'agree' | 'rejected';
  readonly text: string;
}

/** Who speaks: the role, the name where two people of it speak, or that nothing is known. */
function speaker({ person }: Voice, voices: readonly Voice[]): string {
  const alike = voices.filter((voice) => voice.person.role === person.role);
  const role = person.role?.label ?? (person.isOwner ? 'The owner' : undefined);
  if (!role) return person.name ?? 'Somebody without a role';
  return alike.length > 1 && person.name ? `${role} (${person.name})` : role;
}

/**
 * Who says what, a line a stance: `Reject: Legal`, `Accept: Procurement and Security`.
 *
 * @param all voices on the clause: where two of one role speak, both are called by name
 */
export function sayingLines(
  voices: readonly Voice[],
  all: readonly Voice[] = voices,
): readonly string[] {
  const byStance = new Map<string, Set<string>>();
  for (const voice of voices) {
    if (!voice.stance) continue;
    const who = byStance.get(voice.stance.label) ?? new Set();
    byStance.set(voice.stance.label, who.add(speaker(voice, all)));
  }
  return [...byStance].map(([label, who]) => `${label}: ${series([...who])}`);
}

/** The same in one line: `Reject: Legal; Accept: Procurement and Security`. */
export const sayings = (voices: readonly Voice[]): string => sayingLines(voices).join('; ');

/** Whom a clause waits for: `Legal (needs help) and Security`. */
export const waitingText = (waiting: readonly Waiting[]): string =>
  series(
    waiting.map(({ role, needsHelp }) => {
      const who = role?.label ?? 'somebody without a role';
      return needsHelp ? `${who} (needs help)` : who;
    }),
  );

/** Who rejects a clause, `Legal and Security`; empty where nobody does. */
export const rejectedBy = (agreement: Agreement): string =>
  series([...new Set(rejections(agreement).map((voice) => speaker(voice, agreement.voices)))]);

/** A clause that waits: who rejects it stands before those it waits for. */
function waitingLine(agreement: Agreement): AgreementLine {
  const waits = `Waiting for ${waitingText(agreement.waitingFor)}.`;
  const by = rejectedBy(agreement);
  const against = rejections(agreement);
  const said = sayings(agreement.voices.filter((voice) => !against.includes(voice)));
  const line = [by && `Rejected by ${by}.`, waits, said && `${said}.`].filter(Boolean).join(' ');
  return { state: by ? 'rejected' : 'waiting', text: line };
}

/** Where the roles stand on a clause, in one line. */
export function agreementLine(agreement: Agreement): AgreementLine {
  const said = sayings(agreement.voices);
  switch (agreement.state) {
    case 'conflict':
      return { state: 'conflict', text: `Conflict. ${said}.` };
    case 'nobody':
      return { state: 'nobody', text: 'Nobody took a stance.' };
    case 'waiting':
      return waitingLine(agreement);
    case 'agree':
      if (agreement.position === 'reject') return { state: 'rejected', text: `Rejected. ${said}.` };
      return {
        state: 'agree',
        text: `${agreement.position === 'accept' ? 'Agreed by the roles' : 'Agreed on the fallback'}. ${said}.`,
      };
  }
}
