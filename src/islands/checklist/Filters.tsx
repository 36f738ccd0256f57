import type { Filter } from '#domain/checklist/filters.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Layout } from './groups.ts';
import { PRIORITIES } from './labels.ts';

interface Props {
  readonly checklist: Checklist;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  /** Number of the reader's role, where it is chosen. */
  readonly role: number | undefined;
  /** Whether the record of the deal and the stances of others are shown. */
  readonly hasRecord: boolean;
  /** Clauses shown, and clauses that apply. */
  readonly shown: number;
  readonly total: number;
  /** Clauses that the facts rule out, and those hidden by hand. */
  readonly ruledOut: number;
  readonly hidden: number;
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What stands first and takes the filter away; absent where one of the options is always chosen. */
  readonly all?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Select({ id, label, value, all, options, onChange }: SelectProps) {
  return (
    <div class="field field--inline">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {all && <option value="">{all}</option>}
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

const LAYOUTS: readonly { readonly value: Layout; readonly label: string }[] = [
  { value: 'group', label: 'By group' },
  { value: 'stage', label: 'By stage of the deal' },
  { value: 'role', label: 'By role' },
  { value: 'urgency', label: 'By urgency' },
];

/** Views that one tap sets: fields of the filter with the value that each sets. */
function viewsOf({ role, hasRecord }: Pick<Props, 'role' | 'hasRecord'>) {
  const views: readonly (readonly [label: string, part: Filter])[] = [
    ...(hasRecord
      ? ([
          ['Open', { status: 'left' }],
          ['In conflict', { conflicts: true }],
          ['Rejected', { rejected: true }],
          ['Overdue', { overdue: true }],
        ] as const)
      : []),
    ...(role === undefined ? [] : ([['Waiting for my role', { waitingFor: role }]] as const)),
    ['Added', { own: true }],
  ];
  return views;
}

/** Which clauses are shown, and in which order. Filters narrow each other and never change the work. */
export function Filters(props: Props) {
  const { checklist, filter, onChange, shown, total, ruledOut, hidden } = props;
  const numbered = (list: readonly { number: number; label: string }[]) =>
    list.map(({ number, label }) => ({ value: String(number), label }));
  const titled = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => ({ value: id, label: title }));
  const set = <Name extends keyof Filter>(name: Name, value: Filter[Name] | undefined) =>
    onChange(withField(filter, name, value));
  return (
    <search class="filters needs-script" role="search" aria-label="Show clauses">
      <div class="field field--search">
        <label for="filter-text">Search in the clauses</label>
        <input
          id="filter-text"
          type="search"
          autocomplete="off"
          value={filter.text ?? ''}
          onInput={(event) => set('text', event.currentTarget.value || undefined)}
        />
      </div>
      <div class="toolbar" role="group" aria-label="Show only">
        {viewsOf(props).map(([label, part]) => {
          const [[name, value]] = Object.entries(part) as [[keyof Filter, Filter[keyof Filter]]];
          const isOn = filter[name] === value;
          return (
            <button
              key={name}
              type="button"
              class="button button--quiet"
              aria-pressed={isOn}
              onClick={() => set(name, isOn ? undefined : value)}
            >
              {label}
            </button>
          );
        })}
      </div>
      <Select
        id="filter-role"
        label="Role"
        value={String(filter.role ?? '')}
        all="All"
        options={numbered(checklist.roles)}
        onChange={(value) => set('role', value ? Number(value) : undefined)}
      />
      <Select
        id="filter-priority"
        label="Priority"
        value={filter.priority ?? ''}
        all="All"
        options={PRIORITIES.map(({ id, label }) => ({ value: id, label }))}
        onChange={(value) => set('priority', PRIORITIES.find(({ id }) => id === value)?.id)}
      />
      <Select
        id="filter-group"
        label="Group"
        value={filter.group ?? ''}
        all="All"
        options={titled(checklist.groups)}
        onChange={(value) => set('group', value || undefined)}
      />
      <Select
        id="filter-stage"
        label="Stage"
        value={filter.stage ?? ''}
        all="All"
        options={titled(checklist.stages)}
        onChange={(value) => set('stage', value || undefined)}
      />
      {props.hasRecord && (
        <Select
          id="filter-status"
          label="Status"
          value={String(filter.status ?? '')}
          all="All"
          options={[
            { value: 'left', label: 'Everything left to do' },
            { value: 'unanswered', label: 'No status yet' },
            ...numbered(checklist.statuses),
          ]}
          onChange={(value) => set('status', value ? statusValue(value) : undefined)}
        />
      )}
      <Select
        id="filter-layout"
        label="Order"
        value={props.layout}
        options={LAYOUTS}
        onChange={(value) =>
          props.onLayout(LAYOUTS.find((one) => one.value === value)?.value ?? 'group')
        }
      />
      <p class="filters__count" role="status">
        {shown === total ? `All ${total} clauses shown` : `${shown} of ${total} clauses shown`}
        {ruledOut > 0 && `, ${ruledOut} hidden because of the facts`}
        {hidden > 0 && `, ${hidden} hidden by hand`}
      </p>
      {Object.keys(filter).length > 0 && (
        <button type="button" class="button button--quiet" onClick={() => onChange({})}>
          Show all
        </button>
      )}
    </search>
  );
}
