import type { Editioned } from '#domain/editions.ts';
import { carryRound } from '#domain/successors.ts';
import type { Option } from '#schemas/numbered.ts';
import type { PlanEntry, Round, Vote } from '#worksheet/types.ts';
import type { Section } from './report.ts';
import { writtenDay } from './written-day.ts';

interface Planned {
  readonly day: number;
  readonly text: string;
}

/** The plan of the dossier, or the one that follows from the advice while nobody has written one. */
export function planSection(
  lines: readonly PlanEntry[] = [],
  suggested: readonly Planned[] = [],
): Section[] {
  // A line that is still to be written says nothing on paper.
  const own = lines.filter(({ text }) => text.trim() !== '');
  if (own.length === 0 && suggested.length === 0) return [];
  const isOwn = own.length > 0;
  return [
    {
      id: 'plan',
      title: isOwn ? 'Plan for 30, 60 and 90 days' : 'Suggested plan for 30, 60 and 90 days',
      detail: isOwn ? 'summary' : 'everything',
      table: {
        caption: isOwn
          ? 'What to do, by when and by whom'
          : 'From the advice; nobody has edited it',
        columns: [
          { title: 'Day', numeric: true },
          { title: 'What to do' },
          ...(isOwn ? [{ title: 'Who' }, { title: 'Done' }] : []),
        ],
        rows: isOwn
          ? own.map(({ day, text, owner = '', done }) => [
              String(day),
              text,
              owner,
              done ? 'Yes' : 'No',
            ])
          : suggested.map(({ day, text }) => [String(day), text]),
      },
    },
  ];
}

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
