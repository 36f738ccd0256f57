import { useState } from 'preact/hooks';
import { LaterPart } from '../ui/LaterPart.tsx';
import type { LinkFactsProps } from '../ui/sending.ts';
import { limitsOf, MOST_FOR_CODE } from './link-limits.ts';

const loadCode = async () => (await import('./QrCode.tsx')).QrCode;

const figure = (number: number) => number.toLocaleString('en');

/** How long a link is, what may cut it on its way, the file instead, and its QR code. */
export function LinkFacts({ url, message, onSaveFile }: LinkFactsProps) {
  const [code, setCode] = useState(false);
  const limits = limitsOf(Math.max(url.length, message.length));
  const fits = url.length <= MOST_FOR_CODE;
  const save = (
    <button type="button" class="button button--quiet" onClick={onSaveFile}>
      Save as a file
    </button>
  );
  return (
    <>
      <p class="share__length">
        The link has {figure(url.length)} characters. The message with it has{' '}
        {figure(message.length)}.
      </p>
      {limits.length > 0 && (
        <div class="notice notice--warn">
          <p>
            Some programs cut a link or a message of this length. A link that was cut does not open:
            the page says so, and shows nothing wrong.
          </p>
          <ul>
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
          <p>A file holds the same, and no program cuts it.</p>
          {save}
        </div>
      )}
      <div class="toolbar">
        {limits.length === 0 && save}
        {fits && (
          <button
            type="button"
            class="button button--quiet"
            aria-expanded={code}
            onClick={() => setCode(!code)}
          >
            {code ? 'Hide the QR code' : 'Show a QR code'}
          </button>
        )}
      </div>
      {!fits && (
        <p class="share__length">
          No QR code: it would need more than 77 fields a side, too fine for many phones. It holds
          up to {MOST_FOR_CODE} characters. “Statuses and stances only” makes the shortest link of
          your work.
        </p>
      )}
      {fits && code && <LaterPart load={loadCode} given={{ url }} />}
      <p class="share__length">
        The file holds the same as the link. The whole dossier, with what others sent in, is saved
        under “Dossiers and files”.
      </p>
    </>
  );
}
