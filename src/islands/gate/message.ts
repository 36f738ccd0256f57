import { passGate } from '#domain/gate/result.ts';
import type { Gate } from '#schemas/gate.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** How far a worksheet is filled in, in one sentence. */
export function filled(gate: Gate, content: Shared): string {
  const { open, unknown } = passGate(gate, content.worksheet);
  const answered = gate.items.length - open.length;
  return `${answered} of ${count(gate.items.length, 'item')} answered${unknown.length > 0 ? `, ${unknown.length} of them with Don't know` : ''}.`;
}

/** The message around a link to a gate. */
export function message(gate: Gate, content: Shared, url: string): string {
  return shareMessage(content, url, {
    title: gate.title,
    what: `${count(gate.items.length, 'item')} that should be in place, over ${gate.window.toLowerCase()}. ${filled(gate, content)}`,
    ask: 'give your own answers, if you can before you read mine. Open the link and choose "Close" to start from your own page, or "Keep a copy" to start from my answers. Then we talk about the items on which we differ.',
    inside:
      'The answers are inside the link. No server keeps them. Whoever has the link can read them.',
  });
}
