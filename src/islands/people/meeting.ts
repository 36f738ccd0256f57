import type { Compared, Comparison } from '#domain/comparison/compare.ts';
import { carryRound } from '#domain/successors.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import { roomIn, roundId } from '#worksheet/part-lists.ts';
import { isSame } from '#worksheet/same.ts';
import { MAX_VOTES } from '#worksheet/limits.ts';
import type { Answer, DossierParts, Round, Vote, Worksheet } from '#worksheet/types.ts';
import type { Compares, Topic } from './compares.ts';

/** Rounds further apart than this belong to two meetings. */
const PAUSE = 12 * 60 * 60 * 1000;

/**
 * The rounds of the last meeting, first one first: back to a pause of half a day, or to an item that
 * was voted on twice.
 *
 * @param rounds of a dossier, in their order in time
 */
export function lastMeeting(rounds: readonly Round[]): readonly Round[] {
  const items = new Set<number>();
  let from = rounds.length;
  for (; from > 0; from--) {
    const round = rounds[from - 1]!;
    const later = rounds[from];
    const pause = later ? Date.parse(later.at) - Date.parse(round.at) : 0;
    if (items.has(round.item) || pause > PAUSE) break;
    items.add(round.item);
  }
  return rounds.slice(from);
}

/** Rounds of a dossier as this edition reads them: a retired item stands for its successor. */
export const roundsOf = (instrument: Instrument, rounds: readonly Round[] = []): readonly Round[] =>
  rounds.map((round) => carryRound(instrument, round));

/**
 * Keeps a round in the place of the one that it goes on from, also where that was kept under an item
 * that is gone since.
 *
 * @param rounds as the dossier holds them
 */
export function keepRound(
  instrument: Instrument,
  rounds: readonly Round[] = [],
  round: Round,
): Edit {
  const before = rounds.find(
    (one) =>
      roundId(one) !== roundId(round) && roundId(carryRound(instrument, one)) === roundId(round),
  );
  const next = put('rounds', round);
  return before ? { set: 'several', changes: [drop('rounds', roundId(before)), next] } : next;
}

/** The round of an item in the meeting that began at a time; the newest, where there are several. */
export const roundOf = (rounds: readonly Round[], since: string, item: number) =>
  rounds.findLast((round) => round.item === item && round.at >= since);

/** What people answered before the meeting, as votes. */
export function votesOf(
  { respondents }: Comparison<Topic>,
  worksheets: readonly Worksheet[],
  item: number,
): Vote[] {
  return respondents.slice(0, MAX_VOTES).map(({ index, name, side }) => ({
    ...(side && { side: side.number }),
    ...(name && { name }),
    answer: worksheets[index]?.answers[item] ?? {},
  }));
}

/** Votes side by side, as the answers of worksheets are. */
export function compareVotes(
  compares: Compares,
  item: number,
  votes: readonly Vote[],
): { readonly comparison: Comparison<Topic>; readonly topic: Compared<Topic> | undefined } {
  const comparison = compares.compare(
    votes.map(({ answer, ...who }) => ({ ...who, facts: {}, answers: { [item]: answer } })),
  );
  return { comparison, topic: comparison.items.find((one) => one.item.number === item) };
}

const whoIs = ({ side, name }: Vote) => JSON.stringify([side, name]);

/** Whether the second vote was given by each person, in the order of the first. */
export function isByPerson({ first, second }: Round): boolean {
  return (
    second === undefined ||
    (second.length === first.length &&
      second.every((vote, at) => whoIs(vote) === whoIs(first[at]!)))
  );
}

function withSecond({ second: _, ...round }: Round, second: readonly Vote[]): Round {
  return second.length === 0 || isSame(second, round.first) ? round : { ...round, second };
}

/**
 * The round with a person's new vote; who did not vote again keeps the first vote.
 *
 * @param at place of the person in the first vote
 * @param answer undefined takes the new vote back
 */
export function votedAgain(round: Round, at: number, answer: Answer | undefined): Round {
  const before = (isByPerson(round) && round.second) || round.first;
  const second = before.map((vote, place) =>
    place === at ? { ...vote, answer: answer ?? round.first[at]!.answer } : vote,
  );
  return withSecond(round, second);
}

/** The round with one new vote for a whole side; undefined takes it back. */
export function sideVotedAgain(
  round: Round,
  side: number | undefined,
  answer: Answer | undefined,
): Round {
  const before = isByPerson(round) ? [] : (round.second ?? []);
  const others = before.filter((vote) => vote.side !== side);
  const own: Vote[] = answer ? [{ ...(side !== undefined && { side }), answer }] : [];
  return withSecond(round, [...others, ...own]);
}

/** Whether one more round can be kept. */
export const hasRoom = (parts: DossierParts) => roomIn(parts, 'rounds') > 0;
