import type { ComponentChildren, FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { useLater } from './useLater.ts';

interface Props<Given extends object> {
  /** `async () => (await import('./Part.tsx')).Part`. */
  readonly load: () => Promise<FunctionComponent<Given>>;
  readonly given: Given;
}

/** A part of the page that is fetched as soon as it is drawn; it weighs nothing before. */
export function LaterPart<Given extends object>({ load, given }: Props<Given>) {
  const later = useLater(true, load);
  if (later.state === 'ready') return <later.part {...given} />;
  return (
    <p role={later.state === 'failed' ? 'alert' : 'status'} class="notice notice--warn">
      {later.state === 'failed'
        ? 'This part could not be loaded. Reload the page. Your work is kept.'
        : 'Loading this part.'}
    </p>
  );
}

/** The same, folded: fetched once the reader opens it. */
export function FoldedPart<Given extends object>({
  summary,
  ...part
}: Props<Given> & { readonly summary: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="needs-script" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <LaterPart {...part} />}
    </details>
  );
}
