import type { DealView } from '#domain/checklist/deal.ts';
import { lacksName, lacksReason } from '#domain/checklist/progress.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME, MAX_REF, MAX_TEXT } from '#worksheet/limits.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { DateField } from '../checklist/DateField.tsx';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  readonly checklist: Checklist;
  readonly view: DealView;
  readonly entry: RecordEntry | undefined;
  readonly edit: (edit: Edit, label: string) => void;
}

interface StatusProps extends Pick<Props, 'checklist' | 'entry'> {
  /** Sets the status at a place of the list, or clears it where it is set. */
  readonly onStatus: (place: number) => void;
}

/** The statuses, above all else: what a meeting is there to choose. */
export function Statuses({ checklist, entry, onStatus }: StatusProps) {
  return (
    <div class="toolbar meeting__statuses" role="group" aria-label="Status of the deal">
      {checklist.statuses.map(({ id, number: status, label }, place) => (
        <button
          key={id}
          type="button"
          class="button button--quiet"
          data-status={id}
          aria-pressed={entry?.status === status}
          aria-keyshortcuts={String(place + 1)}
          onClick={() => onStatus(place)}
        >
          {label} <kbd aria-hidden="true">{place + 1}</kbd>
        </button>
      ))}
    </div>
  );
}

/** What else the meeting decides on a clause: reason, who accepted it, owner, day, reference. */
export function Decision({ checklist, view, entry, edit }: Props) {
  const { number, title } = view.clause;
  const set = (field: keyof RecordEntry) => (to: string | number) =>
    edit({ set: 'record', item: number, field, to: to || undefined } as Edit, title);
  const errorOf = (field: 'reason' | 'acceptedBy' | 'ref') => {
    if (field === 'reason' && lacksReason(checklist, entry))
      return 'It counts as settled once the reason is written.';
    return field === 'acceptedBy' && lacksName(checklist, entry)
      ? 'It counts as settled once it says who accepted it.'
      : undefined;
  };
  const text = (field: 'reason' | 'acceptedBy' | 'ref', label: string, maxLength: number) => (
    <TextField
      id={`meeting-${field}`}
      name={`meeting-${field}`}
      label={label}
      value={entry?.[field] ?? ''}
      onChange={set(field)}
      readOnly={false}
      maxLength={maxLength}
      error={errorOf(field)}
    />
  );
  return (
    <section aria-labelledby="deal-decision">
      <h3 id="deal-decision">Decision</h3>
      <div class="meeting__fields">
        {text('reason', 'Reason', MAX_TEXT)}
        {text('acceptedBy', 'Accepted by', MAX_NAME)}
        <div class="field">
          <label for="meeting-owner">Owner</label>
          <select
            id="meeting-owner"
            autocomplete="off"
            value={String(entry?.owner ?? 0)}
            onChange={(event) => set('owner')(Number(event.currentTarget.value))}
          >
            <option value={0}>Nobody yet</option>
            {checklist.roles.map((role) => (
              <option key={role.number} value={role.number}>
                {role.label}
              </option>
            ))}
          </select>
        </div>
        <DateField
          id="meeting-due"
          name="meeting-due"
          label="Due"
          of={title}
          value={entry?.due ?? ''}
          onChange={set('due')}
          readOnly={false}
        />
        {text('ref', 'In the contract, as “MSA 7.2”', MAX_REF)}
      </div>
    </section>
  );
}
