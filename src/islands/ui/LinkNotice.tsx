import { useEffect, useRef } from 'preact/hooks';

/** Why a link was refused. */
export type Refusal =
  | { readonly reason: 'cut-short' | 'damaged' | 'newer-version' }
  | { readonly reason: 'other-tool'; readonly title: string; readonly href: string }
  | { readonly reason: 'unknown-tool' };

const TEXT = {
  'cut-short': {
    title: 'This link was cut short',
    remedy:
      'Its end is missing, as happens when a program breaks a long line. Open it again from the original message, copy it whole, or ask the sender for the file.',
  },
  damaged: {
    title: 'This link is damaged',
    remedy:
      'Some of its characters were changed on the way. Ask the sender to send it again, or to send the file.',
  },
  'newer-version': {
    title: 'This link was made by a newer version of the playbook',
    remedy: 'Reload the page. If that does not help, ask for the address that the sender uses.',
  },
  'unknown-tool': {
    title: 'This link belongs to a tool that this site does not have',
    remedy: 'Ask the sender for the address of the page it was made on.',
  },
};

interface Props {
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** Tells why a link could not be opened, and what to do. The reader's own work stays as it was. */
export function LinkNotice({ refusal, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [refusal]);
  const other = refusal.reason === 'other-tool';
  return (
    <section class="notice notice--error" role="alert" aria-labelledby="link-problem">
      <h2 id="link-problem" tabIndex={-1} ref={heading}>
        {other ? 'This link belongs to another tool' : TEXT[refusal.reason].title}
      </h2>
      {other ? (
        <p>
          It was made with the {refusal.title}. <a href={refusal.href}>Open it there</a>.
        </p>
      ) : (
        <p>{TEXT[refusal.reason].remedy}</p>
      )}
      <p>Nothing was opened, and your own work is as it was.</p>
      <button type="button" class="button button--quiet" onClick={onClose}>
        Back to my own work
      </button>
    </section>
  );
}
