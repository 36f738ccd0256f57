import type { Content } from '#worksheet/types.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { useInvitation } from './useInvitation.ts';

interface Props {
  readonly content: Content;
  /** The message around the link. */
  readonly messageOf: (url: string) => string;
}

/** The button that copies an invitation, or why there is none. */
export function CopyInvitation({ content, messageOf }: Props) {
  const invitation = useInvitation(content);
  const url = invitation?.url;
  return (
    <>
      {!content.worksheet.name && <p>Write your name above, so that people know who asks.</p>}
      {invitation && !url ? (
        <p class="notice notice--warn">
          The browser could not write the invitation. Reload the page and try again.
        </p>
      ) : (
        <CopyText
          label="Copy the invitation"
          text={url ? messageOf(url) : ''}
          done="Copied. Paste it into an e-mail or a chat."
          disabled={!url}
        />
      )}
    </>
  );
}
