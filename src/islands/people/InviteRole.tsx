import { useState } from 'preact/hooks';
import { series } from '#domain/series.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { clausesOfDeal } from '#worksheet/deal-clauses.ts';
import type { Content } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';
import { CopyInvitation } from './CopyInvitation.tsx';
import { heldIn } from './held-in.ts';

type Role = Checklist['roles'][number];

/** What is asked of one role, or of everybody. */
function askOf({ items, stances }: Checklist, role: Role | undefined): string {
  const led = items.filter(({ lead }) => lead === role?.id).length;
  const looked = items.filter(({ look }) => role && look.includes(role.id)).length;
  const who = role
    ? `check that the role is ${role.label}, and take a stance alone. Of the clauses, ${role.label} leads ${led} and must look at ${looked} more; the filter "Role" shows them`
    : 'choose your role, and take a stance alone on the clauses that your role leads or must look at; the filter "Role" shows them';
  const labels = stances.map(({ label }) => `"${label}"`).join(', ');
  return `open the link, choose "Start my answers", ${who}. A stance is one of ${labels}. Where you reject, say in a sentence why. You do not see what others say, and nobody sees what you say before you send it.`;
}

/** What an invitation carries besides names and facts: whom it asks, and what changes the checklist. */
function carriedWith(content: Content, role: Role | undefined): string[] {
  const added = Object.keys(clausesOfDeal(content)).length;
  const hidden = Object.keys(content.worksheet.hidden ?? {}).length;
  return [
    ...(role ? ['the role that is asked'] : []),
    ...(added > 0 ? [count(added, 'clause that was added', 'clauses that were added')] : []),
    ...(hidden > 0
      ? [`${count(hidden, 'clause that is hidden', 'clauses that are hidden')} with the reason`]
      : []),
  ];
}

/** The message around an invitation to one role. */
function roleMessage(
  checklist: Checklist,
  content: Content,
  url: string,
  role: Role | undefined,
): string {
  return shareMessage(content, url, {
    title: checklist.title,
    what: `${checklist.summary} It takes up to ${count(checklist.minutes, 'minute')}. It is not legal advice.`,
    ask: askOf(checklist, role),
    inside: `The link holds ${heldIn(content, ['the facts of the deal', ...carriedWith(content, role)])}. It holds no stance, no status and no note. No server keeps anything.`,
  });
}

/** An invitation for one role, or for all of them: facts, names and added clauses travel, no stances. */
export function InviteRole({ checklist, content }: { checklist: Checklist; content: Content }) {
  const [number, setNumber] = useState(0);
  const role = checklist.roles.find((one) => one.number === number);
  return (
    <section class="people__part needs-script" aria-labelledby="invite">
      <h3 id="invite">Ask a role</h3>
      <p>
        Each role takes its stances alone, and sees neither your record nor what others say. It
        sends a link or a file back to you. The invitation holds{' '}
        {series(['the facts above', ...carriedWith(content, role)])}. It holds no stance and no
        status.
      </p>
      <div class="field field--inline">
        <label for="invite-role">The message is for</label>
        <select
          id="invite-role"
          autocomplete="off"
          value={String(number)}
          onChange={(event) => setNumber(Number(event.currentTarget.value))}
        >
          <option value={0}>every role</option>
          {checklist.roles.map((one) => (
            <option key={one.number} value={one.number}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <CopyInvitation
        content={content}
        asked={role?.number}
        messageOf={(url) => roleMessage(checklist, content, url, role)}
      />
    </section>
  );
}
