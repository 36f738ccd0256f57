import { useRef, useState } from 'preact/hooks';
import { type Arrival, collect, collectEdit, type Told } from '#worksheet/collect/collect.ts';
import { changesOf, type Edit, invert } from '#worksheet/edit.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { LaterPart } from '../ui/LaterPart.tsx';
import { count } from '../ui/number.ts';
import { readArrivals, type Progress } from './arrivals.ts';
import type { PeopleProps } from './People.tsx';
import {
  isGivenWay,
  isRemark,
  isTaken,
  isWorthTelling,
  type ToldLine,
  withDifference,
} from './told.ts';
import { ToldList } from './ToldList.tsx';

/** A locked link among what arrived. */
export interface LockedArrival {
  readonly source: string;
  readonly fragment: string;
}

interface Outcome {
  readonly told: readonly ToldLine[];
  /** Lines about what did not arrive at all: name of a file or an address, and why. */
  readonly missed: readonly (readonly [string, string])[];
  /** Links that wait for a passphrase. */
  readonly locked: readonly LockedArrival[];
  /** By source: what gave way to other answers of the same person, and can be taken instead. */
  readonly givenWay: ReadonlyMap<string, Arrival>;
  readonly undo?: Edit;
}

const loadUnlock = async () => (await import('../sharing/UnlockCollected.tsx')).UnlockCollected;

const lockedIn = (arrivals: readonly Arrival[]): LockedArrival[] =>
  arrivals.flatMap(({ source, result }) =>
    result.ok && 'kind' in result && result.kind === 'locked'
      ? [{ source, fragment: result.fragment }]
      : [],
  );

const givenWay = (
  { told }: Pick<Outcome, 'told'>,
  arrivals: readonly Arrival[],
): ReadonlyMap<string, Arrival> => {
  const sources = new Set(told.filter(isGivenWay).map(({ source }) => source));
  return new Map(
    arrivals.flatMap((one) => (sources.has(one.source) ? [[one.source, one] as const] : [])),
  );
};

const UNREADABLE = 'the browser could not read the file.';
const BARE =
  'an address of this tool without answers in it: the part after # is missing. Ask for the whole link, or for the file.';

function summaryOf({ told, missed }: Outcome): string {
  const taken = told.filter(isTaken).length;
  const left = told.filter((one) => !isTaken(one) && !isRemark(one)).length + missed.length;
  if (taken + left === 0)
    return 'No link of this site was found in the text. Copy the whole message, or ask for the file.';
  return `${taken} taken, ${left} not taken.`;
}

