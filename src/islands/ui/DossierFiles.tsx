import type { Dossier } from '#worksheet/types.ts';
import { AskFirst } from './AskFirst.tsx';
import { DossierRow } from './DossierRow.tsx';
import { FileButton } from './FileButton.tsx';
import type { Message } from './MessageBox.tsx';
import { isOffice, OFFICE_FILES } from './office-files.ts';
import { openFile } from './open-file.ts';
import { href, type ToolInstrument, type ToolSite } from './tool.ts';
import type { Dossiers } from './useDossiers.ts';
import { when } from './when.ts';

export interface FilesProps {
  readonly instrument: ToolInstrument;
  readonly site: ToolSite;
  readonly dossiers: Dossiers;
  readonly onSaveFile: () => void;
  /** Takes an edited Word or Excel file, where the tool has such. */
  readonly onBring?: ((file: File) => void) | undefined;
  /** Tells what was done, below this part. */
  readonly say: (message: Message) => void;
}

/** Every dossier of this instrument: switch, copy, delete and take back, file out and in. */
export function DossierFiles(props: FilesProps) {
  const { instrument, dossiers, onSaveFile, onBring, say } = props;
  const { store, dossier } = dossiers;
  const all = store?.list(instrument.number) ?? [];
  const bin = store?.bin(instrument.number) ?? [];

  const onDelete = (target: Dossier) => {
    const restore = store?.remove(target.id);
    const next = store?.list(instrument.number)[0];
    if (target.id === dossier?.id && next) dossiers.open(next.id);
    say({
      text: `Deleted “${target.name}”. It stays under Deleted for 30 days.`,
      ...(restore && {
        undo: () => {
          restore();
          dossiers.open(target.id);
          say({ text: `“${target.name}” is back.` });
        },
      }),
    });
  };

  const onErase = ({ id, name }: Dossier) =>
    say(
      store?.erase(id)
        ? { text: `Deleted “${name}” for good.` }
        : {
            text: `“${name}” could not be deleted. Another tab may have restored it, or the browser refuses. Reload the page and try again.`,
            isError: true,
          },
    );

  return (
    <>
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
        <button type="button" class="button button--quiet" disabled={!dossier} onClick={onSaveFile}>
          Save as a file
        </button>
        <FileButton
          label="Open a file"
          field="File to open"
          accept={`.json,application/json${onBring ? `,${OFFICE_FILES}` : ''}`}
          onFiles={([file]) => {
            if (onBring && isOffice(file)) onBring(file);
            else void openFile(file, props).then(say);
          }}
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
    </>
  );
}
