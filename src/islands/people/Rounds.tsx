import { useState } from 'preact/hooks';
import { carryRound } from '#domain/successors.ts';
import type { Instrument } from '#schemas/instruments.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import { roundId } from '#worksheet/part-lists.ts';
import type { Round, Vote } from '#worksheet/types.ts';
import { when } from '../ui/when.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import type { Dossiers } from '../ui/useDossiers.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import type { Compares } from './compares.ts';
import { compareVotes } from './meeting.ts';
import { groupLabel, groupSays } from './words.ts';

interface Props {
  readonly instrument: Instrument;
  readonly compares: Compares;
  readonly dossiers: Dossiers;
}

/** What each side said in one vote. */
function Votes({
  compares,
  item,
  votes,
}: {
  compares: Compares;
  item: number;
  votes: readonly Vote[];
}) {
  const { topic } = compareVotes(compares, item, votes);
  return (
    <ul class="people__plain">
      {topic?.groups.map((group) => (
        <li key={group.side?.id ?? ''}>
          {groupLabel(group.side, compares)}: {groupSays(group, topic.item, compares)}
        </li>
      ))}
    </ul>
  );
}

/** The votes of meetings, before the talk and after it. */
export function Rounds({ instrument, compares, dossiers }: Props) {
  const [removed, setRemoved] = useState<Removed>();
  const { dossier, edit } = dossiers;
  const rounds = dossier?.rounds ?? [];
  const titleOf = (round: Round) => {
    const { item } = carryRound(instrument, round);
    const found = compares.items.find(({ number }) => number === item);
    return found?.title ?? `Item ${item}, which is gone`;
  };
  const remove = (round: Round) => {
    const title = titleOf(round);
    edit(drop('rounds', roundId(round)), `Vote on ${title} removed`);
    setRemoved({
      text: `Removed: the vote on ${title}.`,
      onUndo: () => {
        edit(put('rounds', round), `Vote on ${title} put back`);
        setRemoved(undefined);
      },
    });
  };
  if (rounds.length === 0) return <UndoNotice removed={removed} />;
  return (
    <section class="people__part" aria-labelledby="rounds">
      <h3 id="rounds">Votes in meetings</h3>
      <ScrollTable
        id="rounds"
        caption="Each vote before the talk, and after it where people voted again"
      >
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">About</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <td class="needs-script" />
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => {
            const { item, first, second } = carryRound(instrument, round);
            return (
              <tr key={roundId(round)}>
                <td>{when(round.at)}</td>
                <th scope="row">{titleOf(round)}</th>
                <td>
                  <Votes compares={compares} item={item} votes={first} />
                </td>
                <td>
                  {second ? (
                    <Votes compares={compares} item={item} votes={second} />
                  ) : (
                    <>
                      <span aria-hidden="true">–</span>
                      <span class="sr-only">No second vote</span>
                    </>
                  )}
                </td>
                <td class="needs-script">
                  <button type="button" class="button button--quiet" onClick={() => remove(round)}>
                    Remove<span class="sr-only"> the vote on {titleOf(round)}</span>
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <UndoNotice removed={removed} />
    </section>
  );
}
