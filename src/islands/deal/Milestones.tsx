import type { Edit } from '#worksheet/edit.ts';
import type { Dossier } from '#worksheet/types.ts';
import { Snapshots } from '../runs/Snapshots.tsx';
import type { SnapshotWords } from '../runs/TakeSnapshot.tsx';

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
export const Milestones = (props: Props) => <Snapshots {...props} words={MILESTONE} />;
