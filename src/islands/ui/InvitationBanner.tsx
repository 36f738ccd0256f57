import { useEffect, useRef } from 'preact/hooks';
import type { Kind } from '#schemas/instruments.ts';
import type { Dossier, Shared } from '#worksheet/types.ts';
import type { ToolInstrument } from './tool.ts';

interface Props {
  readonly instrument: ToolInstrument & { readonly minutes: number; readonly kind: Kind };
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

const AskedRole = ({ minutes }: { readonly minutes: number }) => (
  <>
    <p>
      <strong>What is asked of you:</strong> choose your role, and take a stance alone on the
      clauses that it leads or must look at. All clauses take about {minutes} minutes; one role has
      fewer. “Not mine” is a stance. Then send a link or a file back.
    </p>
    <p>
      <strong>You do not see what other roles say, and they do not see what you say.</strong> What
      you fill in stays in this browser until you send it.
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
  const { name } = shared.worksheet;
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
      {instrument.kind === 'checklist' ? <AskedRole {...instrument} /> : <Asked {...instrument} />}
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