/** Takes in what people sent back: links in pasted text, files, or both at once. */
export function Collect({ instrument, site, dossiers }: PeopleProps) {
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<Progress>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  /** What stayed in the field: it is read again only where it is sent off by itself or was edited. */
  const stayed = useRef('');
  /** Gets the focus of a button that goes away with its line. */
  const box = useRef<HTMLDivElement>(null);
  const newest = useRef(dossiers);
  newest.current = dossiers;

  const take = async (files: readonly File[]) => {
    if (progress) return;
    if (!text.trim() && files.length === 0) {
      setSaid('Paste the messages first, or choose files.');
      return;
    }
    setOutcome(undefined);
    setSaid('');
    setProgress({ done: 0, of: 0 });
    const pasted = files.length > 0 && text === stayed.current ? '' : text;
    const { arrivals, unreadable, bare, unread } = await readArrivals(
      pasted,
      files,
      instrument.page,
      setProgress,
    );
    setProgress(undefined);
    const found = takeIn(arrivals);
    // What could not be read stays, to be found again in the messages it came from.
    const stays = found.undo !== undefined && unread.length > 0;
    if (found.undo && pasted) {
      stayed.current = unread.join('\n\n');
      setText(stayed.current);
    }
    const missed = [
      ...bare.map((address) => [address, BARE] as const),
      ...unreadable.map((name) => [name, UNREADABLE] as const),
    ];
    const next = {
      ...found,
      missed,
      locked: lockedIn(arrivals),
      givenWay: givenWay(found, arrivals),
    };
    setOutcome(next);
    setSaid(`${summaryOf(next)}${stays ? ' What could not be read stays in the field.' : ''}`);
  };

  /** Puts what arrived into the dossier, and says what became of it and how it is taken back. */
  const takeIn = (
    arrivals: readonly Arrival[],
    evenLess = false,
  ): Pick<Outcome, 'told' | 'undo'> => {
    const { content, edit } = newest.current;
    const received = new Date().toISOString();
    const isDeal = instrument.kind === 'checklist';
    const found = collect(content, arrivals, {
      ...{ edition: instrument.edition, received },
      ...{ mayBeBare: isDeal, manyRoles: isDeal, evenLess },
    });
    const told = found.told
      .filter((line) => isWorthTelling(line, content.name))
      .map((line) => withDifference(line, content, found.add));
    if (found.add.length === 0) return { told };
    const change = collectEdit(found);
    const undo = invert(content, change);
    edit(change, `Answers of ${count(found.add.length, 'person', 'people')} collected`);
    return { told, undo };
  };

  /** What was found about some arrivals takes the place of what was told about them before. */
  const tellAnew = (
    arrivals: readonly Arrival[],
    found: Pick<Outcome, 'told' | 'undo'>,
    isOver: (line: Told) => boolean,
  ) => {
    if (!outcome) return;
    const sources = new Set(arrivals.map(({ source }) => source));
    const undone = [found.undo, outcome.undo].flatMap((edit) => (edit ? changesOf(edit) : []));
    const now = givenWay(found, arrivals);
    const next: Outcome = {
      ...outcome,
      told: [
        ...outcome.told.filter((line) => !isOver(line) || !sources.has(line.source)),
        ...found.told,
      ],
      locked: [
        ...outcome.locked.filter(({ source }) => !sources.has(source)),
        ...lockedIn(arrivals),
      ],
      givenWay: new Map(
        [...outcome.givenWay, ...now].filter(([source]) => !sources.has(source) || now.has(source)),
      ),
      ...(undone.length > 0 && { undo: { set: 'several', changes: undone } }),
    };
    setOutcome(next);
    setSaid(summaryOf(next));
  };

  /** Links that a passphrase has opened take the place of the lines which said that they are locked. */
  const onUnlocked = (arrivals: readonly Arrival[]) =>
    tellAnew(arrivals, takeIn(arrivals), ({ kind }) => kind === 'locked');

  const onInstead = (source: string) => {
    const arrival = outcome?.givenWay.get(source);
    if (!arrival) return;
    tellAnew([arrival], takeIn([arrival], true), () => true);
    box.current?.focus();
  };

  const onUndo = (undo: Edit) => {
    dossiers.edit(undo, 'Collecting taken back');
    setOutcome(undefined);
    setSaid('Taken back: nothing of it is in the dossier any more.');
  };

  // A remark stands with what it is about: the last line before it that is none.
  const taken =
    outcome?.told.filter((_, at, all) => {
      const about = all.slice(0, at + 1).findLast((one) => !isRemark(one));
      return about !== undefined && isTaken(about);
    }) ?? [];
  const left = outcome?.told.filter((line) => !taken.includes(line)) ?? [];
  return (
    <section class="people__part needs-script" aria-labelledby="collect">
      <h3 id="collect">Collect answers</h3>
      <div
        class="people__drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <div class="field">
          <label for="collect-text">Messages with links</label>
          <span class="field__help" id="collect-help">
            Paste whole e-mails or chats, as many as you like. The links in them are found. Files
            can be dropped here, too.
          </span>
          <textarea
            id="collect-text"
            rows={5}
            autocomplete="off"
            spellcheck={false}
            value={text}
            aria-describedby="collect-help"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="toolbar">
          <button
            type="button"
            class="button"
            disabled={Boolean(progress)}
            onClick={() => void take([])}
          >
            Collect
          </button>
          <FileButton
            label="Choose files"
            field="Files to collect"
            accept=".json,.txt,.eml,application/json,text/plain,message/rfc822"
            multiple
            disabled={Boolean(progress)}
            onFiles={(files) => void take(files)}
          />
        </div>
      </div>
      {progress && (
        <p>
          <progress max={Math.max(1, progress.of)} value={progress.done} aria-label="Collecting" />{' '}
          {progress.done} of {progress.of} read
        </p>
      )}
      <p role="status">{said}</p>
      {outcome && (taken.length > 0 || left.length > 0 || outcome.missed.length > 0) && (
        <div
          ref={box}
          tabIndex={-1}
          class={left.length + outcome.missed.length > 0 ? 'notice notice--warn' : 'notice'}
        >
          {taken.length > 0 && (
            <>
              <h4>Taken</h4>
              <ToldList told={taken} instrument={instrument} site={site} />
            </>
          )}
          {left.length + outcome.missed.length > 0 && (
            <>
              <h4>Not taken</h4>
              <ToldList told={left} instrument={instrument} site={site} onInstead={onInstead} />
              {outcome.locked.length > 0 && (
                <LaterPart load={loadUnlock} given={{ locked: outcome.locked, onUnlocked }} />
              )}
              {outcome.missed.length > 0 && (
                <ul>
                  {outcome.missed.map(([source, why]) => (
                    <li key={source}>
                      <bdi>{source}</bdi>: {why}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          {outcome.undo && (
            <button
              type="button"
              class="button button--quiet"
              onClick={() => outcome.undo && onUndo(outcome.undo)}
            >
              Undo<span class="sr-only"> collecting</span>
            </button>
          )}
        </div>
      )}
    </section>
  );
}
