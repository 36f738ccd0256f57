import { useEffect, useRef, useState } from 'preact/hooks';
import { unlockLink } from '#worksheet/codec/lock.ts';
import { NoCrypto } from './NoCrypto.tsx';
import { SecretInput } from './SecretInput.tsx';

interface Props {
  /** Title of the instrument. */
  readonly title: string;
  /** Of the locked link, which is whole. */
  readonly fragment: string;
  readonly onUnlocked: (fragment: string) => void;
  readonly onClose: () => void;
}

const WRONG =
  'This passphrase does not open the link. Check capital letters and spaces, or ask the sender for it.';
const DAMAGED =
  'The passphrase is right, and what it opens is no link of this site. Ask the sender to send it again, or to send the file.';

/** Asks for the passphrase of a link. What is in it is not known before, so nothing else is shown. */
export function UnlockLink({ title, fragment, onUnlocked, onClose }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [working, setWorking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    heading.current?.focus();
    return () => {
      gone.current = true;
    };
  }, []);

  const unlock = async () => {
    if (working) return;
    if (text.trim() === '') return setError('Type the passphrase first.');
    setError(undefined);
    setWorking(true);
    const result = await unlockLink(fragment, text, crypto);
    if (gone.current) return;
    if (result.ok) return onUnlocked(result.fragment);
    setWorking(false);
    setError(result.reason === 'wrong-passphrase' ? WRONG : DAMAGED);
    document.getElementById('unlock-passphrase')?.focus();
  };

  return (
    <section class="shared" aria-labelledby="unlock">
      <h2 id="unlock" tabIndex={-1} ref={heading}>
        This link is locked
      </h2>
      <p>
        It belongs to the <strong>{title}</strong>, and opens with a passphrase. Whoever sent the
        link has it. The passphrase stays in this browser, and is kept nowhere.
      </p>
      {globalThis.crypto?.subtle ? (
        <form
          class="unlock"
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <SecretInput
            id="unlock-passphrase"
            label="Passphrase"
            value={text}
            onChange={setText}
            error={error}
          >
            <button type="submit" class="button" aria-disabled={working}>
              Open the link
            </button>
          </SecretInput>
          <p role="status">{working && 'Opening the link. This takes a second or more.'}</p>
        </form>
      ) : (
        <NoCrypto does="open" />
      )}
      <p>Your own work is as it was.</p>
      <button type="button" class="button button--quiet" onClick={onClose}>
        Cancel
      </button>
    </section>
  );
}
