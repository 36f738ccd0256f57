import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Told } from './backup-work.ts';
import type { RestoreProps } from './BackupRestore.tsx';
import type { ToolSite } from './tool.ts';

const FAILED: Told = {
  text: 'This part of the page could not be loaded. Check the connection and try again.',
  isError: true,
};

interface Restoring extends Pick<RestoreProps, 'plan'> {
  readonly View: FunctionComponent<RestoreProps>;
}

/**
 * Every dossier of every tool in one file, and back. What reads and writes it is loaded once it is
 * wanted, so that the page stays light.
 */
export function BackupPanel({ site }: { readonly site: ToolSite }) {
  const [told, setTold] = useState<Told>();
  const [restoring, setRestoring] = useState<Restoring>();
  /** Before the script runs a click would do nothing. */
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const onSave = async () => {
    setTold(undefined);
    const { saveBackup } = await import('./backup-work.ts');
    setTold(saveBackup(site.base, site.madeBy));
  };
  const onChosen = async (file: File) => {
    setTold(undefined);
    setRestoring(undefined);
    const [{ readChosen }, { BackupRestore }] = await Promise.all([
      import('./backup-work.ts'),
      import('./BackupRestore.tsx'),
    ]);
    const result = await readChosen(file, site.base);
    if ('text' in result) setTold(result);
    else setRestoring({ plan: result, View: BackupRestore });
  };
  return (
    <section class="backup needs-script" aria-label="Backup">
      <div class="toolbar">
        <button
          type="button"
          class="button"
          disabled={!ready}
          onClick={() => void onSave().catch(() => setTold(FAILED))}
        >
          Save a backup
        </button>
        <button
          type="button"
          class="button button--quiet"
          disabled={!ready}
          ref={button}
          onClick={() => input.current?.click()}
        >
          Restore from a backup
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Backup to restore"
          onChange={(event) => {
            const { currentTarget } = event;
            const file = currentTarget.files?.[0];
            if (file) void onChosen(file).catch(() => setTold(FAILED));
            // The same file may be chosen again after it has been mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {told && (
          <div class={told.isError ? 'notice notice--error' : 'notice'}>
            <p>{told.text}</p>
            {told.details && told.details.length > 0 && (
              <ul>
                {told.details.slice(0, 10).map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
        )}
      </div>
      {restoring && (
        <restoring.View
          key={restoring.plan.content.made}
          plan={restoring.plan}
          site={site}
          onEnd={() => {
            setRestoring(undefined);
            button.current?.focus();
          }}
        />
      )}
    </section>
  );
}
