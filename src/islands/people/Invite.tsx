import type { Instrument } from '#schemas/instruments.ts';
import type { Shared } from '#worksheet/types.ts';
import { shareMessage } from '../ui/share-message.ts';
import { CopyInvitation } from './CopyInvitation.tsx';
import { heldIn } from './held-in.ts';

/** The message around an invitation. */
function invitationMessage(instrument: Instrument, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: instrument.title,
    what: `${instrument.summary} It takes about ${instrument.minutes} minutes.`,
    ask: 'open the link, choose "Start my answers", and answer alone. "Don\'t know" is an answer. Nobody sees a score before sending: you see your own result once you have sent your answers. I see every answer and note, your side and the name that you give.',
    inside: `The link holds ${heldIn(content, ['the facts of the engagement'])}. It holds no answers. No server keeps anything.`,
  });
}

/** An invitation to copy: facts and names travel, no answers. */
export function Invite({ instrument, content }: { instrument: Instrument; content: Shared }) {
  return (
    <section class="people__part needs-script" aria-labelledby="invite">
      <h3 id="invite">Ask others</h3>
      <p>
        Send one invitation to everybody. Each person answers alone, sees no score before sending,
        and sends a link or a file back to you. The invitation holds the facts above and no answers.
      </p>
      <CopyInvitation
        content={content}
        messageOf={(url) => invitationMessage(instrument, content, url)}
      />
    </section>
  );
}
