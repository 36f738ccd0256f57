import { canonical } from '#domain/canonical.ts';
import type { Person } from '#domain/checklist/people.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit } from '#worksheet/edit.ts';
import { put } from '#worksheet/part-edit.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Answer, Collected, Content, Worksheet } from '#worksheet/types.ts';

/** The collected worksheet that a person of a deal was read from. */
function collectedOf(checklist: Checklist, { collected = [] }: Content, person: Person) {
  const read = ({ edition, worksheet }: Collected) =>
    canonical(carryOver({ edition, worksheet, record: {} }, checklist).worksheet);
  return collected.find((one) => read(one) === canonical(person.worksheet));
}

/** The worksheet with another stance. The reason of the old one goes: it does not speak for the new one. */
function withStance(worksheet: Worksheet, item: number, to: number | undefined): Worksheet {
  const answer: Answer | undefined = to === undefined ? undefined : { answer: to };
  return { ...worksheet, answers: withKey(worksheet.answers, item, answer) };
}

/**
 * The edit that notes what a person says in a meeting. It changes the copy of their worksheet in this
 * dossier, and nothing on their side.
 *
 * @param to number of the stance; undefined takes it back
 * @returns undefined where the person is gone, as in another tab
 */
export function restated(
  checklist: Checklist,
  content: Content,
  person: Person,
  item: number,
  to: number | undefined,
): Edit | undefined {
  if (person.isOwner) {
    const changes = (['answer', 'note'] as const).map(
      (field) => ({ set: 'answer', item, field, to: field === 'answer' ? to : undefined }) as const,
    );
    return { set: 'several', changes } as Edit;
  }
  const entry = collectedOf(checklist, content, person);
  if (!entry) return undefined;
  const { edition } = checklist;
  return put('collected', { ...entry, edition, worksheet: withStance(person.worksheet, item, to) });
}
