import { useEffect, useRef } from 'preact/hooks';
import type { Instrument } from '#schemas/instruments.ts';
import type { Dossier, Shared } from '#worksheet/types.ts';
import { partiesOf } from '../people/parties.ts';
import { count } from './number.ts';

interface Props {
  readonly instrument: Instrument;
  readonly shared: Shared;
  /** What is new or gone since the edition of the invitation; empty where nothing is. */
  readonly changes: readonly string[];
  /** Answers to this invitation that the reader has begun, where there are any. */
  readonly begun: Dossier | undefined;
  readonly onStart: () => void;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const Asked = ({ minutes }: { readonly minutes: number }) => (
  <>
    <p>
      <strong>What is asked of you:</strong> answer alone, as you see it, in about {minutes}{' '}
      minutes. Don’t know is an answer. Then send a link or a file back.
    </p>
    <p>
      <strong>Nobody sees a score before sending.</strong> You see your own result once you have
      sent your answers. What you fill in stays in this browser until then. After that, whoever
      asked you sees every answer and note, your side and the name that you give.
    </p>
  </>
);

interface AskedRoleProps {
  readonly minutes: number;
  /** Label of the role that is asked, where the link says one. */
  readonly role: string | undefined;
}

const AskedRole = ({ minutes, role }: AskedRoleProps) => (
  <>
    <p>
      <strong>What is asked of you:</strong>{' '}
      {role ? `check that the role is ${role}` : 'choose your role'}, and take a stance alone on the
      clauses that it leads or must look at. All clauses take about {minutes} minutes; one role has
      fewer. “Not mine” is a stance. Then send a link or a file back.
    </p>
    <p>
      <strong>You answer alone, and do not see what other roles say.</strong> What you fill in stays
      in this browser until you send it. After that, whoever asked you sees every stance and reason
      with your role and name, and may show them to the other roles.
    </p>
  </>
);

/**
 * The first screen of an invitation, for somebody who has never been here: which instrument, from
 * whom, what is asked, how long it takes, and when the result is seen.
 */
export function InvitationBanner({ instrument, shared, changes, begun, ...on }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [shared]);
  const { name, side, hidden = {} } = shared.worksheet;
  const asked = partiesOf(instrument).options.find(({ number }) => number === side)?.label;
  const hides = Object.keys(hidden).length;
  return (
    <section class="shared" aria-labelledby="invitation">
      <h2 id="invitation" tabIndex={-1} ref={heading}>
        You are asked to answer
        {shared.name && (
          <>
            : <bdi>{shared.name}</bdi>
          </>
        )}
      </h2>
      <p>
        <strong>{instrument.title}</strong>
        {name ? (
          <>
            , asked by <bdi>{name}</bdi> (as the link says).
          </>
        ) : (
          '. The link does not say who asks.'
        )}{' '}
        {instrument.summary}
      </p>
      {asked && (
        <p>
          <strong>You were asked as {asked}.</strong>
        </p>
      )}
      {instrument.kind === 'checklist' ? (
        <AskedRole minutes={instrument.minutes} role={asked} />
      ) : (
        <Asked {...instrument} />
      )}
      {hides > 0 && (
        <p>
          {count(hides, 'clause is', 'clauses are')} hidden by the sender. The reasons stand below
          the other clauses.
        </p>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div class="toolbar">
        {begun && (
          <button type="button" class="button" onClick={on.onGoOn}>
            Go on with my answers
          </button>
        )}
        <button
          type="button"
          class={begun ? 'button button--quiet' : 'button'}
          onClick={on.onStart}
        >
          {begun ? 'Start again' : 'Start my answers'}
        </button>
        <button type="button" class="button button--quiet" onClick={on.onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
