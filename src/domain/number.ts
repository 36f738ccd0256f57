/** A score from 0 to 3 as shown: two digits at most, `2`, `1.5`, `2.25`. */
export const score = (value: number): string => String(Math.round(value * 100) / 100);

/** A score inside arithmetic that is shown: `about 2.38` where two digits are not all of it. */
export const about = (value: number): string =>
  Math.abs(Number(score(value)) - value) > 1e-9 ? `about ${score(value)}` : score(value);

/** A share from 0 to 1 as a whole percentage: `67%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A count with its noun: `1 clause`, `2 clauses`. */
export const count = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : nouns}`;
