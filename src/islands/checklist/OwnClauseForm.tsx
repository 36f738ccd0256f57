import { useEffect, useRef, useState } from 'preact/hooks';
import type { Checklist } from '#schemas/checklist.ts';
import { MAX_NAME, MAX_TEXT } from '#worksheet/limits.ts';
import type { OwnClause } from '#worksheet/types.ts';
import { TextField } from '../ui/TextField.tsx';
import { PRIORITIES } from './labels.ts';

interface Props {
  readonly roles: Checklist['roles'];
  /** Begins the ids of the fields. */
  readonly id: string;
  /** What the clause says so far; absent for a new one. */
  readonly clause?: OwnClause;
  readonly onSave: (clause: OwnClause) => void;
  readonly onCancel?: () => void;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly options: readonly { readonly number: number; readonly label: string }[];
  readonly onChange: (value: number) => void;
}

function Select({ id, label, value, options, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {options.map(({ number, label: text }) => (
          <option key={number} value={number}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Number of `should`, which holds where nothing is said. */
const SHOULD = 2;

/** Without what was left empty; `should` is what holds without a word. */
function tidied({ title, about, ask, lead, priority }: OwnClause): OwnClause {
  return {
    title: title.trim(),
    ...(about?.trim() && { about }),
    ...(ask?.trim() && { ask }),
    ...(lead && { lead }),
    ...(priority && priority !== SHOULD && { priority }),
  };
}

/** The fields of a clause that the reader adds or words anew. Only its title is needed. */
export function OwnClauseForm({ roles, id, clause, onSave, onCancel }: Props) {
  const [given, setGiven] = useState<OwnClause>(clause ?? { title: '' });
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = () => form.current?.querySelector('input');
  useEffect(() => title()?.focus(), []);
  const set = (field: keyof OwnClause) => (to: string | number) =>
    setGiven((before) => ({ ...before, [field]: to }));
  const text = (field: 'title' | 'about' | 'ask', label: string, rows: number) => (
    <TextField
      id={`${id}-${field}`}
      name={`${id}-${field}`}
      label={label}
      value={given[field] ?? ''}
      onChange={set(field)}
      readOnly={false}
      maxLength={field === 'title' ? MAX_NAME : MAX_TEXT}
      rows={rows}
      error={
        field === 'title' && isAsked && !given.title.trim()
          ? 'Give the clause a title, as “Source code of build tools”.'
          : undefined
      }
    />
  );
  return (
    <form
      ref={form}
      class="clause__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (given.title.trim()) onSave(tidied(given));
        else {
          setAsked(true);
          title()?.focus();
        }
      }}
    >
      {text('title', 'Title of the clause', 1)}
      {text('about', 'What it must settle', 2)}
      {text('ask', 'Question to the vendor', 2)}
      <Select
        id={`${id}-lead`}
        label="Role that leads it"
        value={given.lead ?? 0}
        options={[{ number: 0, label: 'No role yet' }, ...roles]}
        onChange={set('lead')}
      />
      <Select
        id={`${id}-priority`}
        label="Priority of the clause"
        value={given.priority ?? SHOULD}
        options={PRIORITIES.map(({ label }, at) => ({ number: at + 1, label }))}
        onChange={set('priority')}
      />
      <div class="toolbar">
        <button type="submit" class="button">
          {clause ? 'Save the clause' : 'Add the clause'}
        </button>
        {onCancel && (
          <button type="button" class="button button--quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
