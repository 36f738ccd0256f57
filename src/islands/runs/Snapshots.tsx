import { useState } from 'preact/hooks';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Dossier, Snapshot } from '#worksheet/types.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { RunList } from './RunList.tsx';
import { TakeSnapshot, type SnapshotWords } from './TakeSnapshot.tsx';

interface Props {
  readonly dossier: Dossier;
  /** Edition of the page. */
  readonly edition: number;
  readonly edit: (edit: Edit, label: string) => void;
  readonly words: SnapshotWords;
}

/** The snapshots of a dossier: keep one, rename it, remove it, and take that back. */
export function Snapshots({ dossier, edition, edit, words }: Props) {
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
        onTaken={(name) => setSaid(`“${name}” is kept.`)}
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
        />
      )}
    </>
  );
}
