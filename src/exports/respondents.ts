import type { Comparison, Respondent } from '#domain/comparison/compare.ts';
import { carryOver, type Editioned } from '#domain/editions.ts';
import type { Content, Shared, Worksheet } from '#worksheet/types.ts';

/**
 * Every worksheet of a dossier as this edition reads it: the reader's own first, where it holds an
 * entry or is the only one, then those that were collected.
 */
export function worksheetsOf(content: Content, instrument: Editioned): Worksheet[] {
  const carried = (worksheet: Worksheet, edition: number): Worksheet => {
    const shared: Shared = { ...content, edition, worksheet, record: {} };
    return carryOver(shared, instrument).worksheet;
  };
  const { collected = [], worksheet, edition } = content;
  const others = collected.map((one) => carried(one.worksheet, one.edition));
  const speaks = Object.keys(worksheet.answers).length > 0;
  return speaks || others.length === 0 ? [carried(worksheet, edition), ...others] : others;
}

/** What a report says where scores are kept back. */
export const HELD_BACK = 'No result yet: you were invited to answer alone, and have not sent.';

/** Names that were given, in the order of the people. */
export const namesOf = (people: readonly { readonly name?: string | undefined }[]): string[] =>
  people.flatMap(({ name }) => name?.trim() || []);

/**
 * What each person is called, everywhere the same: by name and side, else by side and place, each once.
 *
 * @param asksSide false for an instrument that has no sides: then nobody failed to give one
 * @param none what stands where a person gave no side, or no role
 * @returns in the order of the respondents
 */
export function callNames(
  { respondents }: Pick<Comparison<unknown>, 'respondents'>,
  asksSide = true,
  none = 'Side not given',
): string[] {
  const groups = (one: Respondent) =>
    respondents.filter(({ side, name }) => side === one.side && name === one.name);
  return respondents.map((one) => {
    const alike = groups(one);
    const place = alike.length > 1 ? ` ${alike.indexOf(one) + 1}` : '';
    if (!asksSide) return one.name ? `${one.name}${place}` : `Person${place}`;
    const side = one.side?.label ?? none;
    if (one.name) return `${one.name}${place} (${side})`;
    if (alike.length > 1) return `${side}, person${place}`;
    const isAlone = respondents.every((other) => other === one || other.side !== one.side);
    return isAlone ? side : `${side}, without a name`;
  });
}
