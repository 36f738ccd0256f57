import { useId, useState } from 'preact/hooks';
import { NoCrypto } from './NoCrypto.tsx';
import { madePassphrase, passphraseAdvice } from './passphrase.ts';
import { SecretInput } from './SecretInput.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const MADE =
  'Drawn at random: 20 characters, each one of 31. Write it down before you leave the page: it is kept nowhere.';
const NONE = 'No passphrase: the link is not locked.';

/** A passphrase for a link, with advice on its strength. It is kept nowhere. */
export function PassphraseField({ value, onChange }: Props) {
  const id = useId();
  const [made, setMade] = useState<string>();
  // Not for screen readers alone: what cannot be done is not offered.
  if (!globalThis.crypto?.subtle) return <NoCrypto does="lock" />;
  const advice = value.trim() === '' ? NONE : value === made ? MADE : passphraseAdvice(value);
  return (
    <>
      <p>
        The browser encrypts the link. Only the passphrase opens it. Nobody can recover it, and
        neither can you. Send it another way than the link: by phone, or in another program.
      </p>
      <SecretInput
        id={id}
        label="Passphrase for the link"
        help="Six or more words drawn at random are strong, and easy to read out."
        value={value}
        onChange={onChange}
        shownAtFirst={made !== undefined}
        key={made}
      >
        <button
          type="button"
          class="button button--quiet"
          onClick={() => {
            const next = madePassphrase(crypto);
            setMade(next);
            onChange(next);
          }}
        >
          Make a passphrase
        </button>
      </SecretInput>
      <p role="status">{advice}</p>
      <p>A file is never locked.</p>
    </>
  );
}
