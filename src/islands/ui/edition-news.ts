import { changesSince } from '#domain/edition-changes.ts';
import type { Editioned } from '#domain/editions.ts';

/** What a reader of work from an older edition is told, a sentence each; nothing where all is the same. */
export function editionNews(instrument: Editioned, edition: number): string[] {
  const { added, retired, facts, options, reworded } = changesSince(instrument, edition);
  return [
    ...added.map((title) => `New since then, and not answered: ${title}.`),
    ...retired.map(({ title, successor }) =>
      successor
        ? `${title} is gone; its answer now stands under ${successor}.`
        : `${title} is gone; its answer is kept, and no longer counts.`,
    ),
    ...facts.map(({ title, successor }) =>
      successor
        ? `The question “${title}” is gone; what was chosen there now stands under “${successor}”.`
        : `The question “${title}” is gone; what was chosen there no longer counts.`,
    ),
    ...options.map(({ title, successor }) =>
      successor
        ? `“${title}” can no longer be chosen; “${successor}” stands for it.`
        : `“${title}” can no longer be chosen; choose again where it was.`,
    ),
    ...reworded.map(({ was, now, note }) => {
      const change =
        was === undefined ? `“${now}” changed its meaning.` : `“${was}” now reads “${now}”.`;
      return [change, note, 'Look at what you answered there again.'].filter(Boolean).join(' ');
    }),
  ];
}
