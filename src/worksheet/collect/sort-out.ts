import { withoutInvited } from '#worksheet/invited.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import { tidyWorksheet } from '#worksheet/tidy.ts';
import type { Content, DealRecord } from '#worksheet/types.ts';
import type { Arrival, Told } from './arrival.ts';
import { signature, type Work, workOf } from './work.ts';

/** What an arrival brings, where it can be read and belongs here. */
export interface Brought extends Work {
  /** Name of the dossier that it was filled in for; empty where it has none. */
  readonly dossier: string;
  /** Whether its file holds more than a worksheet. */
  readonly hasMore: boolean;
  /** Where its sender puts the deal. */
  readonly record: DealRecord;
  /** When a file was last changed, in milliseconds; a link does not tell. */
  readonly changed?: number;
  /** Whether it has the reasons of what the same person sent before. */
  readonly keptReasons?: true;
}

/** What is told of an arrival that cannot be taken, whatever is here. */
export type Refused = Omit<Told, 'source'>;

export type Sorted = Brought | Refused;

export const isBrought = (one: Sorted): one is Brought => 'key' in one;

/**
 * Tells what belongs here from what does not, without looking at what is there already.
 *
 * @param instrument number of the instrument that is collected for
 * @param newest its edition that this site knows
 */
export function sortOut({ result }: Arrival, instrument: number, newest: number): Sorted {
  if (!result.ok) {
    return { kind: result.reason, ...('problems' in result && { problems: result.problems }) };
  }
  if ('kind' in result && result.kind === 'locked') return { kind: result.kind };
  if ('kind' in result && result.kind === 'questions') {
    const { instrument: number } = result.questions;
    return number === instrument ? { kind: result.kind } : { kind: 'other-instrument', number };
  }
  // A link was written without what the invitation hid; a file of the whole dossier holds it.
  const content: Content =
    'shared' in result ? result.shared : withoutInvited(result.content.dossier);
  const worksheet = tidyWorksheet(content.worksheet);
  const who = signature(worksheet);
  if (content.instrument !== instrument)
    return { kind: 'other-instrument', ...who, number: content.instrument };
  if (content.edition > newest) return { kind: 'newer-edition', ...who, number: content.edition };
  // Its role is whom it asks, and none of its sender.
  if ('kind' in result && result.kind === 'invitation')
    return { kind: 'invitation', ...withKey(who, 'side', undefined) };
  const { collected, rounds, snapshots, plan, record } = content;
  const hasMore = [collected, rounds, snapshots, plan].some((part) => part !== undefined);
  const changed = 'content' in result && { changed: Date.parse(result.content.dossier.changed) };
  const work = workOf({ edition: content.edition, worksheet });
  return { ...work, dossier: content.name, hasMore, record, ...changed };
}
