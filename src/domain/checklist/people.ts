import { canonical } from '#domain/canonical.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';

export type Role = Checklist['roles'][number];

/** What the rules read of a deal: a dossier, shared work, or a snapshot of a dossier. */
export type DealContent = Pick<Content, 'edition' | 'worksheet' | 'record' | 'collected'>;

/** Somebody who answered for a role. */
export interface Person {
  /** Only where it was given. */
  readonly name?: string;
  /** Only where it was given and this edition knows it. */
  readonly role?: Role;
  /** Whether it is the owner of the dossier. */
  readonly isOwner: boolean;
  /** What they filled in, as this edition reads it. */
  readonly worksheet: Worksheet;
}

const compareText = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

/** The owner first, then by role, name and mark; where all are alike, by what they filled in. */
function inOrder(checklist: Checklist) {
  const place = ({ role }: Person) => (role ? checklist.roles.indexOf(role) : Infinity);
  const byRole = (a: Person, b: Person) => (place(a) === place(b) ? 0 : place(a) - place(b));
  return (a: Person, b: Person) =>
    Number(b.isOwner) - Number(a.isOwner) ||
    byRole(a, b) ||
    compareText(a.name, b.name) ||
    compareText(a.worksheet.mark, b.worksheet.mark) ||
    compareText(canonical(a.worksheet), canonical(b.worksheet));
}

/** Leaves out a worksheet that is there already: word for word the same, from the same person. */
function distinct(people: readonly Person[]): Person[] {
  const kept = new Map<string, Person[]>();
  for (const person of people) {
    const { name, side, mark } = person.worksheet;
    const key = JSON.stringify([side, name, mark]);
    const alike = kept.get(key) ?? [];
    const said = () => canonical(person.worksheet);
    if (alike.some((other) => canonical(other.worksheet) === said())) continue;
    kept.set(key, [...alike, person]);
  }
  return [...kept.values()].flat();
}

/**
 * Everybody whose worksheet lies in a dossier: its owner and whoever sent one back. Their order does
 * not depend on who came first, and the same worksheet counts once.
 */
export function peopleOf(checklist: Checklist, content: DealContent): Person[] {
  const read = (edition: number, given: Worksheet, isOwner: boolean): Person => {
    const { worksheet } = carryOver({ edition, worksheet: given, record: {} }, checklist);
    const name = worksheet.name?.trim();
    const role = checklist.roles.find(({ number }) => number === worksheet.side);
    return { ...(name && { name }), ...(role && { role }), isOwner, worksheet };
  };
  const others = (content.collected ?? []).map((one) => read(one.edition, one.worksheet, false));
  return distinct([read(content.edition, content.worksheet, true), ...others]).sort(
    inOrder(checklist),
  );
}
