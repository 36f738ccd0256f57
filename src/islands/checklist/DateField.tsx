import { useRef, useState } from 'preact/hooks';
import { daysBetween } from '#domain/checklist/days.ts';

export interface DateProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What the field belongs to, for those who hear it alone. */
  readonly of: string;
  /** As `2026-11-20`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly: boolean;
}

const [EARLIEST, LATEST] = ['2000-01-01', '2099-12-31'];

/** Whether a text is a day of the calendar. A year of four digits is typed one by one: 0002, 0020, ... */
const isDay = (text: string) =>
  text >= EARLIEST && text <= LATEST && daysBetween(EARLIEST, text) !== undefined;

/**
 * A day. Browsers draw a calendar; one that does not shows a text field, and then the form of the
 * date has to be told. Nothing is kept of a date that is none, and that is said once the field is left.
 */
export function DateField({ id, name, label, of, value, onChange, readOnly }: DateProps) {
  const [draft, setDraft] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** Half a date in a field with a calendar: its value is empty then. */
  const isHalf = () => field.current?.validity?.badInput === true;

  const take = (text: string) => {
    setDraft(text);
    if (isDay(text) || (text === '' && !isHalf())) {
      setWrong(false);
      if (text !== value) onChange(text);
    }
  };
  const leave = (text: string) => {
    const wrong = isHalf() || (text !== '' && !isDay(text));
    setWrong(wrong);
    if (!wrong) setDraft(undefined);
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        <span class="sr-only">: {of}</span>
      </label>
      <input
        ref={field}
        id={id}
        name={name}
        type="date"
        min={EARLIEST}
        max={LATEST}
        placeholder="2026-11-20"
        autocomplete="off"
        value={draft ?? value}
        readOnly={readOnly}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onInput={(event) => take(event.currentTarget.value.trim())}
        onBlur={(event) => leave(event.currentTarget.value.trim())}
      />
      {isWrong && (
        <span class="field__error" id={`${id}-error`} role="alert">
          This is no date, and it is not kept. Write year, month and day, as 2026-11-20.
        </span>
      )}
    </div>
  );
}
