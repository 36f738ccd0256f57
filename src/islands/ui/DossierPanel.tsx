import { useState } from 'preact/hooks';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { FilesProps } from './DossierFiles.tsx';
import { LaterPart } from './LaterPart.tsx';
import { MessageBox, type Message } from './MessageBox.tsx';
import { TextField } from './TextField.tsx';

const loadFiles = async () => (await import('./DossierFiles.tsx')).DossierFiles;

/** The reader's dossiers of this instrument: name, switch, copy, delete and take back, file. */
export function DossierPanel(props: Omit<FilesProps, 'say'>) {
  const { instrument, dossiers } = props;
  const { store, content, edit } = dossiers;
  const [message, setMessage] = useState<Message>();
  // Reading every dossier on each letter typed would be slow; nobody sees a closed list.
  const [open, setOpen] = useState(false);

  return (
    <section class="dossiers needs-script" aria-label="Your dossiers">
      <TextField
        id={`${instrument.id}-dossier-name`}
        name="dossier-name"
        label="Name of this dossier"
        value={content.name}
        onChange={(to) => edit({ set: 'name', to }, 'Name of the dossier')}
        readOnly={!store}
        maxLength={MAX_NAME}
      />
      <div class="toolbar">
        <button
          type="button"
          class="button button--quiet"
          disabled={!dossiers.undo}
          onClick={dossiers.undo}
        >
          Undo
        </button>
        <button
          type="button"
          class="button button--quiet"
          disabled={!dossiers.redo}
          onClick={dossiers.redo}
        >
          Redo
        </button>
        <span role="status" class="toolbar__said">
          {dossiers.said}
        </span>
      </div>
      <details class="dossiers__more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Dossiers and files</summary>
        {open && <LaterPart load={loadFiles} given={{ ...props, say: setMessage }} />}
      </details>
      <MessageBox message={message} />
    </section>
  );
}
