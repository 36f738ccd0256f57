import { useState } from 'preact/hooks';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { Dossier } from '#worksheet/types.ts';
import { AskFirst } from './AskFirst.tsx';
import { DossierRow, when } from './DossierRow.tsx';
import { FileButton } from './FileButton.tsx';
import { MessageBox, type Message } from './MessageBox.tsx';
import { openFile } from './open-file.ts';
import { TextField } from './TextField.tsx';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';

interface Props {
  readonly instrument: ToolInstrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly onSaveFile: () => void;
}

/** The reader's dossiers of this instrument: name, switch, copy, delete and take back, file. */
export function DossierPanel(props: Props) {
  const { instrument, dossiers, onSaveFile } = props;
  const { store, dossier, content, edit } = dossiers;
  const [message, setMessage] = useState<Message>();
  // Reading every dossier on each letter typed would be slow; nobody sees a closed list.
  const [listed, setListed] = useState(false);
  const all = (listed && store?.list(instrument.number)) || [];
  const bin = (listed && store?.bin(instrument.number)) || [];

  const onDelete = (target: Dossier) => {
    const restore = store?.remove(target.id);
    const next = store?.list(instrument.number)[0];
    if (target.id === dossier?.id && next) dossiers.open(next.id);
    setMessage({
      text: `Deleted “${target.name}”. It stays under Deleted for 30 days.`,
      ...(restore && {
        undo: () => {
          restore();
          dossiers.open(target.id);
          setMessage({ text: `“${target.name}” is back.` });
        },
      }),
    });
  };

  const onErase = ({ id, name }: Dossier) =>
    setMessage(
      store?.erase(id)
        ? { text: `Deleted “${name}” for good.` }
        : {
            text: `“${name}” could not be deleted. Another tab may have restored it, or the browser refuses. Reload the page and try again.`,
            isError: true,
          },
    );

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
      <details class="dossiers__more" onToggle={(event) => setListed(event.currentTarget.open)}>
        <summary>Dossiers and files</summary>
        <ul class="dossiers__list">
          {all.map((one) => (
            <DossierRow
              key={one.id}
              dossier={one}
              current={one.id === dossier?.id}
              onOpen={() => dossiers.open(one.id)}
              onDelete={() => onDelete(one)}
            />
          ))}
        </ul>
        <div class="toolbar">
          <button type="button" class="button button--quiet" onClick={dossiers.startNew}>
            New dossier
          </button>
          <button
            type="button"
            class="button button--quiet"
            disabled={!dossier}
            onClick={() => {
              const copy = dossier && store?.duplicate(dossier.id, `${dossier.name} (copy)`);
              if (copy) dossiers.open(copy.id);
            }}
          >
            Duplicate
          </button>
          <button
            type="button"
            class="button button--quiet"
            disabled={!dossier}
            onClick={onSaveFile}
          >
            Save as a file
          </button>
          <FileButton
            label="Open a file"
            field="File to open"
            accept=".json,application/json"
            onFiles={([file]) => void openFile(file, props).then(setMessage)}
          />
        </div>
        <p>
          <a href={href(props.site.base, '/reference/data-and-privacy/#back-up-everything')}>
            Back up or restore every dossier of every tool
          </a>
        </p>
        {bin.length > 0 && (
          <details class="dossiers__bin">
            <summary>Deleted ({bin.length})</summary>
            <ul class="dossiers__list">
              {bin.map(({ dossier: one, binned }) => (
                <li class="dossiers__row" key={one.id}>
                  <span class="dossiers__name">
                    {one.name || 'Without a name'}
                    <span class="dossiers__date"> deleted {when(binned)}</span>
                  </span>
                  <button
                    type="button"
                    class="button button--quiet"
                    onClick={() => {
                      store?.restore(one.id);
                      dossiers.open(one.id);
                    }}
                  >
                    Restore<span class="sr-only"> {one.name}</span>
                  </button>
                  <AskFirst
                    label="Delete for good"
                    of={one.name}
                    yes="Yes, delete"
                    onYes={() => onErase(one)}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </details>
      <MessageBox message={message} />
    </section>
  );
}
