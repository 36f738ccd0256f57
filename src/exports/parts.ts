import type { Editioned } from '#domain/editions.ts';
import { carryRound } from '#domain/successors.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Round, Vote } from '#worksheet/types.ts';
import type { Section } from './report.ts';
import { writtenDay } from './written-day.ts';

type Numbered = readonly Pick<Option, 'number' | 'label'>[];

const labelOf = (options: Numbered, number: number | undefined) =>
  options.find((option) => option.number === number)?.label;

function voteText(vote: Vote, answers: Numbered, sides: Numbered): string {
  const who = [vote.name?.trim(), labelOf(sides, vote.side)].filter(Boolean).join(', ');
  return `${who || 'Somebody'}: ${labelOf(answers, vote.answer.answer) ?? 'no answer'}`;
}

/**
 * What meetings voted, both rounds of each.
 *
 * @param instrument whose items the rounds name by their numbers
 */
export function roundsSection(
  instrument: Editioned,
  rounds: readonly Round[] = [],
  answers: Numbered = [],
  sides: Numbered = [],
): Section[] {
  if (rounds.length === 0) return [];
  const again = rounds.some(({ second }) => second);
  const votes = (given: readonly Vote[]) =>
    given.map((vote) => voteText(vote, answers, sides)).join('\n');
  return [
    {
      id: 'rounds',
      title: 'Votes in meetings',
      detail: 'everything',
      table: {
        caption: again
          ? 'Every vote before the talk, and after it where people voted again'
          : 'Every vote. Nobody voted again after the talk.',
        columns: [
          { title: 'Item', width: 26 },
          { title: 'Day', width: 14 },
          { title: 'First vote', width: again ? 30 : 60 },
          ...(again ? [{ title: 'Second vote', width: 30 }] : []),
        ],
        rows: rounds
          .map((round) => carryRound(instrument, round))
          .map(({ item, at, first, second }) => [
            instrument.items.find(({ number }) => number === item)?.title ?? `Item ${item}`,
            writtenDay(at.slice(0, 10)),
            votes(first),
            ...(again ? [second ? votes(second) : '–'] : []),
          ]),
      },
    },
  ];
}
