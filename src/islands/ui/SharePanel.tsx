import { useMemo, useRef, useState } from 'preact/hooks';
import { series } from '#domain/series.ts';
import { withoutInvited } from '#worksheet/invited.ts';
import type { Content } from '#worksheet/types.ts';
import type { Sending, SendingChoice } from './sending.ts';
import { useLink } from './useLink.ts';

export interface ShareProps {
  readonly content: Content;
  /** The usual way: all of the reader's own work. */
  readonly sending: Sending;
  /** Other ways, where the tool has some and they have arrived. */
  readonly choice?: SendingChoice | undefined;
  /** Somebody asked for these answers. */
  readonly invited?: boolean;
  /** What the instrument asks for and nobody has chosen: the answers would count for none. */
  readonly lacks?: 'side' | 'role';
  /** The answers were changed after they had been sent. */
  readonly changedSince?: boolean;
  /** The reader has the link in hand, and may send it; given where somebody asked for the answers. */
  readonly onSent?: () => void;
  /** Whether the reader's own result is shown from then on. */
  readonly hasResult?: boolean;
}

/** Some chat programs cut links from about this length on; a file is safer. */
const LONG_LINK = 2_000;

const NO_LINK = {
  'too-long': 'The notes are too long for a link. Save a file and send that instead.',
  failed:
    'The browser could not write the link. Reload the page, or save a file and send that instead.',
};

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What no link carries of what the page shows, and how it is passed on; empty where there is nothing. */
function leftOut({ collected = [], rounds = [], snapshots = [], targets, plan = [] }: Content) {
  const left = [
    ...(collected.length > 0 ? ['the answers you collected'] : []),
    ...(targets && Object.keys(targets).length > 0 ? ['the targets you edited'] : []),
    ...(plan.length > 0 ? ['the plan'] : []),
    ...(rounds.length > 0 ? ['the votes of meetings'] : []),
    ...(snapshots.length > 0 ? ['the runs you kept'] : []),
  ];
  if (left.length === 0) return '';
  const ways =
    collected.length > 0 || targets
      ? 'Whoever opens it may see another result than this page shows. To pass on what this page shows, save a file, or print or export it.'
      : 'To pass these on, save a file.';
  return `The link holds your own answers alone, without ${series(left)}. ${ways}`;
}

/** One action: copy a message with the link in it. Where copying is blocked, the text is shown. */
export function SharePanel(props: ShareProps) {
  const { choice } = props;
  const content = useMemo(() => withoutInvited(props.content), [props.content]);
  const [chosen, setChosen] = useState<Sending>();
  const sending = chosen ?? props.sending;
  const { blocked, slow } = sending;
  const [state, newest] = useLink(content, sending);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);

  const isEmpty = props.invited === true && Object.keys(content.worksheet.answers).length === 0;
  // Where there are several ways, each says what it holds.
  const left = choice ? '' : leftOut(content);
  const slowly = slow && (state.kind === 'working' ? slow.working : slow.done);

  const onChoose = (next: Sending | undefined) => {
    setChosen(next);
    setSaid('');
  };
  const onCopy = async () => {
    if (slow) setSaid('');
    const link = await newest();
    if (link.kind !== 'ready') return;
    const done = await copy(link.message);
    setSaid(
      done
        ? `Copied. Paste it into an e-mail or a chat.${props.onSent && props.hasResult ? ' Your result is shown above now.' : ''}`
        : 'The browser did not allow copying. Copy the text below yourself.',
    );
    if (done) {
      props.onSent?.();
      return;
    }
    setShown(true);
    requestAnimationFrame(() => text.current?.select());
  };
  const onSaveFile = () => sending.saveFile(content);

  return (
    <section class="share" aria-labelledby="share">
      <h2 id="share">{props.invited ? 'Send your answers' : 'Share'}</h2>
      {props.invited && (
        <p>
          {isEmpty
            ? props.hasResult
              ? 'Answer at least one question before you send. Don’t know is an answer.'
              : 'Take a stance on at least one clause before you send.'
            : 'Copy the message and reply with it to whoever asked you. You can also send the file.'}
        </p>
      )}
      {props.changedSince && (
        <p class="notice notice--warn">
          You changed something after you had sent your answers. Whoever asked you has the earlier
          ones. Send them again{props.hasResult && ', and say that you have seen your result since'}
          .
        </p>
      )}
      {props.invited && props.lacks && !isEmpty && (
        <p class="notice notice--warn">
          You have not chosen a {props.lacks}. Choose one above, so that your answers count with the
          people of your {props.lacks}.
        </p>
      )}
      {choice?.choose(onChoose)}
      <p>{sending.about}</p>
      {left && <p>{left}</p>}
      {blocked && <p class="notice notice--warn">{blocked}</p>}
      {state.kind === 'too-long' || state.kind === 'failed' ? (
        <p class="notice notice--warn">{NO_LINK[state.kind]}</p>
      ) : (
        <div class="toolbar">
          <button
            type="button"
            class="button"
            disabled={isEmpty || Boolean(blocked)}
            onClick={() => void onCopy()}
          >
            Copy message with link
          </button>
          <button
            type="button"
            class="button button--quiet"
            onClick={() => setShown(!shown)}
            aria-expanded={shown}
          >
            {shown ? 'Hide the message' : 'Show the message'}
          </button>
        </div>
      )}
      <p role="status" class="share__said">
        {said || slowly}
      </p>
      {shown && state.kind === 'ready' && !blocked && (
        <div class="field">
          <label for="share-message">Message</label>
          <textarea
            id="share-message"
            ref={text}
            readOnly
            rows={12}
            value={state.message}
            onCopy={() => !isEmpty && props.onSent?.()}
          />
        </div>
      )}
      {choice && state.kind === 'ready' && !blocked ? (
        <choice.Facts url={state.url} message={state.message} onSaveFile={onSaveFile} />
      ) : (
        <>
          {state.kind === 'ready' && !blocked && (
            <p class="share__length">
              The link has {state.url.length.toLocaleString('en')} characters.
              {state.url.length > LONG_LINK &&
                ' Some chat programs cut links of this length. The page tells the reader when that happened; a file is safer.'}
            </p>
          )}
          <p>
            <button type="button" class="button button--quiet" onClick={onSaveFile}>
              Save as a file
            </button>
          </p>
        </>
      )}
    </section>
  );
}
