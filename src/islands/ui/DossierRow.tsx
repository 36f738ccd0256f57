import type { Dossier } from '#worksheet/types.ts';
import { when } from './when.ts';

interface RowProps {
  readonly dossier: Dossier;
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}

/** One dossier of the list: open it, or delete it. */
export function DossierRow({ dossier, current, onOpen, onDelete }: RowProps) {
  return (
    <li class="dossiers__row">
      <span class="dossiers__name">
        {dossier.name || 'Without a name'}
        {current && <strong> (open)</strong>}
        <span class="dossiers__date"> changed {when(dossier.changed)}</span>
      </span>
      {!current && (
        <button type="button" class="button button--quiet" onClick={onOpen}>
          Open<span class="sr-only"> {dossier.name}</span>
        </button>
      )}
      <button type="button" class="button button--quiet" onClick={onDelete}>
        Delete<span class="sr-only"> {dossier.name}</span>
      </button>
    </li>
  );
}
