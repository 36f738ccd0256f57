import type { Deal } from '#domain/checklist/deal.ts';
import type { Person } from '#domain/checklist/people.ts';
import type { Voice } from '#domain/checklist/stances.ts';
import { plain } from './plain.ts';
import { stanceIn, stanceOf } from './stance-text.ts';
import type { ClauseChange, Collected, Content, Worksheet } from './types.ts';

type Hand = Pick<Worksheet, 'name' | 'side'>;

/** Whether a change is of the worksheet that somebody sent, by name and side. */
const isOf = ({ theirs, by, role }: ClauseChange, { name, side }: Hand) =>
  theirs === true && (by ?? '') === (name ?? '') && role === side;

/** Whether the owner of the deal entered it for somebody else, or put that back. */
const isEntered = ({ field, via }: ClauseChange) =>
  field === 'stance' && (via === 'meeting' || via === 'undo');

/** The collected worksheet of a hand, by name and side; undefined where two people cannot be told apart by it. */
export function heardOf(
  collected: readonly Collected[],
  { name, side }: { readonly [Of in keyof Hand]?: Hand[Of] | undefined },
): Collected | undefined {
  const [one, ...others] = collected.filter(
    ({ worksheet }) => (worksheet.name ?? '') === (name ?? '') && worksheet.side === side,
  );
  return others.length > 0 ? undefined : one;
}

/**
 * What a person said in their own worksheet, where the owner of the deal entered another stance for
 * them since. It is told from the history, so that no worksheet has to hold it.
 *
 * @returns undefined where what stands there is their own: nothing was entered, or it was put back
 */
function ownWords(content: Content, { isOwner, worksheet }: Person, item: number) {
  const heard = isOwner ? undefined : heardOf(content.collected ?? [], worksheet);
  const first = heard && firstEntered(content, heard, item);
  if (!first || first.from === stanceIn(worksheet.answers[item])) return undefined;
  return first.from === undefined ? {} : stanceOf(first.from);
}

/**
 * The first change by which the owner entered a stance of an item for somebody. A worksheet that came
 * later is what its person says, whatever was entered before.
 */
const firstEntered = (
  { changes = [] }: Content,
  { received, worksheet }: Collected,
  item: number,
): ClauseChange | undefined =>
  changes.find(
    (change) =>
      change.item === item && change.at >= received && isEntered(change) && isOf(change, worksheet),
  );

/** A worksheet as its person sent it, without what the owner of the deal entered for them since. */
export function asItCame(content: Content, entry: Collected): Worksheet {
  const { collected = [], changes = [] } = content;
  const { worksheet } = entry;
  if (heardOf(collected, worksheet) !== entry) return worksheet;
  const answers = { ...worksheet.answers };
  for (const item of new Set(changes.filter(isEntered).map((change) => change.item))) {
    const first = firstEntered(content, entry, item);
    if (!first) continue;
    if (first.from === undefined) delete answers[item];
    else answers[item] = stanceOf(first.from);
  }
  return { ...worksheet, answers };
}

/**
 * What people say of one clause, with what they said before the owner of the deal entered it: also
 * where No stance was entered.
 */
function marked(content: Content, deal: Deal, item: number, voices: readonly Voice[]): Voice[] {
  const { stances } = deal.checklist;
  return deal.people.flatMap((person): Voice[] => {
    const voice = voices.find((one) => one.person === person);
    const said = ownWords(content, person, item);
    if (!said) return voice ? [voice] : [];
    const stance = stances.find(({ number }) => number === said.answer);
    const entered = { ...(stance && { stance }), ...(said.note && { reason: said.note }) };
    return [{ ...(voice ?? { person }), entered }];
  });
}

/** A deal in which each stance that its owner entered for somebody else says so. */
export function withEntered<Of extends Deal>(deal: Of, content: Content): Of {
  const items = new Set(
    (content.changes ?? []).flatMap((one) => (one.theirs && isEntered(one) ? one.item : [])),
  );
  if (items.size === 0) return deal;
  const agreements = new Map(
    [...deal.agreements].map(([item, agreement]) => {
      if (!items.has(item)) return [item, agreement] as const;
      const voices = marked(content, deal, item, agreement.voices);
      return [item, { ...agreement, voices }] as const;
    }),
  );
  return { ...deal, agreements };
}

/** A stance and its reason on one line: "Reject: Uncapped liability". */
export const saidLine = ({ stance, reason = '' }: Pick<Voice, 'stance' | 'reason'>): string =>
  [stance?.label, plain(reason).replaceAll('\n', ' ')].filter(Boolean).join(': ');

/**
 * That the owner of the deal entered a stance for its person; until it has a reason of its own, with
 * what the person said before. Empty where it is the person's own.
 */
export function enteredText({ reason, entered }: Pick<Voice, 'reason' | 'entered'>): string {
  if (!entered) return '';
  const before = reason ? '' : saidLine(entered);
  return `entered in a meeting${before && `, before: “${before}”`}`;
}
