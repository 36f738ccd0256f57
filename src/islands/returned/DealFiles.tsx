import { useContext, useState } from 'preact/hooks';
import { isAdded } from '#domain/checklist/own.ts';
import { dealFile, type OfficeFormat } from '#exports/deal-files.ts';
import type { Contents } from '#worksheet/office/columns.ts';
import { DealContext } from '../checklist/deal-context.ts';
import { endTyping } from '../deal/traced-by.ts';
import { download, fileName } from '../ui/download.ts';
import type { MoreExports } from '../ui/ExportPanel.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { OFFICE_FILES } from '../ui/office-files.ts';
import { today } from '../ui/today.ts';

const FORMATS: readonly { readonly id: OfficeFormat; readonly label: string }[] = [
  { id: 'docx', label: 'Word' },
  { id: 'xlsx', label: 'Excel' },
];

const CONTENTS: readonly {
  readonly id: Contents;
  readonly label: string;
  /** What is in both files, and what is not. */
  readonly help: string;
}[] = [
  {
    id: 'deal',
    label: 'The whole deal, with reasons, notes and stances',
    help: 'Both hold names, stances, reasons and notes, and say on each page that they are internal.',
  },
  {
    id: 'statuses',
    label: 'The deal without notes, reasons and stances',
    help: 'Both hold the name of the deal, what is asked for, statuses, owners, due days, and an empty column for answers. Not in them: any note, reason, stance, reference, priority, fallback or name of a person.',
  },
  {
    id: 'questions',
    label: 'Questions for the vendor alone',
    help: 'Both hold questions and an empty column for answers: no name, status, stance or note. They ask about every clause that applies, whatever its status, “Not applicable” included. To leave a clause out, hide it. The vendor can then tell that it is left out.',
  },
];

const MAKING = 'Making the file…';

/** Files for people who work in Word or Excel, and the way back for those that they edit. */
export function DealFiles({ paper, onBring }: MoreExports) {
  const given = useContext(DealContext);
  const [contents, setContents] = useState<Contents>('deal');
  const [withAdded, setWithAdded] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState('');
  const [over, setOver] = useState(false);
  if (!given) return null;
  const { content, complete, site, merged } = given;
  const isAsking = contents === 'questions';
  const added = merged.views.filter(
    ({ clause }) => isAdded(clause) && (!isAsking || clause.ask.trim()),
  ).length;

  const save = async (format: OfficeFormat, label: string) => {
    const date = today();
    setFailed('');
    // The file holds what stands here now: what is typed on is another change of the history.
    endTyping();
    setSaid(MAKING);
    try {
      const checklist = complete();
      const at = new Date().toISOString();
      const file = await dealFile(format, checklist, content, {
        ...{ contents, withAdded, date, at, madeBy: site.madeBy, paper },
      });
      // Versions travel back and forth: the day tells them apart. With questions goes no name of ours.
      const kind = contents === 'statuses' ? ' without notes' : '';
      // So much of the name that the day behind it is not cut.
      const deal = content.name.trim().slice(0, 45 - kind.length) || checklist.id;
      const name = isAsking ? `${checklist.id} questions` : `${deal}${kind} ${date}`;
      download(fileName(name, checklist.id, format), file, file.type);
      setSaid(`${label} file saved.`);
    } catch {
      setSaid('');
      setFailed(
        `The ${label} file could not be made: a part of the page did not load. Check the connection, and press the button again. Markdown and JSON need no further part.`,
      );
    }
  };

  return (
    <section class="office" aria-labelledby="office">
      <h3 id="office">Word and Excel, there and back</h3>
      <fieldset class="exports__paper">
        <legend>What the file holds</legend>
        {CONTENTS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="office-contents"
              autocomplete="off"
              checked={contents === id}
              onChange={() => setContents(id)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      {contents !== 'deal' && added > 0 && (
        <label class="share__own">
          <input
            type="checkbox"
            checked={withAdded}
            autocomplete="off"
            onChange={(event) => setWithAdded(event.currentTarget.checked)}
          />
          <span>
            {isAsking ? 'Ask about' : 'Put in'} clauses that were added, too ({added}). Their title
            {isAsking
              ? ', what they must settle and their question'
              : ' and what they must settle'}{' '}
            go along word for word.
          </span>
        </label>
      )}
      <div class="toolbar" role="group" aria-label="Save for Word or Excel">
        {FORMATS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            class="button button--quiet"
            onClick={() => said !== MAKING && void save(id, label)}
          >
            {label}
          </button>
        ))}
      </div>
      <p role="status">{said}</p>
      {failed && (
        <p class="notice notice--error" role="alert">
          {failed}
        </p>
      )}
      <p class="field__help">
        Word is for lawyers, who answer with tracked changes and comments. Excel has one row a
        clause, to sort, filter and fill in. {CONTENTS.find(({ id }) => id === contents)?.help}
      </p>
      <div
        class="people__drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [file] = event.dataTransfer?.files ?? [];
          if (file) onBring(file);
        }}
      >
        <p>
          Drop an edited file here, or choose it. You see each difference, and nothing changes
          before you accept it. A JSON file of the same deal is compared, too.
        </p>
        <FileButton
          label="Bring back an edited Word or Excel file"
          field="Edited file to bring back"
          accept={`${OFFICE_FILES},.json,application/json`}
          onFiles={([file]) => onBring(file)}
        />
      </div>
    </section>
  );
}
