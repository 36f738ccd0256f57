import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shared } from '#worksheet/types.ts';
import { useBegun } from './useBegun.ts';

interface Props {
  readonly content: Shared;
  /** Writes the link of the content; rejects with a RangeError where it is too long for any link. */
  readonly linkOf: (content: Shared) => Promise<string>;
  /** The ready message around a link: what it is, what is asked, how to send it back. */
  readonly messageOf: (url: string) => string;
  readonly onSaveFile: () => void;
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

type State =
  | { readonly kind: 'working' }
  | { readonly kind: 'ready'; readonly of: Shared; readonly url: string }
  | { readonly kind: 'too-long' | 'failed' };

/** Some chat programs cut links from about this length on; a file is safer. */
const LONG_LINK = 2_000;

const NO_LINK = {
  'too-long': 'The notes are too long for a link. Save a file and send that instead.',
  failed:
    'The browser could not write the link. Reload the page, or save a file and send that instead.',
};

async function write({ content, linkOf }: Props): Promise<State> {
  try {
    return { kind: 'ready', of: content, url: await linkOf(content) };
  } catch (error) {
    return { kind: error instanceof RangeError ? 'too-long' : 'failed' };
  }
}

/**
 * The link of the content, written again when the reader pauses: until then it is an older one. What
 * writes it is fetched with the first link, once the reader has begun to use the page.
 */
function useLink(props: Props) {
  const { content, linkOf } = props;
  const begun = useBegun();
  const [state, setState] = useState<State>({ kind: 'working' });
  useEffect(() => {
    if (!begun) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void write(props).then((next) => current && setState(next));
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [begun, content, linkOf]);
  return [state, setState] as const;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** One action: copy a message with the link in it. Where copying is blocked, the text is shown. */
export function SharePanel(props: Props) {
  const [state, setState] = useLink(props);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const message = state.kind === 'ready' ? props.messageOf(state.url) : '';

  const isEmpty =
    props.invited === true && Object.keys(props.content.worksheet.answers).length === 0;

  const onCopy = async () => {
    const newest =
      state.kind === 'ready' && state.of === props.content ? state : await write(props);
    setState(newest);
    if (newest.kind !== 'ready') return;
    const done = await copy(props.messageOf(newest.url));
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

  return (
    <section class="share needs-script" aria-labelledby="share">
      <h2 id="share">{props.invited ? 'Send your answers' : 'Share'}</h2>
      {props.invited && (
        <p>
          {isEmpty
            ? 'Answer at least one question before you send. Don’t know is an answer.'
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
      <p>
        The link holds your answers, names and notes. It goes to nobody until you send it. Whoever
        has it can read it, and you cannot change or withdraw it.
      </p>
      {state.kind === 'too-long' || state.kind === 'failed' ? (
        <p class="notice notice--warn">{NO_LINK[state.kind]}</p>
      ) : (
        <div class="toolbar">
          <button type="button" class="button" disabled={isEmpty} onClick={() => void onCopy()}>
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
        {said}
      </p>
      {shown && state.kind === 'ready' && (
        <div class="field">
          <label for="share-message">Message</label>
          <textarea
            id="share-message"
            ref={text}
            readOnly
            rows={12}
            value={message}
            onCopy={() => !isEmpty && props.onSent?.()}
          />
        </div>
      )}
      {state.kind === 'ready' && (
        <p class="share__length">
          The link has {state.url.length.toLocaleString('en')} characters.
          {state.url.length > LONG_LINK &&
            ' Some chat programs cut links of this length. The page tells the reader when that happened; a file is safer.'}
        </p>
      )}
      <p>
        <button type="button" class="button button--quiet" onClick={props.onSaveFile}>
          Save as a file
        </button>
      </p>
    </section>
  );
}
