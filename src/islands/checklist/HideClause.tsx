import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnyClause } from '#domain/checklist/own.ts';
import { MAX_TEXT } from '#worksheet/limits.ts';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  readonly clause: AnyClause;
  readonly onHide: (reason: string) => void;
}

/** Hides a clause, once it is said why: who gets the link or the file can read the reason. */
export function HideClause({ clause, onHide }: Props) {
  const [reason, setReason] = useState<string>();
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isAsking = reason !== undefined;
  useEffect(() => {
    if (isAsking) form.current?.querySelector('input')?.focus();
  }, [isAsking]);
  const name = <span class="sr-only">: {clause.title}</span>;
  if (!isAsking)
    return (
      <button type="button" class="button button--quiet needs-script" onClick={() => setReason('')}>
        Hide{name}
      </button>
    );
  return (
    <form
      ref={form}
      class="clause__hide"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) return onHide(reason);
        setMissing(true);
        form.current?.querySelector('input')?.focus();
      }}
    >
      <TextField
        id={`${clause.id}-hide`}
        name={`hide-${clause.number}`}
        label={<>Why is this clause not for this deal?{name}</>}
        help="It stays in the list of hidden clauses, with this reason. It no longer counts."
        value={reason}
        onChange={setReason}
        readOnly={false}
        maxLength={MAX_TEXT}
        error={
          missing && !reason.trim() ? 'Write the reason first: one line is enough.' : undefined
        }
      />
      <div class="toolbar">
        <button type="submit" class="button">
          Hide it{name}
        </button>
        <button
          type="button"
          class="button button--quiet"
          onClick={() => {
            setReason(undefined);
            setMissing(false);
          }}
        >
          Keep it{name}
        </button>
      </div>
    </form>
  );
}
