import { criteriaAt, type PhaseRead, type Standing } from '#domain/phases/criteria.ts';
import type { PhaseResult } from '#domain/phases/result.ts';
import { ratingWords } from '#domain/rating.ts';
import { phaseName } from '#exports/phases-words.ts';
import type { Phases } from '#schemas/phases.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';

const WIDTH = 150;

/** How much of a phase is shown. The cells beside it say the same in figures. */
function Bar({ read }: { readonly read: PhaseRead }) {
  const shown = (criteriaAt(read, 'shown').length / read.criteria.length) * WIDTH;
  return (
    <svg class="profile__bar" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <rect class="profile__track" x="0" y="4" width={WIDTH} height="8" />
      <rect class="profile__fill" x="0" y="4" width={shown} height="8" />
    </svg>
  );
}

function state(result: PhaseResult, { phase, criteria }: PhaseRead): string {
  const { outcome, phases, present, complete } = result;
  const at = phases.findIndex((read) => read.phase === phase);
  const now = phases.findIndex((read) => read.phase === present);
  if (outcome.kind === 'none') return '–';
  if (complete || at < now) return 'All shown';
  if (at === now) return 'Present phase';
  const all = criteria.every(({ answer }) => answer?.meaning === 'shown');
  return all ? 'All shown, but an earlier one is not' : 'Later';
}

const WORDS: readonly (readonly [Standing, string])[] = [
  ['unshown', 'met with nothing to show'],
  ['unmet', 'not met'],
  ['lost', 'lost'],
  ['unknown', "don't know"],
  ['open', 'not answered'],
];

/** What keeps the rest of a phase from being shown: `2 not met, 1 lost`. */
const rest = (read: PhaseRead): string =>
  WORDS.map(([standing, words]) => [criteriaAt(read, standing).length, words] as const)
    .filter(([found]) => found > 0)
    .map((part) => part.join(' '))
    .join(', ') || '–';

interface Props {
  readonly phases: Phases;
  readonly result: PhaseResult;
}

/** Every phase with its criteria counted: a table, so that the chart needs no second version. */
export function Overview({ phases, result }: Props) {
  const { rating, why } = phases.usualFrom;
  return (
    <>
      <ScrollTable
        id="phases"
        class="profile stacked"
        caption="Criteria by phase. Bar: share that is shown."
      >
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">State</th>
            <th scope="col" class="profile__chart">
              <span class="sr-only">Bar</span>
            </th>
            <th scope="col" class="number">
              Shown
            </th>
            <th scope="col">Not shown</th>
            <th scope="col">Usual time ({rating})</th>
          </tr>
        </thead>
        <tbody>
          {result.phases.map((read) => (
            <tr key={read.phase.id}>
              <th scope="row">{phaseName(result, read.phase)}</th>
              <td data-label="State">{state(result, read)}</td>
              <td class="profile__chart stacked__whole">
                <Bar read={read} />
              </td>
              <td class="number" data-label="Shown">
                {criteriaAt(read, 'shown').length} of {read.criteria.length}
              </td>
              <td data-label="Not shown">{rest(read)}</td>
              <td data-label={`Usual time (${rating})`}>
                {read.phase.usual?.text ?? 'no end named'}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p>
        The usual times are rated {rating} ({ratingWords[rating]}). {why}
      </p>
    </>
  );
}
