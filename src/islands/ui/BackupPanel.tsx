import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RestoreProps } from './BackupRestore.tsx';
import { FileButton } from './FileButton.tsx';
import { MessageBox, type Message } from './MessageBox.tsx';
import type { ToolSite } from './tool.ts';

const FAILED: Message = {
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
  const [told, setTold] = useState<Message>();
  const [restoring, setRestoring] = useState<Restoring>();
  /** Before the script runs a click would do nothing. */
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
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
        <FileButton
          label="Restore from a backup"
          field="Backup to restore"
          accept=".json,application/json"
          disabled={!ready}
          button={button}
          onFiles={([file]) => void onChosen(file).catch(() => setTold(FAILED))}
        />
      </div>
      <MessageBox message={told} />
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
