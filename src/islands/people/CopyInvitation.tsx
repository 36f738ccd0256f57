import type { Content } from '#worksheet/types.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { useInvitation } from './useInvitation.ts';

interface Props {
  readonly content: Content;
  /** Number of the role that is asked, where it is one. */
  readonly asked?: number | undefined;
  /** The message around the link. */
  readonly messageOf: (url: string) => string;
}

/** The button that copies an invitation, or why there is none. */
export function CopyInvitation({ content, asked, messageOf }: Props) {
  const invitation = useInvitation(content, asked);
  const url = invitation?.url;
  return (
    <>
      {!content.worksheet.name && <p>Write your name above, so that people know who asks.</p>}
      {invitation && !url ? (
        <p class="notice notice--warn">
          The invitation could not be written. Reload the page. Where clauses were added, their
          texts may be too long for a link: shorten them.
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
