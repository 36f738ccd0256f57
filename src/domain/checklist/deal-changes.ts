import type { Checklist } from '#schemas/checklist.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import type { Deal } from './deal.ts';
import type { Role } from './people.ts';
import { standing } from './progress.ts';
import type { Stance } from './stances.ts';

type Status = Checklist['statuses'][number];

export interface StatusChange {
  /** Absent: there was no status. */
  readonly from?: Status;
  readonly to?: Status;
  /** By missing, open, settled. `other`: as far as before, or not applicable on one side. */
  readonly direction: 'better' | 'worse' | 'other';
}

const FIELDS = ['reason', 'acceptedBy', 'owner', 'due', 'ref', 'note'] as const;

export interface FieldChange {
  readonly field: (typeof FIELDS)[number];
  readonly from?: string | number;
  readonly to?: string | number;
}

/** What the people of one role say in one deal and in the other, each stance once. */
export interface StanceChange {
  /** Absent for people who gave no role. */
  readonly role?: Role;
  readonly from: readonly Stance[];
  readonly to: readonly Stance[];
}

/** How far a status has come: missing, open, settled; undefined for one that does not count. */
function reached(checklist: Checklist, entry: RecordEntry | undefined, status?: Status) {
  const at = standing(checklist, entry);
  if (at === 'not-applicable') return undefined;
  if (at === 'settled') return 2;
  return status?.meaning === 'missing' ? 0 : 1;
}

/** How the status of a clause differs; undefined where it does not. */
export function statusChange(
  checklist: Checklist,
  before: RecordEntry | undefined,
  after: RecordEntry | undefined,
): StatusChange | undefined {
  const statusOf = (entry: RecordEntry | undefined) =>
    checklist.statuses.find(({ number }) => number === entry?.status);
  const [from, to] = [statusOf(before), statusOf(after)];
  const was = reached(checklist, before, from);
  const is = reached(checklist, after, to);
  if (from === to && was === is) return undefined;
  const moved = was === undefined || is === undefined ? 0 : is - was;
  const direction = moved > 0 ? 'better' : moved < 0 ? 'worse' : 'other';
  return { ...(from && { from }), ...(to && { to }), direction };
}

/** The other fields of a record entry that differ. */
export function fieldChanges(before: RecordEntry = {}, after: RecordEntry = {}): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [before[field], after[field]];
    if (from === to) return [];
    return [{ field, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

/** Roles that say something else of a clause in one deal than in the other. */
export function stanceChanges(
  checklist: Checklist,
  before: Deal,
  after: Deal,
  item: number,
): StanceChange[] {
  const said = (deal: Deal, role: Role | undefined) => {
    const voices = (deal.agreements.get(item)?.voices ?? []).filter(
      ({ person }) => person.role === role,
    );
    return checklist.stances.filter((stance) => voices.some((voice) => voice.stance === stance));
  };
  return [...checklist.roles, undefined].flatMap((role) => {
    const [from, to] = [said(before, role), said(after, role)];
    const isSame = from.length === to.length && from.every((stance) => to.includes(stance));
    return isSame ? [] : [{ ...(role && { role }), from, to }];
  });
}
