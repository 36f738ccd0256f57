import { useMemo } from 'preact/hooks';
import type { ClauseView } from '#domain/checklist/clauses.ts';
import { lacksReason } from '#domain/checklist/progress.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import type { RecordEntry } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { itemField } from '../ui/fields.ts';
import { TextField } from '../ui/TextField.tsx';
import { href } from '../ui/tool.ts';
import { priorityLabel } from './labels.ts';

/** Sets or clears one field of the record of a clause, by the number of the clause. */
export type SetEntry = (
  item: number,
  field: keyof RecordEntry,
  value: number | string | undefined,
) => void;

interface Props {
  readonly checklist: Checklist;
  readonly view: ClauseView;
  readonly entry: RecordEntry | undefined;
  /** Has to stay the same function between renders: 59 rows are drawn again only where they change. */
  readonly onChange: SetEntry;
  readonly readOnly: boolean;
  readonly base: string;
}

function Guidance({ view, base }: Pick<Props, 'view' | 'base'>) {
  const { clause } = view;
  return (
    <details class="clause__guide">
      <summary>
        Question, strong answer, red flag, proof<span class="sr-only">: {clause.title}</span>
      </summary>
      <dl>
        <dt>Ask the vendor</dt>
        <dd>{clause.ask}</dd>
        <dt>Strong answer</dt>
        <dd>{clause.strong}</dd>
        <dt>Red flag</dt>
        <dd>{clause.redFlag}</dd>
        <dt>Proof</dt>
        <dd>{clause.control.does}</dd>
        <dt>Verify</dt>
        <dd>
          {clause.control.verify}
          {clause.control.every && ` (${clause.control.every}.)`}
        </dd>
        {clause.caution && (
          <>
            <dt>Mind</dt>
            <dd>{clause.caution}</dd>
          </>
        )}
      </dl>
      <p>
        <a href={href(base, `/governance/contract-clauses/#${clause.id}`)}>
          Sources and review date<span class="sr-only"> of {clause.title}</span>
        </a>
      </p>
    </details>
  );
}

function Owner({ checklist, view, entry, onChange, readOnly }: Props) {
  const { clause } = view;
  const lead = checklist.roles.find((role) => role.id === clause.lead);
  const id = `${clause.id}-owner`;
  return (
    <div class="field field--inline">
      <label for={id}>Owner</label>
      <select
        id={id}
        name={itemField(clause.number, 'owner')}
        disabled={readOnly}
        autocomplete="off"
        value={entry?.owner ?? 0}
        onChange={(event) =>
          onChange(clause.number, 'owner', Number(event.currentTarget.value) || undefined)
        }
      >
        <option value={0}>Nobody yet (usually {lead?.label})</option>
        {checklist.roles.map((role) => (
          <option key={role.number} value={role.number}>
            {role.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Row(props: Props) {
  const { checklist, view, entry, onChange, readOnly, base } = props;
  const { clause } = view;
  const status = checklist.statuses.find((one) => one.number === entry?.status);
  const set = (field: keyof RecordEntry) => (value: number | string | undefined) =>
    onChange(clause.number, field, value);
  return (
    <article class="clause" aria-labelledby={clause.id}>
      <h4 id={clause.id}>{clause.title}</h4>
      <p class="clause__meta">
        <span class={`priority priority--${view.priority}`}>{priorityLabel(view)}</span>
      </p>
      <p>{clause.settles}</p>
      <Guidance view={view} base={base} />
      <p class="sr-only" id={`${clause.id}-status`}>
        Status: {clause.title}
      </p>
      <Choices
        name={itemField(clause.number, 'status')}
        labelledBy={`${clause.id}-status`}
        choices={checklist.statuses.map(({ id, number, label }) => ({ number, label, status: id }))}
        value={entry?.status}
        onChange={set('status')}
        readOnly={readOnly}
        look="chips"
      />
      {(status?.needsReason || entry?.reason) && (
        <TextField
          id={`${clause.id}-reason`}
          name={itemField(clause.number, 'reason')}
          label="Reason"
          value={entry?.reason ?? ''}
          onChange={set('reason')}
          readOnly={readOnly}
          maxLength={MAX_TEXT}
          error={
            lacksReason(checklist, entry)
              ? `“${status?.label}” counts as settled once the reason is written.`
              : undefined
          }
        />
      )}
      <div class="clause__foot">
        <Owner {...props} />
        <details class="clause__note" open={entry?.note ? true : undefined}>
          <summary>
            Note<span class="sr-only">: {clause.title}</span>
          </summary>
          <TextField
            id={`${clause.id}-note`}
            name={itemField(clause.number, 'note')}
            label={`Note on ${clause.title}`}
            value={entry?.note ?? ''}
            onChange={set('note')}
            readOnly={readOnly}
            maxLength={MAX_TEXT}
            rows={2}
          />
        </details>
        {entry?.status !== undefined && !readOnly && (
          <button
            type="button"
            class="button button--quiet"
            onClick={() => onChange(clause.number, 'status', undefined)}
          >
            Clear status<span class="sr-only">: {clause.title}</span>
          </button>
        )}
      </div>
    </article>
  );
}

/** One clause of the checklist: what it is about, and where the deal stands on it. */
export function ClauseRow(props: Props) {
  const { checklist, view, entry, onChange, readOnly, base } = props;
  return useMemo(
    () => <Row {...props} />,
    // By value: every edit reads storage again, so an entry that says the same is another object.
    [
      checklist,
      view.clause,
      view.priority,
      view.priorityCertain,
      entry?.status,
      entry?.owner,
      entry?.reason,
      entry?.note,
      onChange,
      readOnly,
      base,
    ],
  );
}
