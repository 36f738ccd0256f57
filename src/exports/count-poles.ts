import type { Count, CountItem } from '#schemas/count.ts';
import type { Discussion } from '#schemas/discussion.ts';

/** What an entry is of: a sign is of the external engineers, the mirror of what the client side gave. */
type Part = Pick<CountItem, 'part'>;

/** What the three values of an entry are called, from 0 against to 2 for. What the client side gave is no sign. */
export function polesOf(
  { poles, mirror }: Count,
  { part }: Part,
): readonly [string, string, string] {
  return part === 'sign'
    ? [poles.against, 'Neither', poles.for]
    : [mirror.poles.against, mirror.poles.neither, mirror.poles.for];
}

/** What to say where sides differ on an entry: a side that sees more signs is not a side that gave more. */
export const talkOf = ({ discussion, mirror }: Count, { part }: Part): Discussion | undefined =>
  part === 'sign' ? discussion : mirror.discussion;
