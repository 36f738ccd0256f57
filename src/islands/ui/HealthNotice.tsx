import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DossierStore } from '#worksheet/store.ts';
import { AskFirst } from './AskFirst.tsx';
import { download } from './download.ts';

interface Props {
  readonly store: DossierStore;
  readonly onSaveFile: () => void;
}

const TEXT = {
  full: 'The storage of this browser is full, so your latest work is not saved on this machine.',
  blocked:
    'This browser does not let the page save anything, so your work is not kept on this machine.',
};

/** Tells when work is not saved or could not be read, and how to take it away. */
export function HealthNotice({ store, onSaveFile }: Props) {
  const [turn, again] = useState(0);
  /** Key of the value that could not be deleted. */
  const [refused, setRefused] = useState<string>();
  useEffect(
    () => store.subscribe(({ from }) => from === 'another-tab' && again((count) => count + 1)),
    [store],
  );
  const { health } = store;
  const unreadable = useMemo(() => store.unreadable(), [store, health.state, turn]);
  return (
    <>
      {health.state !== 'saved' && (
        <div class="notice notice--warn">
          <p>
            <strong>Not saved.</strong> {TEXT[health.state]} You can go on: it stays here while this
            page is open. Save it as a file before you close the page.
          </p>
          <button type="button" class="button" onClick={onSaveFile}>
            Save as a file
          </button>
        </div>
      )}
      {unreadable.map(({ key, raw, reason }) => (
        <div class="notice notice--warn" key={key}>
          <p>
            {reason === 'corrupt'
              ? 'Some saved work could not be read: it was damaged in this browser’s storage. It was set aside as it was found.'
              : 'Some saved work was made by a newer version of the playbook, and was left as it is. Reload the page.'}
          </p>
          <div class="toolbar">
            <button
              type="button"
              class="button button--quiet"
              onClick={() => download('saved-work-as-found.json', raw)}
            >
              Save it as a file
            </button>
            {reason === 'corrupt' && (
              <AskFirst
                label="Delete it"
                yes="Yes, delete"
                onYes={() => {
                  setRefused(store.discard(key) ? undefined : key);
                  again((count) => count + 1);
                }}
              />
            )}
          </div>
          {refused === key && (
            <p>The browser could not delete it. Reload the page and try again.</p>
          )}
        </div>
      ))}
    </>
  );
}
