import type { Shared } from '#worksheet/types.ts';
import { isWithheld } from '#worksheet/withheld.ts';
import type { Dossiers } from './useDossiers.ts';

interface Props {
  readonly dossiers: Dossiers;
  readonly shared: Shared;
  /** Whether it is of a deal: then its record is compared, and not its answers. */
  readonly isDeal: boolean;
  readonly onAdd: () => void;
  /** Absent where nothing can compare it. */
  readonly onCompare: (() => void) | undefined;
}

const isAnswered = ({ worksheet }: Shared) => Object.keys(worksheet.answers).length > 0;

/** Whether it says where a deal stands, or changes which clauses it has. */
const hasState = ({ record, worksheet: { own, hidden } }: Shared) =>
  Boolean(own || hidden) || Object.keys(record).length > 0;

/** What somebody with work of their own can do with the answers of a link. */
export function SharedActions({ dossiers, shared, isDeal, onAdd, onCompare }: Props) {
  const { dossier } = dossiers;
  if (!dossier || isWithheld(dossier)) return null;
  const compares = isDeal ? hasState(shared) : isAnswered(shared) && isAnswered(dossier);
  return (
    <>
      {isAnswered(shared) && (
        <button type="button" class="button button--quiet" onClick={onAdd}>
          <span>
            Add to “<bdi>{dossier.name || 'Without a name'}</bdi>”
          </span>
        </button>
      )}
      {compares && onCompare && (
        <button type="button" class="button button--quiet" onClick={onCompare}>
          Compare with mine
        </button>
      )}
    </>
  );
}
