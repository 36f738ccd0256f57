import { useMemo } from 'preact/hooks';
import type { DossierStore } from '#worksheet/store.ts';
import { useBegun } from './useBegun.ts';
import { useLater } from './useLater.ts';

interface Props {
  readonly store: DossierStore;
  readonly onSaveFile: () => void;
}

const load = async () => (await import('./HealthNotice.tsx')).HealthNotice;

/**
 * The place of the notice about saved work. Most readers never need it, so it is fetched when they
 * begin; at once where something is wrong.
 */
export function Health({ store, onSaveFile }: Props) {
  const begun = useBegun();
  const { state } = store.health;
  const isUnwell = useMemo(
    () => state !== 'saved' || store.unreadable().length > 0,
    [store, state],
  );
  const notice = useLater(begun || isUnwell, load);
  return (
    <div role="status">
      {notice.state === 'ready' && <notice.part store={store} onSaveFile={onSaveFile} />}
      {notice.state === 'failed' && isUnwell && (
        <p class="notice notice--warn">
          <strong>Not saved.</strong> Save your work as a file before you close the page.
        </p>
      )}
    </div>
  );
}
