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

const heardAt = (collected: readonly Collected[], hand: Hand) =>
  collected
    .filter(({ worksheet }) => worksheet.name === hand.name && worksheet.side === hand.side)
    .reduce((last, { received }) => (received > last ? received : last), '');

/**
 * What a person said in their own worksheet, where the owner of the deal entered another stance for
 * them since. It is told from the history, so that no worksheet has to hold it.
 *
 * @returns undefined where what stands there is their own: nothing was entered, or it was put back
 */
function ownWords(content: Content, { isOwner, worksheet }: Person, item: number) {
  const { collected = [], changes = [] } = content;
  if (isOwner) return undefined;
  // A worksheet that came later is what its person says, whatever was entered before.
  const since = heardAt(collected, worksheet);
  const first = changes.find(
    (change) =>
      change.item === item && change.at >= since && isEntered(change) && isOf(change, worksheet),
  );
  if (!first || first.from === stanceIn(worksheet.answers[item])) return undefined;
  return first.from === undefined ? {} : stanceOf(first.from);
}

/** A voice with what it was before the owner of the deal entered it. */
function marked(content: Content, { stances }: Deal['checklist'], voice: Voice, item: number) {
  const said = ownWords(content, voice.person, item);
  if (!said) return voice;
  const stance = stances.find(({ number }) => number === said.answer);
  const before = { ...(stance && { stance }), ...(said.note && { reason: said.note }) };
  return { ...voice, entered: before };
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
      const voices = agreement.voices.map((one) => marked(content, deal.checklist, one, item));
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
