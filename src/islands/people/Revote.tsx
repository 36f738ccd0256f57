import { useRef, useState } from 'preact/hooks';
import { isSame } from '#worksheet/same.ts';
import { withKey } from '#worksheet/sheet-edit.ts';
import type { Answer, Round, Vote } from '#worksheet/types.ts';
import type { Compares } from './compares.ts';
import { isByPerson, sideVotedAgain, votedAgain } from './meeting.ts';
import { groupLabel } from './words.ts';

interface Props {
  readonly compares: Compares;
  /** As it is kept. */
  readonly round: Round;
  /** Of the people, in the order of the first vote. */
  readonly names: readonly string[];
  /** With the votes that were entered and are not kept yet; absent while there are none. */
  readonly draft: Round | undefined;
  readonly onDraft: (draft: Round | undefined) => void;
  readonly onKeep: (round: Round) => void;
}

interface RowProps {
  readonly compares: Compares;
  readonly item: number;
  readonly who: string;
  /** The vote before the talk; absent for a side. */
  readonly before?: Answer;
  readonly now: Answer | undefined;
  readonly onVote: (answer: Answer | undefined) => void;
}

const SAME = 0;

/** One new vote: the answer, and how consistently where the answer asks for it. */
function VoteRow({ compares, item, who, before, now, onVote }: RowProps) {
  const more = compares.followUpOf(now?.answer);
  const choose = (answer: number) => {
    if (answer === SAME) return onVote(undefined);
    // The same row again brings back what belonged to it.
    onVote(answer === before?.answer ? before : { answer });
  };
  return (
    <li class="meeting__vote">
      <bdi>{who}</bdi>
      <select
        aria-label={`New vote: ${who}`}
        value={String(now?.answer ?? SAME)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        <option value={SAME}>{before ? 'As before' : 'No new vote'}</option>
        {compares.choicesOf(item).map(({ number, label }) => (
          <option key={number} value={number}>
            {label}
          </option>
        ))}
      </select>
      {now && more.length > 0 && (
        <select
          aria-label={`How consistently: ${who}`}
          value={String(now.consistency ?? 0)}
          onChange={(event) => {
            const consistency = Number(event.currentTarget.value);
            onVote(withKey(now, 'consistency', consistency || undefined));
          }}
        >
          <option value={0}>How consistently? Open</option>
          {more.map(({ number, label }) => (
            <option key={number} value={number}>
              {label}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

/**
 * The vote after the talk, by person or by side, entered by whoever leads the meeting. It counts once it
 * is kept: arrow keys in a list choose as they pass, and must change no vote by accident.
 */
export function Revote({ compares, round: kept, names, draft, onDraft, onKeep }: Props) {
  const round = draft ?? kept;
  const [bySide, setBySide] = useState(!isByPerson(round));
  const heading = useRef<HTMLHeadingElement>(null);
  const enter = (next: Round) => onDraft(isSame(next, kept) ? undefined : next);
  const { item, first } = round;
  const second = round.second ?? [];
  const sides = [...new Set(first.map(({ side }) => side))];
  const changed = (vote: Vote | undefined, at: number) =>
    vote && JSON.stringify(vote.answer) !== JSON.stringify(first[at]?.answer)
      ? vote.answer
      : undefined;
  return (
    <section aria-labelledby="revote">
      <h3 id="revote" tabIndex={-1} ref={heading}>
        Vote again
      </h3>
      <p>
        Each names one recent example. Then enter the new votes and keep them. They change nobody’s
        answers.
      </p>
      <div class="toolbar" role="group" aria-label="Who votes">
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={!bySide}
          onClick={() => setBySide(false)}
        >
          Each person
        </button>
        <button
          type="button"
          class="button button--quiet"
          aria-pressed={bySide}
          onClick={() => setBySide(true)}
        >
          Each side
        </button>
      </div>
      <ul class="meeting__votes">
        {bySide
          ? sides.map((number) => {
              const who = groupLabel(
                compares.sides.find((side) => side.number === number),
                compares,
              );
              const vote = isByPerson(round)
                ? undefined
                : second.find((one) => one.side === number);
              return (
                <VoteRow
                  key={`side ${number ?? ''}`}
                  {...{ compares, item, who }}
                  now={vote?.answer}
                  onVote={(answer) => enter(sideVotedAgain(round, number, answer))}
                />
              );
            })
          : first.map(({ answer: before }, at) => {
              const who = names[at] ?? '';
              return (
                <VoteRow
                  key={`person ${at}`}
                  {...{ compares, item, who, before }}
                  now={isByPerson(round) ? changed(second[at], at) : undefined}
                  onVote={(answer) => enter(votedAgain(round, at, answer))}
                />
              );
            })}
      </ul>
      <div class="toolbar">
        <button
          type="button"
          class="button"
          disabled={!draft}
          onClick={() => draft && onKeep(draft)}
        >
          Keep the new votes
        </button>
        <button
          type="button"
          class="button button--quiet"
          disabled={!draft}
          onClick={() => {
            onDraft(undefined);
            heading.current?.focus();
          }}
        >
          Discard them
        </button>
      </div>
      {draft && (
        <p class="notice notice--warn">
          These votes are not kept yet. Keep or discard them before you go on.
        </p>
      )}
    </section>
  );
}
