import type { Checklist } from '#schemas/checklist.ts';
import type { AnyClause } from './own.ts';
import type { Person, Role } from './people.ts';
import { voicesOf, type Voice } from './stances.ts';

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

/** What the people of one role say together. */
interface Party {
  /** The different positions that they take, the weakest first. */
  readonly positions: readonly Position[];
  readonly needsHelp: boolean;
  /** They leave the clause to others: Not mine, and nothing else. */
  readonly declines: boolean;
}

const SILENT: Party = { positions: [], needsHelp: false, declines: false };

function partyOf(voices: readonly Voice[]): Party {
  const said = new Set(voices.map(({ stance }) => stance?.meaning));
  const positions = POSITIONS.filter((position) => said.has(position));
  const needsHelp = said.has('help');
  const declines = said.has('not-mine') && !needsHelp && positions.length === 0;
  return { positions, needsHelp, declines };
}

/** What was said, by role; people who gave none are one party, too. */
function partiesOf(voices: readonly Voice[]): ReadonlyMap<Role | undefined, Party> {
  const roles = new Set(voices.map(({ person }) => person.role));
  const of = (role: Role | undefined) => voices.filter(({ person }) => person.role === role);
  return new Map([...roles].map((role) => [role, partyOf(of(role))]));
}

/** Whether a role that is required owes an answer: it is silent, or needs help. */
const owes = ({ positions, needsHelp, declines }: Party) =>
  needsHelp || (positions.length === 0 && !declines);

/** The role that leads a clause, then those that must look at it, each once. */
function requiredBy({ roles }: Checklist, { lead, look = [] }: AnyClause): Role[] {
  const ids = new Set([lead, ...look]);
  return [...ids].flatMap((id) => roles.find((role) => role.id === id) ?? []);
}

/**
 * What several people make of one clause together. Neither their order nor a worksheet that comes
 * twice changes it. Required are the role that leads and those that must look, without the ones
 * that say Not mine. Where nobody took a position, whoever needs help is waited for, required or not.
 *
 * @param people everybody who answered; see `peopleOf`
 */
export function agreementOn(
  checklist: Checklist,
  people: readonly Person[],
  clause: AnyClause,
): Agreement {
  const voices = voicesOf(checklist, people, clause.number);
  const parties = partiesOf(voices);
  const partyFor = (role: Role) => parties.get(role) ?? SILENT;
  const wait = (role: Role | undefined, { needsHelp }: Party): Waiting => ({
    ...(role && { role }),
    needsHelp,
  });
  const lead = checklist.roles.find(({ id }) => id === clause.lead);
  const taken = partyOf(voices).positions;
  const [position] = taken;
  const owed = requiredBy(checklist, clause)
    .filter((role) => owes(partyFor(role)))
    .map((role) => wait(role, partyFor(role)));
  const helpless = [...parties].filter(([, { needsHelp }]) => needsHelp);
  const waitingFor =
    owed.length > 0 || position ? owed : helpless.map(([role, party]) => wait(role, party));
  const common = {
    voices,
    ...(lead && { lead }),
    nobodyLeads: !lead || partyFor(lead).declines,
    waitingFor,
    divided: checklist.roles.filter((role) => partyFor(role).positions.length > 1),
  };
  if ((position === 'reject' && taken.length > 1) || common.divided.length > 0)
    return { ...common, state: 'conflict' };
  if (!position) return { ...common, state: helpless.length > 0 ? 'waiting' : 'nobody' };
  return waitingFor.length > 0
    ? { ...common, state: 'waiting' }
    : { ...common, state: 'agree', position };
}

/** Who rejects the clause. */
export const rejections = ({ voices }: Agreement): Voice[] =>
  voices.filter(({ stance }) => stance?.meaning === 'reject');
