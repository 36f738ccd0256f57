import { useState } from 'preact/hooks';
import type { AnyClause } from '#domain/checklist/own.ts';
import { isLeft, lacksReason } from '#domain/checklist/progress.ts';
import { MAX_NAME, MAX_REF, MAX_TEXT } from '#worksheet/limits.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { nameOf, type RowWork } from './row-work.ts';

interface Props {
  readonly work: RowWork;
  readonly clause: AnyClause;
  readonly entry: RecordEntry | undefined;
}

type TextName = 'reason' | 'acceptedBy' | 'ref';

const LIMITS: Readonly<Record<TextName, number>> = {
  ...{ reason: MAX_TEXT, acceptedBy: MAX_NAME, ref: MAX_REF },
};

interface TextProps extends Props {
  readonly field: TextName;
  readonly label: string;
  readonly error?: string | undefined;
}

function Text({ work, clause, entry, field, label, error }: TextProps) {
  return (
    <TextField
      id={`${clause.id}-${field}`}
      name={itemField(clause.number, field)}
      label={
        <>
          {label}
          <span class="sr-only">: {clause.title}</span>
        </>
      }
      value={entry?.[field] ?? ''}
      onChange={(to) => work.setEntry(clause.number, field, to)}
      readOnly={work.readOnly}
      maxLength={LIMITS[field]}
      rows={field === 'reason' ? 2 : 1}
      error={error}
    />
  );
}

/** Who owns the clause, and the note: without ids, because every row of the page carries them. */
function OwnerAndNote({ work, clause, entry }: Props) {
  const { roles } = work.checklist;
  const lead = roles.find((role) => role.id === clause.lead);
  return (
    <>
      <label class="field">
        <span>Owner</span>
        <select
          name={itemField(clause.number, 'owner')}
          aria-label={nameOf(work, 'Owner', clause.title)}
          disabled={work.readOnly}
          autocomplete="off"
          value={String(entry?.owner ?? 0)}
          onChange={(event) =>
            work.setEntry(clause.number, 'owner', Number(event.currentTarget.value) || undefined)
          }
        >
          <option value={0}>Nobody yet{lead && ` (usually ${lead.label})`}</option>
          {roles.map((role) => (
            <option key={role.number} value={role.number}>
              {role.label}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Note</span>
        <textarea
          name={itemField(clause.number, 'note')}
          aria-label={nameOf(work, 'Note', clause.title)}
          autocomplete="off"
          maxLength={MAX_TEXT}
          rows={2}
          value={entry?.note ?? ''}
          readOnly={work.readOnly}
          onInput={(event) => work.setEntry(clause.number, 'note', event.currentTarget.value)}
        />
      </label>
    </>
  );
}

/** What the fold below holds, in words: who owns the clause, by when, and where it stands. */
function said({ work, entry }: Props): string {
  const { owner, due, ref } = entry ?? {};
  const isOverdue = due !== undefined && due < work.today && isLeft(work.checklist, entry);
  return [
    work.checklist.roles.find(({ number }) => number === owner)?.label,
    due && `due ${work.parts?.writtenDay(due) ?? due}${isOverdue ? ', overdue' : ''}`,
    ref,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Owner, due date, reference, note: folded, until there is a note to be read. */
function Fold(props: Props) {
  const { work, clause, entry } = props;
  const [opened, setOpened] = useState(false);
  const summary = said(props);
  // Not in the page as it is sent, where every letter counts 59 times.
  const parts = work.parts;
  return (
    <details
      class="clause__entry"
      // It stays open while the last letter of a note is taken back.
      open={opened || Boolean(entry?.note) || undefined}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        Owner, due date, reference, note
        {work.parts && <span class="sr-only">: {clause.title}</span>}
        {summary && <span class="clause__said">{summary}</span>}
      </summary>
      <div class="clause__fields">
        <OwnerAndNote {...props} />
        {parts && (
          <>
            <parts.DateField
              id={`${clause.id}-due`}
              name={itemField(clause.number, 'due')}
              label="Due"
              of={clause.title}
              value={entry?.due ?? ''}
              onChange={(to) => work.setEntry(clause.number, 'due', to)}
              readOnly={work.readOnly}
            />
            <Text {...props} field="ref" label="In the contract, as “MSA 7.2”" />
          </>
        )}
      </div>
    </details>
  );
}

/** Where the deal stands on a clause: kept by the owner of the dossier. */
export function Entry(props: Props) {
  const { work, clause, entry } = props;
  const { checklist, readOnly, setEntry, parts } = work;
  const status = checklist.statuses.find((one) => one.number === entry?.status);
  return (
    <div class="clause__part">
      <p class="clause__label" aria-hidden="true">
        Status of the deal
      </p>
      <Choices
        name={itemField(clause.number, 'status')}
        label={nameOf(work, 'Status of the deal', clause.title)}
        choices={checklist.statuses.map(({ id, number, label }) => ({ number, label, status: id }))}
        value={entry?.status}
        onChange={(to) => setEntry(clause.number, 'status', to)}
        readOnly={readOnly}
        look="chips"
      />
      {(status?.needsReason || entry?.reason) && (
        <Text
          {...props}
          field="reason"
          label="Reason"
          error={
            lacksReason(checklist, entry)
              ? `“${status?.label}” counts as settled once the reason is written.`
              : undefined
          }
        />
      )}
      {(status?.meaning === 'accepted' || entry?.acceptedBy) && (
        <Text
          {...props}
          field="acceptedBy"
          label="Accepted by"
          error={parts?.lacksName(status, entry)}
        />
      )}
      <Fold {...props} />
    </div>
  );
}
