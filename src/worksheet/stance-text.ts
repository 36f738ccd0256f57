import type { Answer } from './types.ts';

/** A stance as the history keeps it: its number, and behind a space the reason. */
export const stanceIn = ({ answer, note }: Answer = {}): string | undefined =>
  answer === undefined && !note ? undefined : `${answer ?? 0}${note ? ` ${note}` : ''}`;

/** Reads what `stanceIn` wrote. */
export function stanceOf(text: string): Answer {
  const [, number = '', note] = /^(\d+)(?: ([^]*))?$/.exec(text) ?? [];
  return { ...(Number(number) > 0 && { answer: Number(number) }), ...(note && { note }) };
}
