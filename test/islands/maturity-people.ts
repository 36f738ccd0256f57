import { maturity } from './instruments.ts';
import type { Answer, Collected, Content, Worksheet } from '#worksheet/types.ts';

const numberOf = (options: readonly { id: string; number: number }[], id: string) => {
  const found = options.find((option) => option.id === id);
  if (!found) throw new RangeError(`No option ${id}.`);
  return found.number;
};

/** `contributes always artefact` as an answer. */
function answerOf(words: string): Answer {
  const [row = '', often, evidence] = words.split(' ');
  return {
    answer: numberOf(maturity.answers, row),
    ...(often && { consistency: maturity.consistency.at(often === 'always' ? -1 : 0)!.number }),
    ...(evidence && { evidence: numberOf(maturity.evidence, evidence) }),
  };
}

/** What somebody filled in: answers by the id of the practice. */
export function sheet(
  side: 'client' | 'external' | undefined,
  answers: Readonly<Record<string, string>>,
  rest: Partial<Worksheet> = {},
): Worksheet {
  return {
    ...(side && { side: numberOf(maturity.sides, side) }),
    facts: {},
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, words]) => [numberOf(maturity.items, id), answerOf(words)]),
    ),
    ...rest,
  };
}

/** The same row for each of the first practices. */
export const all = (words: string, count = 6) =>
  Object.fromEntries(maturity.items.slice(0, count).map(({ id }) => [id, words]));

export const collect = (...sheets: Worksheet[]): Collected[] =>
  sheets.map((worksheet, index) => ({
    id: `person-${index + 1}`,
    received: `2026-11-0${index + 1}T09:00:00.000Z`,
    edition: maturity.edition,
    via: 'link',
    worksheet,
  }));

export const content = (worksheet: Worksheet, rest: Partial<Content> = {}): Content => ({
  instrument: maturity.number,
  edition: maturity.edition,
  name: 'Team Atlas',
  worksheet,
  record: {},
  ...rest,
});
