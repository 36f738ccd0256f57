import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { discussionOf } from '#domain/comparison/discussion.ts';
import { callNames } from '#exports/respondents.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Round, Worksheet } from '#worksheet/types.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { count } from '../ui/number.ts';
import type { Dossiers } from '../ui/useDossiers.ts';
import { useLostKeys } from '../ui/useLostKeys.ts';
import { useModal } from '../ui/useModal.ts';
import type { Compares } from './compares.ts';
import { Answers } from './ComparisonView.tsx';
import { compareVotes, hasRoom, keepRound, roundOf, roundsOf, votesOf } from './meeting.ts';
import { Revote } from './Revote.tsx';
import { flagText, groupLabel, groupSays } from './words.ts';

interface Props {
  readonly instrument: Instrument;
  readonly compares: Compares;
  readonly worksheets: readonly Worksheet[];
  readonly dossiers: Dossiers;
  /** ISO date and time at which the meeting began. */
  readonly since: string;
  readonly onClose: () => void;
}

interface SaysProps {
  readonly compares: Compares;
  readonly title: string;
  readonly votes: ReturnType<typeof compareVotes>;
}

/** What each side says, in one line each. */
function Says({ compares, title, votes: { topic } }: SaysProps) {
  return (
    <dl class="meeting__sides" aria-label={title}>
      {topic?.groups.map((group) => (
        <div key={group.side?.id ?? ''}>
          <dt>
            {groupLabel(group.side, compares)}, {title.toLowerCase()}
          </dt>
          <dd>{groupSays(group, topic.item, compares)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where keys mean something else: choosing in a list, writing, scrolling a table sideways. */
const takesKeys = (target: EventTarget | null) =>
  target instanceof Element && target.closest('select, textarea, input, .table-scroll') !== null;

/**
 * A meeting on one device: one item at a time, answers hidden until they are revealed, then a new
 * vote. What is revealed is kept as a round of the dossier at once, so that a meeting can be resumed.
 */
export function Meeting({ instrument, compares, worksheets, dossiers, since, onClose }: Props) {
  const { dossier } = dossiers;
  const rounds = useMemo(
    () => roundsOf(instrument, dossier?.rounds),
    [instrument, dossier?.rounds],
  );
  const comparison = useMemo(() => compares.compare(worksheets), [compares, worksheets]);
  const topics = comparison.topics;
  const find = (item: number) => roundOf(rounds, since, item);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      topics.findIndex(({ item }) => !find(item.number)),
    ),
  );
  /** Revealed without being kept, because the dossier is full. */
  const [unkept, setUnkept] = useState<readonly Round[]>([]);
  /** New votes that were entered and are not kept yet. */
  const [draft, setDraft] = useState<Round>();
  const [said, setSaid] = useState('');
  /** Edits made here: undo in a meeting never takes back what was done before it. */
  const [made, setMade] = useState(0);
  const dialog = useModal();
  const heading = useRef<HTMLHeadingElement>(null);
  const answers = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), [at]);

  const topic = topics[at];
  const number = topic?.item.number ?? 0;
  const kept = find(number);
  const round = kept ?? unkept.find(({ item }) => item === number);
  const revealed = topics.filter(({ item }) => find(item.number)).length;
  const answered = topic?.answers.filter(({ voice }) => voice.state !== 'open').length ?? 0;

  // The button that was pressed is gone: focus goes to what it brought.
  const wasRevealed = useRef(round !== undefined);
  useEffect(() => {
    if (round && !wasRevealed.current) answers.current?.focus();
    wasRevealed.current = round !== undefined;
  }, [round !== undefined, number]);

  const keep = (round: Round, label: string) => {
    dossiers.edit(keepRound(instrument, dossier?.rounds, round), label);
    setMade(made + 1);
  };
  /** Votes that were entered must be kept or discarded before they are out of sight. */
  const holds = (): boolean => {
    if (!draft) return false;
    setSaid('These votes are not kept yet. Keep or discard them before you go on.');
    document.getElementById('revote')?.focus();
    return true;
  };
  const go = (next: number) => {
    if (next < 0 || next >= topics.length || holds()) return;
    setSaid('');
    wasRevealed.current = find(topics[next]!.item.number) !== undefined;
    setAt(next);
  };
  const reveal = () => {
    if (round || !topic) return;
    const now = new Date().toISOString();
    const opened = { item: number, at: now, first: votesOf(comparison, worksheets, number) };
    if (hasRoom(dossier ?? {})) keep(opened, `${topic.item.title} revealed`);
    else setUnkept([...unkept, opened]);
    setSaid(`Revealed. ${flagText(topic, compares) || 'No large disagreement.'}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
    if (event.key === 'ArrowRight') go(at + 1);
    else if (event.key === 'ArrowLeft') go(at - 1);
    else if (event.key.toLowerCase() === 'r') reveal();
    else return;
    event.preventDefault();
  };
  useLostKeys(onKeyDown);

  const first = round && compareVotes(compares, number, round.first);
  const second = round?.second && compareVotes(compares, number, round.second);
  const names = first ? callNames(first.comparison, compares.sides.length > 0) : [];
  // What people said comes first; once they have voted again, what that moved does.
  const says = first && (
    <>
      <Says compares={compares} title="Before" votes={first} />
      {second && <Says compares={compares} title="After" votes={second} />}
    </>
  );
  return (
    <dialog
      ref={dialog}
      class="meeting"
      aria-labelledby="meeting"
      onKeyDown={onKeyDown}
      onCancel={(event) => holds() && event.preventDefault()}
      onClose={onClose}
    >
      <div class="meeting__head">
        <p>
          {at + 1} of {topics.length}, {revealed} revealed
        </p>
        <button
          type="button"
          class="button button--quiet"
          onClick={() => holds() || dialog.current?.close()}
        >
          Close the meeting
        </button>
      </div>
      <h2 id="meeting" tabIndex={-1} ref={heading}>
        <span class="sr-only">
          {at + 1} of {topics.length}:{' '}
        </span>
        {topic?.item.title}
      </h2>
      <p>{topic?.item.about}</p>
      <details>
        <summary>The question and its answers</summary>
        <p>{compares.stem}</p>
        <ul>
          {compares.choicesOf(number).map(({ number: option, label, help }) => (
            <li key={option}>
              <strong>{label}</strong>
              {help && `: ${help}`}
            </li>
          ))}
        </ul>
      </details>
      {!round && (
        <p>
          {count(answered, 'person has answered', 'people have answered')}. The answers are hidden
          until you reveal them.
        </p>
      )}
      <div class="toolbar" role="group" aria-label="Meeting">
        <button
          type="button"
          class="button button--quiet"
          disabled={at === 0}
          onClick={() => go(at - 1)}
        >
          Back <kbd aria-hidden="true">←</kbd>
        </button>
        {!round && (
          <button type="button" class="button" onClick={reveal}>
            Reveal <kbd aria-hidden="true">R</kbd>
          </button>
        )}
        <button
          type="button"
          class={round ? 'button' : 'button button--quiet'}
          disabled={at >= topics.length - 1}
          onClick={() => go(at + 1)}
        >
          Next {compares.noun} <kbd aria-hidden="true">→</kbd>
        </button>
        <button
          type="button"
          class="button button--quiet"
          disabled={!dossiers.undo || made === 0}
          onClick={() => {
            dossiers.undo?.();
            setDraft(undefined);
            setMade(made - 1);
            setSaid('');
            heading.current?.focus();
          }}
        >
          Undo
        </button>
      </div>
      <p class="meeting__keys">
        Keys: <kbd>←</kbd> back, <kbd>→</kbd> next, <kbd>R</kbd> reveal, <kbd>Esc</kbd> close. In a
        list or a table they belong to it.
      </p>
      <Announcer text={said || dossiers.said} />
      {round && first?.topic && (
        <>
          <section aria-labelledby="revealed">
            <h3 id="revealed" tabIndex={-1} ref={answers}>
              Answers
            </h3>
            {!kept && (
              <p class="notice notice--warn">
                The dossier has no room for more votes, so this one is shown and not kept. Close the
                meeting and remove old votes.
              </p>
            )}
            {second && says}
            <Answers topic={first.topic} names={names} />
            {!second && says}
            {flagText(first.topic, compares) && (
              <p>
                <strong>{flagText(first.topic, compares)}</strong>
              </p>
            )}
            {discussionOf(compares.discussion(first.topic.item), first.topic).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
          {kept && (
            <Revote
              key={kept.at}
              compares={compares}
              round={kept}
              names={names}
              draft={draft}
              onDraft={setDraft}
              onKeep={(next) => {
                keep(next, `New votes on ${topic?.item.title ?? ''}`);
                setDraft(undefined);
                setSaid('New votes kept.');
                answers.current?.focus();
              }}
            />
          )}
        </>
      )}
    </dialog>
  );
}
