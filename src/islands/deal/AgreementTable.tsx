import { useMemo, useState } from 'preact/hooks';
import type { Deal } from '#domain/checklist/deal.ts';
import { withEntered } from '#worksheet/entered-stances.ts';
import { PRIORITIES } from '../checklist/labels.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { count } from '../ui/number.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import {
  agreedOf,
  STATE_LABELS,
  STATES,
  stateText,
  topicLines,
  topicsOf,
  voicesOfRole,
  voiceText,
  type Agreed,
  type State,
} from './agreements.ts';
import { ClauseLink } from './ClauseLinks.tsx';
import { roleLabel } from '#exports/deal-words.ts';
import { type DealShown, useDealAfterPaint } from './useDealAfterPaint.ts';

/** What one role says, person by person where there are several. */
function Said({
  one,
  role,
}: {
  readonly one: Agreed;
  readonly role: Parameters<typeof voicesOfRole>[1];
}) {
  const voices = voicesOfRole(one, role);
  if (voices.length === 0) return <>–</>;
  return (
    <>
      {voices.map((voice, at) => (
        <p key={at} class="deal__voice">
          {voices.length > 1 && (
            <>
              <bdi>{voice.person.name ?? `Person ${at + 1}`}</bdi>:{' '}
            </>
          )}
          <bdi>{voiceText(voice)}</bdi>
        </p>
      ))}
    </>
  );
}

function Table({ deal, shown }: { readonly deal: Deal; readonly shown: readonly Agreed[] }) {
  const isNameless = deal.people.some(({ role }) => !role);
  const saysNameless = shown.some((one) => voicesOfRole(one, undefined).length > 0);
  const roles = [...deal.checklist.roles, ...(isNameless && saysNameless ? [undefined] : [])];
  return (
    <ScrollTable
      id="deal-agreement"
      class="deal__agreement"
      caption="What each role says of each clause, with its reason. Conflicts among musts come first."
    >
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">Where the roles stand</th>
          {roles.map((role) => (
            <th scope="col" key={role?.id ?? ''}>
              {roleLabel(role)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <tr key={one.view.clause.number}>
            <th scope="row">
              <ClauseLink view={one.view} />{' '}
              <span class="deal__rank">
                {PRIORITIES.find(({ id }) => id === one.view.priority)?.label}
              </span>
            </th>
            <td>
              <span class="agreement" data-state={one.line.state}>
                {stateText(one)}
              </span>
            </td>
            {roles.map((role) => (
              <td key={role?.id ?? ''}>
                <Said one={one} role={role} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Where the roles stand on every clause, the topics to talk about first. */
export function AgreementTable(given: DealShown) {
  const merged = useDealAfterPaint(given);
  const { changes } = given.content;
  const deal = useMemo(() => withEntered(merged, given.content), [merged, changes]);
  const all = useMemo(() => agreedOf(deal), [deal]);
  const [state, setState] = useState<State>();
  const of = (wanted: State) => all.filter(({ line }) => line.state === wanted);
  const shown = state ? of(state) : all;
  const topics = topicsOf(all).length;
  if (!deal.hasStances)
    return (
      <p>
        Nobody has taken a stance. Take yours on the clauses below, or ask the other roles under
        “Several roles”.
      </p>
    );
  return (
    <>
      <div class="field field--inline">
        <label for="deal-agreement-state">Show</label>
        <select
          id="deal-agreement-state"
          autocomplete="off"
          value={state ?? ''}
          onChange={(event) => setState((event.currentTarget.value || undefined) as State)}
        >
          <option value="">All {count(all.length, 'clause')}</option>
          {STATES.map((one) => (
            <option key={one} value={one}>
              {STATE_LABELS[one]} ({of(one).length})
            </option>
          ))}
        </select>
      </div>
      {shown.length > 0 ? (
        <Table deal={deal} shown={shown} />
      ) : (
        <p role="status">No clause is in this state.</p>
      )}
      {topics > 0 ? (
        <CopyText
          label="Copy the topics to discuss"
          text={topicLines(all)}
          done="Copied. Paste it into the agenda."
        />
      ) : (
        <p>No clause is in conflict or rejected, so there is no topic to copy.</p>
      )}
    </>
  );
}
