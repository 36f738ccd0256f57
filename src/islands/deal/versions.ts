import type { DealContent } from '#domain/checklist/people.ts';
import type { Dossier } from '#worksheet/types.ts';
import { day } from '../runs/runs-of.ts';

/** Something that can be compared: a deal as it stands, or a milestone of one. */
export interface Version {
  /** Unique in the list. */
  readonly id: string;
  /** Name of the deal. */
  readonly deal: string;
  /** `as it stands`, or the name of the milestone with its day. */
  readonly at: string;
  readonly content: DealContent;
}

export const versionText = ({ deal, at }: Version) => `${deal}, ${at}`;

/** Whether both are of one deal: the id of a milestone begins with that of its deal. */
export const areVersions = (one: Version, other: Version): boolean =>
  one.id.split(' ')[0] === other.id.split(' ')[0];

/** Every deal as it stands, and each of its milestones, the newest first. */
export function versionsOf(all: readonly Dossier[]): Version[] {
  return all.flatMap((dossier): Version[] => {
    const { id, name, snapshots = [] } = dossier;
    const deal = name || 'Without a name';
    const kept = snapshots.map((snapshot): Version => {
      const { worksheet, record, collected, edition } = snapshot;
      return {
        ...{ id: `${id} ${snapshot.id}`, deal },
        at: `${snapshot.name || 'milestone without a name'}, ${day(snapshot.at)}`,
        content: { edition, worksheet, record, collected },
      };
    });
    return [{ id, deal, at: 'as it stands', content: dossier }, ...kept.reverse()];
  });
}
