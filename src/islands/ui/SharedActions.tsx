import type { Shared } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import type { Dossiers } from './useDossiers.ts';

interface Props {
  readonly dossiers: Dossiers;
  readonly shared: Shared;
  /** Whether the kind of the instrument has a comparison. */
  readonly compares: boolean;
  readonly onAdd: () => void;
  readonly onCompare: () => void;
}

const isAnswered = ({ worksheet }: Shared) => Object.keys(worksheet.answers).length > 0;

/** What somebody with work of their own can do with the answers of a link. */
export function SharedActions({ dossiers, shared, compares, onAdd, onCompare }: Props) {
  const { dossier } = dossiers;
  if (!dossier || isWithheld(dossier) || !isAnswered(shared)) return null;
  return (
    <>
      <button type="button" class="button button--quiet" onClick={onAdd}>
        <span>
          Add to “<bdi>{dossier.name || 'Without a name'}</bdi>”
        </span>
      </button>
      {compares && isAnswered(dossier) && (
        <button type="button" class="button button--quiet" onClick={onCompare}>
          Compare with mine
        </button>
      )}
    </>
  );
}
