import { useEffect, useRef, useState } from 'preact/hooks';
import type { Arrival } from '#worksheet/collect/arrival.ts';
import { decodeLink } from '#worksheet/codec/link.ts';
import { unlockLink } from '#worksheet/codec/lock.ts';
import type { LockedArrival } from '../people/Collect.tsx';
import { count } from '../ui/number.ts';
import { NoCrypto } from './NoCrypto.tsx';
import { SecretInput } from './SecretInput.tsx';

interface Props {
  readonly locked: readonly LockedArrival[];
  /** Told what the passphrase has opened; those that it does not open stay locked. */
  readonly onUnlocked: (arrivals: readonly Arrival[]) => void;
}

/** What one locked link holds; undefined where the passphrase is not its own. */
async function opened(
  { source, fragment }: LockedArrival,
  passphrase: string,
): Promise<Arrival | undefined> {
  const result = await unlockLink(fragment, passphrase, crypto);
  if (result.ok) return { source, via: 'link', result: await decodeLink(result.fragment) };
  if (result.reason !== 'damaged') return undefined;
  return { source, via: 'link', result: { ok: false, reason: 'damaged' } };
}

/** Opens locked links among what was collected. People may have chosen different passphrases. */
export function UnlockCollected({ locked, onUnlocked }: Props) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const [working, setWorking] = useState(false);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  const isOne = locked.length === 1;

  const unlock = async () => {
    if (working) return;
    if (text.trim() === '') return setError('Type the passphrase first.');
    setError(undefined);
    setWorking(true);
    const arrivals: Arrival[] = [];
    // One after the other: each derivation takes a processor of its own.
    for (const one of locked) {
      const arrival = await opened(one, text);
      if (arrival) arrivals.push(arrival);
    }
    if (gone.current) return;
    setWorking(false);
    if (arrivals.length === 0) {
      setError(
        `This passphrase opens ${isOne ? 'no' : 'none of the'} link${isOne ? '' : 's'}. Check capital letters and spaces.`,
      );
      return;
    }
    setText('');
    onUnlocked(arrivals);
  };

  if (!globalThis.crypto?.subtle) return <NoCrypto does="open" />;
  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <SecretInput
        id="collect-passphrase"
        label={`Passphrase of ${count(locked.length, 'locked link', 'locked links')}`}
        {...(!isOne && { help: 'Links with another passphrase stay in the list.' })}
        value={text}
        onChange={setText}
        error={error}
      >
        <button type="submit" class="button" aria-disabled={working}>
          Unlock and collect
        </button>
      </SecretInput>
      <p role="status">{working && 'Opening. This takes a second or more for each link.'}</p>
    </form>
  );
}
