import type { Worksheet } from './types.ts';

type Signed = Pick<Worksheet, 'name' | 'side' | 'mark'>;

/** A name, case and spaces ignored; empty where there is none. */
const plainName = ({ name = '' }: Signed) =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * What tells one respondent from another: name and side. Somebody may answer for both sides, and two
 * people of two sides may share a name. A mark tells them apart from nobody: somebody may answer
 * again on another machine.
 *
 * @returns undefined where there is no name
 */
export function personOf(given: Signed): string | undefined {
  const plain = plainName(given);
  return plain === '' ? undefined : `${given.side ?? 0} ${plain}`;
}

/** The mark within a side, as no name can be written. */
const markOf = ({ mark, side }: Signed) =>
  mark === undefined ? undefined : `${side ?? 0} #${mark} `;

/**
 * Tells the people of several worksheets apart. Who gave a name is known by it. Who gave none is known
 * by the mark of the worksheet, and is the named person whose worksheet has the same mark, where there
 * is one alone: a file that was passed on may come back under two names with one mark.
 *
 * @param all every worksheet that is looked at
 * @returns what the worksheets of one person share; undefined where nothing tells who it is
 */
export function personIn(all: readonly Signed[]): (given: Signed) => string | undefined {
  const named = new Map<string, Set<string>>();
  for (const one of all) {
    const [person, mark] = [personOf(one), markOf(one)];
    if (person === undefined || mark === undefined) continue;
    named.set(mark, (named.get(mark) ?? new Set()).add(person));
  }
  return (given) => {
    const person = personOf(given);
    const mark = markOf(given);
    if (person !== undefined || mark === undefined) return person;
    const [only, ...others] = named.get(mark) ?? [];
    return only !== undefined && others.length === 0 ? only : mark;
  };
}
