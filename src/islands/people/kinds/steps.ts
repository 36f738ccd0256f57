import { score } from '../../ui/number.ts';

/** A distance in units of a scale: `1.25 rows`. */
export const distance = (noun: string) => (value: number) =>
  `${score(value)} ${value === 1 ? noun : `${noun}s`}`;
