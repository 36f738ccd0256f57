import type { Worksheet } from './types.ts';

/**
 * What tells one respondent from another: name and side, case and spaces ignored. Somebody may answer
 * for both sides, and two people of two sides may share a name.
 *
 * @returns undefined where there is no name: people without one cannot be told apart
 */
export function personOf({
  name = '',
  side,
}: Pick<Worksheet, 'name' | 'side'>): string | undefined {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return plain === '' ? undefined : `${side ?? 0} ${plain}`;
}
