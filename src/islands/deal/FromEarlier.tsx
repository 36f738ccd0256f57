import { useState } from 'preact/hooks';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { Dossier } from '#worksheet/types.ts';
import { Choices } from '../ui/Choices.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Dossiers } from '../ui/useDossiers.ts';
import { frameOf, type Reuse } from './reuse.ts';

interface Props {
  readonly dossiers: Dossiers;
  /** Every deal of the reader, the one at hand among them. */
  readonly all: readonly Dossier[];
  readonly onMade: (text: string) => void;
}

const KINDS: readonly { readonly id: Reuse; readonly label: string; readonly help: string }[] = [
  {
    id: 'frame',
    label: 'The frame',
    help: 'Facts, added and hidden clauses, owners. No status, reference, stance or history',
  },
  { id: 'everything', label: 'Everything', help: 'A copy, with stances, milestones and history' },
];

/** Begins a deal with what an earlier one holds. */
export function FromEarlier({ dossiers, all, onMade }: Props) {
  const { store, dossier } = dossiers;
  const [chosen, setChosen] = useState<string>();
  const [kind, setKind] = useState<Reuse>('frame');
  const [name, setName] = useState('');
  const source = all.find(({ id }) => id === chosen) ?? dossier ?? all[0];
  if (!store || !source)
    return <p>There is no deal yet. Name one above, or set a status: then the next can copy it.</p>;
  const usual = `${source.name || 'Without a name'} (next)`;
  const make = () => {
    const given = name.trim() || usual;
    const made =
      kind === 'everything'
        ? store.duplicate(source.id, given)
        : store.importShared(frameOf(source, given));
    if (!made) return;
    dossiers.open(made.id);
    setName('');
    onMade(`“${made.name}” is open. “${source.name || 'Without a name'}” stays as it was.`);
  };
  return (
    <form
      class="deal__form"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <div class="field">
        <label for="deal-source">Deal to copy from</label>
        <select
          id="deal-source"
          autocomplete="off"
          value={source.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {all.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name || 'Without a name'}
            </option>
          ))}
        </select>
      </div>
      <p class="question__label" id="deal-reuse">
        What to take over
      </p>
      <Choices
        name="deal-reuse"
        labelledBy="deal-reuse"
        choices={KINDS.map(({ label, help }, at) => ({ number: at + 1, label, help }))}
        value={KINDS.findIndex(({ id }) => id === kind) + 1}
        onChange={(number) => setKind(KINDS[number - 1]!.id)}
        readOnly={false}
        look="rows"
      />
      <TextField
        id="deal-next-name"
        name="deal-next-name"
        label="Name of the new deal"
        help={`Left empty, it is called “${usual}”.`}
        value={name}
        onChange={setName}
        readOnly={false}
        maxLength={MAX_NAME}
      />
      <button type="submit" class="button">
        Begin the new deal
      </button>
    </form>
  );
}
