import { useState } from 'preact/hooks';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import type { Dossier, Snapshot } from '#worksheet/types.ts';
import { RunList } from '../runs/RunList.tsx';
import { TakeSnapshot, type SnapshotWords } from '../runs/TakeSnapshot.tsx';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';

interface Props {
  readonly dossier: Dossier;
  /** Edition of the page. */
  readonly edition: number;
  readonly edit: (edit: Edit, label: string) => void;
}

const MILESTONE: SnapshotWords = {
  noun: 'milestone',
  usual: (place) => `Milestone ${place}`,
  empty: 'Set a status, take a stance, or collect one: then a milestone can be kept.',
  full: 'No more milestones fit into this dossier. Remove one, or begin a new deal.',
};

/** The deal as it stood at points of the negotiation: keep one, rename it, remove it. */
export function Milestones({ dossier, edition, edit }: Props) {
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
        words={MILESTONE}
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
          noun={MILESTONE.noun}
        />
      )}
    </>
  );
}
