import { series } from '#domain/series.ts';
import { tallyResult, type Spread, type TallyResult } from '#domain/tally/result.ts';
import type { Tally, TallyLevel } from '#schemas/tally.ts';
import type { Shared } from '#worksheet/types.ts';
import { count } from '../ui/number.ts';
import { shareMessage } from '../ui/share-message.ts';

/** A level as it is named everywhere: `2 Solved`. */
export const levelName = ({ level, label }: TallyLevel) => `${level} ${label}`;

/** The usual level, or the levels that tie. */
export const usualName = ({ usual }: Spread) => series(usual.map(levelName));

/** The highest level with an artefact, or that there is none. */
export const shownName = ({ ceiling }: Spread) => (ceiling ? levelName(ceiling) : 'none');

/** The result in one sentence or two, for the announcement and the line that says how far one is. */
export function summary({ tagged, needed, outcome }: TallyResult): string {
  const done = `${count(tagged.length, 'work item')} tagged.`;
  if (outcome.kind === 'too-few') return `${done} A result needs ${needed}.`;
  return `Usual level: ${usualName(outcome)}. Ceiling shown: ${shownName(outcome)}. ${done}`;
}

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
