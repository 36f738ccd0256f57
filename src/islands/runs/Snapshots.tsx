import { useState } from 'preact/hooks';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Dossier, Snapshot } from '#worksheet/types.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { RunList } from './RunList.tsx';
import type { ChosenRun } from './runs-of.ts';
import { TakeSnapshot, type NoteOf, type SnapshotWords } from './TakeSnapshot.tsx';

interface Props {
  readonly dossier: Dossier;
  /** Edition of the page. */
  readonly edition: number;
  readonly edit: (edit: Edit, label: string) => void;
  readonly words: SnapshotWords;
  /** The same as runs, where they are such: the list then says which worksheets are older. */
  readonly runs?: readonly ChosenRun[];
  /** What to say of a snapshot of this time before it is kept, and once it is. */
  readonly noteOf?: NoteOf;
}

/** The snapshots of a dossier: keep one, rename it, remove it, and take that back. */
export function Snapshots({ dossier, edition, edit, words, runs, noteOf }: Props) {
  const { snapshots = [] } = dossier;
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  const change = (given: Edit, label: string) => {
    setRemoved(undefined);
    setSaid('');
    edit(given, label);
  };
  const remove = (snapshot: Snapshot) => {
    const name = `“${snapshot.name || 'Without a name'}”`;
    edit(drop('snapshots', snapshot.id), `${name} removed`);
    setSaid('');
    setRemoved({
      text: `${name} removed.`,
      onUndo: () => {
        change(put('snapshots', snapshot), `${name} put back`);
        setSaid(`${name} is back.`);
      },
    });
  };
  return (
    <>
      <TakeSnapshot
        dossier={dossier}
        words={words}
        edit={change}
        noteOf={noteOf}
        onTaken={(name, note) => setSaid([`“${name}” is kept.`, note].filter(Boolean).join(' '))}
      />
      <p role="status" class="toolbar__said">
        {said}
      </p>
      <UndoNotice removed={removed} />
      {snapshots.length > 0 && (
        <RunList
          snapshots={snapshots}
          edition={edition}
          edit={change}
          onRemove={remove}
          noun={words.noun}
          runs={runs}
        />
      )}
    </>
  );
}
