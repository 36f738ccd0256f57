import { canonical } from '#domain/canonical.ts';
import type { Person } from '#domain/checklist/people.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit } from '#worksheet/edit.ts';
import { heardOf } from '#worksheet/entered-stances.ts';
import { put } from '#worksheet/part-edit.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import { stanceIn, stanceOf } from '#worksheet/stance-text.ts';
import type { Answer, ClauseChange, Collected, Content, Worksheet } from '#worksheet/types.ts';

/** Whether two worksheets are of one person, as far as they say. */
const isSameHand = (a: Worksheet, b: Worksheet) =>
  a.name === b.name && a.side === b.side && a.mark === b.mark;

/**
 * The collected worksheet of a person of a deal, as this edition reads it. What the person was read from
 * may be older by a letter: people are merged after the paint.
 */
function collectedOf(checklist: Checklist, { collected = [] }: Content, person: Person) {
  const read = (entry: Collected): Collected => {
    const { edition, worksheet } = entry;
    const carried = carryOver({ edition, worksheet, record: {} }, checklist).worksheet;
    return { ...entry, edition: checklist.edition, worksheet: carried };
  };
  const theirs = collected.map(read).filter((one) => isSameHand(one.worksheet, person.worksheet));
  if (theirs.length < 2) return theirs[0];
  const as = canonical(person.worksheet);
  return theirs.find(({ worksheet }) => canonical(worksheet) === as);
}

/** What a person says of a clause in the newest state of the deal. */
export function statedNow(
  checklist: Checklist,
  content: Content,
  person: Person,
  item: number,
): Answer | undefined {
  if (person.isOwner) return content.worksheet.answers[item];
  const { worksheet } = collectedOf(checklist, content, person) ?? person;
  return worksheet.answers[item];
}

/** The collected worksheet with another answer to one clause. */
const withAnswer = (entry: Collected, item: number, to: Answer): Collected => {
  const answer = to.answer === undefined && !to.note ? undefined : to;
  const answers = withKey(entry.worksheet.answers, item, answer);
  return { ...entry, worksheet: { ...entry.worksheet, answers } };
};

/**
 * The edit that notes what a person says in a meeting. It changes the copy of their worksheet in this
 * dossier, and nothing on their side. The reason of another stance is not taken along: it does not
 * speak for the new one.
 *
 * @param to the stance and its reason; empty takes both back
 * @returns undefined where the person is gone, as in another tab
 */
export function restated(
  checklist: Checklist,
  content: Content,
  person: Person,
  item: number,
  to: Answer,
): Edit | undefined {
  if (person.isOwner) {
    const changes = (['answer', 'note'] as const).map(
      (field) => ({ set: 'answer', item, field, to: to[field] }) as const,
    );
    return { set: 'several', changes } as Edit;
  }
  const entry = collectedOf(checklist, content, person);
  return entry && put('collected', withAnswer(entry, item, to));
}

/**
 * The edit that puts back what somebody else said, where it was entered for them here. Who answered
 * anew since keeps the newer stance.
 *
 * @param change of a stance in a worksheet that somebody sent
 * @returns undefined where it came from them, where they hold that already, and where two people cannot
 *   be told apart
 */
export function putBackStance(
  checklist: Checklist,
  content: Content,
  { item, at, by, role, via, from }: ClauseChange,
): Edit | undefined {
  if (via !== 'meeting' && via !== 'undo') return undefined;
  const entry = heardOf(content.collected ?? [], { name: by, side: role });
  if (!entry || entry.received > at) return undefined;
  const { edition, worksheet } = entry;
  const carried = carryOver({ edition, worksheet, record: {} }, checklist).worksheet;
  if (stanceIn(carried.answers[item]) === from) return undefined;
  const now = { ...entry, edition: checklist.edition, worksheet: carried };
  return put('collected', withAnswer(now, item, from === undefined ? {} : stanceOf(from)));
}
