import type { Checklist } from '#schemas/checklist.ts';
import type { AnyClause } from './own.ts';
import type { Person, Role } from './people.ts';
import { voicesOf, type Stance, type Voice } from './stances.ts';

/** A stance that takes a side, the weakest first: `reject` is the least that can be agreed on. */
export const POSITIONS = ['reject', 'fallback', 'accept'] as const;
export type Position = (typeof POSITIONS)[number];

/** Somebody who has to say something yet. */
export interface Waiting {
  /** Absent for people who gave no role. */
  readonly role?: Role;
  /** True: asked for help. False: said nothing. */
  readonly needsHelp: boolean;
}

/** Where the roles stand on one clause. It depends on their worksheets alone, not on the record. */
export type Agreement = {
  /** Everything that was said, with the reasons. */
  readonly voices: readonly Voice[];
  readonly lead?: Role;
  /** No role was named to lead, or the one that was says that the clause is not theirs. */
  readonly nobodyLeads: boolean;
  /** Roles that owe an answer: lead first. Whatever the state, it may name some. */
  readonly waitingFor: readonly Waiting[];
  /** Roles whose own people take different positions. */
  readonly divided: readonly Role[];
} & (
  | {
      readonly state:
        /** A reject stands beside an accept or a fallback, or a role is divided. */
        | 'conflict'
        /** Nobody said anything but Not mine. */
        | 'nobody'
        /** No conflict so far, and somebody owes an answer. */
        | 'waiting';
    }
  | {
      readonly state: 'agree';
      /** The weakest position that anybody takes. */
      readonly position: Position;
    }
);

const positionOf = ({ stance }: Voice): Position | undefined =>
  POSITIONS.find((position) => position === stance?.meaning);

const says = (voices: readonly Voice[], meaning: Stance['meaning']) =>
  voices.some(({ stance }) => stance?.meaning === meaning);

const positionsOf = (voices: readonly Voice[]) =>
  POSITIONS.filter((position) => voices.some((voice) => positionOf(voice) === position));

/** Whether the people of one role leave the clause to others: Not mine, and nothing else. */
const declines = (voices: readonly Voice[]) =>
  says(voices, 'not-mine') && !says(voices, 'help') && positionsOf(voices).length === 0;

/** Who owes an answer: a required role that is silent or needs help. */
function owing(required: readonly Role[], of: (role: Role) => readonly Voice[]): Waiting[] {
  return required.flatMap((role) => {
    const voices = of(role);
    const needsHelp = says(voices, 'help');
    const silent = positionsOf(voices).length === 0 && !declines(voices);
    return needsHelp || silent ? { role, needsHelp } : [];
  });
}

/** People who need help, by role: they are waited for where nobody took a position. */
function helpless(voices: readonly Voice[]): Waiting[] {
  const roles = new Set(
    voices.filter((voice) => says([voice], 'help')).map(({ person }) => person.role),
  );
  return [...roles].map((role) => ({ ...(role && { role }), needsHelp: true }));
}

/**
 * What several people make of one clause together. Neither their order nor a worksheet that comes
 * twice changes it. Required are the role that leads and those that must look, without the ones
 * that say Not mine.
 *
 * @param people everybody who answered; see `peopleOf`
 */
export function agreementOn(
  checklist: Checklist,
  people: readonly Person[],
  clause: AnyClause,
): Agreement {
  const voices = voicesOf(checklist, people, clause.number);
  const of = (role: Role) => voices.filter(({ person }) => person.role === role);
  const roleOf = (id: string | undefined) => checklist.roles.find((role) => role.id === id);
  const lead = roleOf(clause.lead);
  const required = [
    ...new Set([lead, ...(clause.look ?? []).map(roleOf)].flatMap((role) => role ?? [])),
  ];
  const taken = positionsOf(voices);
  const divided = checklist.roles.filter((role) => positionsOf(of(role)).length > 1);
  const owed = owing(required, of);
  const waitingFor = owed.length > 0 || taken.length > 0 ? owed : helpless(voices);
  const common = {
    voices,
    ...(lead && { lead }),
    nobodyLeads: !lead || declines(of(lead)),
    waitingFor,
    divided,
  };
  const [position] = taken;
  if ((position === 'reject' && taken.length > 1) || divided.length > 0)
    return { ...common, state: 'conflict' };
  if (!position && !says(voices, 'help')) return { ...common, state: 'nobody' };
  if (waitingFor.length > 0 || !position) return { ...common, state: 'waiting' };
  return { ...common, state: 'agree', position };
}

/** Who rejects the clause. */
export const rejections = ({ voices }: Agreement): Voice[] =>
  voices.filter(({ stance }) => stance?.meaning === 'reject');
