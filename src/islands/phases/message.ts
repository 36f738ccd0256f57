import { phaseResult } from '#domain/phases/result.ts';
import type { Phases } from '#schemas/phases.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** How far a worksheet is filled in, in one sentence. */
export function filled(phases: Phases, content: Shared): string {
  const { open, unknown } = phaseResult(phases, content.worksheet);
  const answered = phases.items.length - open.length;
  return `${answered} of ${count(phases.items.length, 'criterion', 'criteria')} answered${unknown.length > 0 ? `, ${unknown.length} of them with Don't know` : ''}.`;
}

/** The message around a link to a worksheet of phases. */
export function message(phases: Phases, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: phases.title,
    what: `${count(phases.items.length, 'criterion', 'criteria')} in ${count(phases.phases.length, 'phase')}, each with the evidence for it. ${filled(phases, content)}`,
    ask: 'give your own answers, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my answers. Then we talk about the criteria on which we differ.',
    inside:
      'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
