import type { Comparable } from '#domain/comparison/compare.ts';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import { readAnswer } from './score.ts';

const labelOf = (options: readonly { number: number; label: string }[], number?: number) =>
  options.find((option) => option.number === number)?.label;

/** How a comparison reads the worksheets of a ladder: the value of an answer is its score, 0 to 3. */
export function comparable(ladder: Ladder): Comparable<LadderItem> {
  return {
    sides: ladder.sides,
    items: ladder.items,
    read(worksheet, item) {
      const given = worksheet.answers[item.number];
      const reading = readAnswer(ladder, given);
      const label = labelOf(ladder.answers, given?.answer);
      if (reading.state === 'open' || label === undefined) return { state: 'open' };
      const note = given?.note?.trim();
      const words = { label, ...(note && { note }) };
      if (reading.state !== 'scored') return { state: reading.state, ...words };
      const details = [
        reading.level > 0 ? labelOf(ladder.consistency, given?.consistency) : undefined,
        labelOf(ladder.evidence, given?.evidence),
      ];
      return {
        state: 'value',
        value: reading.score,
        ...words,
        details: details.filter((detail) => detail !== undefined),
      };
    },
  };
}
