import { tallyResult } from '#domain/tally/result.ts';
import type { Tally } from '#schemas/tally.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** How far a worksheet is filled in, in one sentence. */
export function filled(tally: Tally, content: Shared): string {
  const { tagged, unknown } = tallyResult(tally, content.worksheet);
  const answered = tagged.length + unknown.length;
  return `${answered} of ${count(tally.items.length, 'work item')} answered${unknown.length > 0 ? `, ${unknown.length} of them with Don't know` : ''}.`;
}

/** The message around a link to a tally. */
export function message(tally: Tally, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: tally.title,
    what: `which level of contribution each work item asked for: ${tally.window.toLowerCase()} of external engineers. It rates work and no person. ${filled(tally, content)}`,
    ask: 'tag the same work items yourself, if you can before you read my tags. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my tags. Then we talk about the items on which we differ.',
    inside:
      'The tags and the names of the work items are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
