/** What the reader is told after something was tried. */
export interface Message {
  readonly text: string;
  readonly details?: readonly string[];
  readonly undo?: () => void;
  readonly isError?: boolean;
}

/** Longer lists of problems help nobody. */
const SHOWN = 10;

/** A live region for what was done; it is there before the message is, or nothing would be read out. */
export function MessageBox({ message }: { readonly message: Message | undefined }) {
  return (
    <div role="status">
      {message && (
        <div class={message.isError ? 'notice notice--error' : 'notice'}>
          <p>
            {message.text}
            {message.undo && (
              <>
                {' '}
                <button type="button" class="button button--quiet" onClick={message.undo}>
                  Undo
                </button>
              </>
            )}
          </p>
          {message.details && message.details.length > 0 && (
            <ul>
              {message.details.slice(0, SHOWN).map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
