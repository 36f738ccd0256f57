import type { Filter } from '#domain/checklist/filters.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { PRIORITIES } from './labels.ts';

interface Props {
  readonly checklist: Checklist;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  /** Clauses shown, and clauses that apply. */
  readonly shown: number;
  readonly total: number;
  /** Clauses that the facts rule out. */
  readonly hidden: number;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Select({ id, label, value, options, onChange }: SelectProps) {
  return (
    <div class="field field--inline">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">All</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type Writable = { -readonly [Name in keyof Filter]: Filter[Name] };

/** A copy of the filter with one field set, or without it where the value is empty. */
function withField<Name extends keyof Filter>(
  filter: Writable,
  name: Name,
  value: Filter[Name] | undefined,
): Filter {
  const next = { ...filter };
  if (value === undefined) delete next[name];
  else next[name] = value;
  return next;
}

const statusValue = (value: string): Filter['status'] =>
  value === 'left' || value === 'unanswered' ? value : Number(value);

/** Which clauses are shown. Filters narrow each other and never change the work. */
export function Filters({ checklist, filter, onChange, shown, total, hidden }: Props) {
  const numbered = (list: readonly { number: number; label: string }[]) =>
    list.map(({ number, label }) => ({ value: String(number), label }));
  const active = Object.keys(filter).length > 0;
  return (
    <div class="filters needs-script" role="group" aria-label="Show clauses">
      <Select
        id="filter-role"
        label="Role"
        value={String(filter.role ?? '')}
        options={numbered(checklist.roles)}
        onChange={(value) => onChange(withField(filter, 'role', value ? Number(value) : undefined))}
      />
      <Select
        id="filter-priority"
        label="Priority"
        value={filter.priority ?? ''}
        options={PRIORITIES.map(({ id, label }) => ({ value: id, label }))}
        onChange={(value) =>
          onChange(withField(filter, 'priority', PRIORITIES.find(({ id }) => id === value)?.id))
        }
      />
      <Select
        id="filter-group"
        label="Group"
        value={filter.group ?? ''}
        options={checklist.groups.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => onChange(withField(filter, 'group', value || undefined))}
      />
      <Select
        id="filter-status"
        label="Status"
        value={String(filter.status ?? '')}
        options={[
          { value: 'left', label: 'Everything left to do' },
          { value: 'unanswered', label: 'Nobody has looked' },
          ...numbered(checklist.statuses),
        ]}
        onChange={(value) =>
          onChange(withField(filter, 'status', value ? statusValue(value) : undefined))
        }
      />
      <p class="filters__count" role="status">
        {shown === total ? `All ${total} clauses shown` : `${shown} of ${total} clauses shown`}
        {hidden > 0 && `, ${hidden} hidden because of the facts`}
      </p>
      {active && (
        <button type="button" class="button button--quiet" onClick={() => onChange({})}>
          Show all
        </button>
      )}
    </div>
  );
}
