import { useState } from 'preact/hooks';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME } from '#worksheet/limits.ts';
import { put } from '#worksheet/part-edit.ts';
import { partId } from '#worksheet/part-id.ts';
import { roomIn } from '#worksheet/part-lists.ts';
import type { Dossier } from '#worksheet/types.ts';
import { today } from '../ui/export-report.ts';
import { newId } from '../ui/open-store.ts';
import { TextField } from '../ui/TextField.tsx';
import { hasAnswers } from './runs-of.ts';

/** What a snapshot is called where it is kept. */
export interface SnapshotWords {
  /** `run`, as in “Name of the run”. */
  readonly noun: string;
  /** What it is called where nobody gave a name: `Run 2`. */
  readonly usual: (place: number) => string;
  /** Why there is nothing to keep yet. */
  readonly empty: string;
  readonly full: string;
}

export const RUN: SnapshotWords = {
  noun: 'run',
  usual: (place) => `Run ${place}`,
  empty: 'Answer a practice, or collect somebody’s answers: then this run can be kept.',
  full: 'No more runs fit into this dossier. Remove one, or duplicate the dossier.',
};

/** A sentence about a snapshot of this ISO date and time; undefined where there is nothing to say. */
export type NoteOf = (at: string) => string | undefined;

interface Props {
  readonly dossier: Dossier;
  readonly words?: SnapshotWords;
  readonly edit: (edit: Edit, label: string) => void;
  readonly noteOf?: NoteOf | undefined;
  /** Is told the name, and the note of what was kept. */
  readonly onTaken: (name: string, note: string | undefined) => void;
}

/** The time of a run: now for today, noon for a day before. Undefined where the day is none, or ahead. */
function timeOf(given: string, now: Date): string | undefined {
  if (given === today(now)) return now.toISOString();
  const noon = new Date(`${given}T12:00:00`);
  return Number.isNaN(noon.getTime()) || noon > now ? undefined : noon.toISOString();
}

/** Keeps the dossier as it stands: everybody's answers, with a name and a date. */
export function TakeSnapshot({ dossier, edit, onTaken, noteOf, words = RUN }: Props) {
  const { snapshots = [] } = dossier;
  const usual = words.usual(snapshots.length + 1);
  const [name, setName] = useState<string>();
  const [date, setDate] = useState(() => today());
  const [failed, setFailed] = useState(false);
  const isFull = roomIn(dossier, 'snapshots') === 0;
  const onTake = () => {
    const now = new Date();
    const at = timeOf(date, now);
    setFailed(!at);
    if (!at) return;
    const note = noteOf?.(at);
    const { edition, worksheet, record, collected = [] } = dossier;
    const given = (name ?? usual).trim() || usual;
    const id = partId(now, newId());
    edit(
      put('snapshots', { id, at, name: given, edition, worksheet, record, collected }),
      `“${given}” kept`,
    );
    setName(undefined);
    setDate(today());
    onTaken(given, note);
  };
  if (!hasAnswers(dossier)) return <p>{words.empty}</p>;
  if (isFull) return <p>{words.full}</p>;
  const at = timeOf(date, new Date());
  const note = at && noteOf?.(at);
  return (
    <form
      class="runs__take"
      onSubmit={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      <TextField
        id="run-name"
        name="run-name"
        label={`Name of the ${words.noun}`}
        value={name ?? usual}
        onChange={setName}
        readOnly={false}
        maxLength={MAX_NAME}
      />
      <div class="field">
        <label for="run-date">Date of the {words.noun}</label>
        <input
          id="run-date"
          name="run-date"
          type="date"
          autocomplete="off"
          value={date}
          max={today()}
          aria-invalid={failed || undefined}
          aria-describedby={failed ? 'run-date-error' : undefined}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
        {failed && (
          <span class="field__error" id="run-date-error">
            Choose today or a day before.
          </span>
        )}
      </div>
      {note && (
        <p class="notice" id="run-note">
          {note}
        </p>
      )}
      <button type="submit" class="button" aria-describedby={note ? 'run-note' : undefined}>
        Keep this {words.noun}
      </button>
    </form>
  );
}
