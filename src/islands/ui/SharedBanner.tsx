import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Shared } from '#worksheet/types.ts';

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly edition: number;
  readonly shared: Shared;
  /** How far it is filled in, in one sentence. */
  readonly filled: string;
  /** What the sender asks of the reader. */
  readonly asked: ComponentChildren;
  /** What is new or gone since the edition of the link; empty where nothing is. */
  readonly changes: readonly string[];
  /** What else can be done with it, beside Keep a copy and Close. */
  readonly more?: ComponentChildren;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/**
 * The first screen of a link, for somebody who has never been here: what this is, from whom, how far
 * it is filled in, what is asked, how to send it back. Nothing of the reader's own is touched.
 */
export function SharedBanner(props: Props) {
  const { shared } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [shared]);
  return (
    <section class="shared" aria-labelledby="shared">
      <h2 id="shared" tabIndex={-1} ref={heading}>
        Shared with you
        {shared.name && (
          <>
            : <bdi>{shared.name}</bdi>
          </>
        )}
      </h2>
      <p>
        <strong>{props.title}</strong>
        {shared.worksheet.name ? (
          <>
            , sent by <bdi>{shared.worksheet.name}</bdi> (as the link says).
          </>
        ) : (
          '. The link does not say who sent it.'
        )}{' '}
        {props.summary}
      </p>
      <p>{props.filled}</p>
      {shared.edition !== props.edition && (
        <div class="notice">
          <p>
            The link was made with edition {shared.edition}; the page shows edition {props.edition}.
          </p>
          {props.changes.length > 0 && (
            <ul>
              {props.changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {props.asked}
      <p>
        <strong>To send it back:</strong> choose <em>Copy message with link</em> at the end of the
        page, and reply with what it copied.
      </p>
      <p>
        You are reading a copy. Nothing of your own work has changed, and the sender does not see
        what you do here.
      </p>
      <div class="toolbar">
        <button type="button" class="button" onClick={props.onKeep}>
          Keep a copy
        </button>
        {props.more}
        <button type="button" class="button button--quiet" onClick={props.onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
