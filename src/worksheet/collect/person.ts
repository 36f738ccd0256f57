import type { Worksheet } from '#worksheet/types.ts';

type Signed = Pick<Worksheet, 'name' | 'side' | 'mark'>;

/** What the worksheets of one person share; undefined where nothing tells who it is. */
export type PersonOf = (worksheet: Signed) => string | undefined;

/** A name, case and spaces ignored; empty where there is none. */
export const plainName = ({ name = '' }: Signed) =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether two names differ in nothing but case and spaces. */
export const isOneName = (one: string, other: string) =>
  plainName({ name: one }) === plainName({ name: other });

/** The name within a side; undefined where there is none. */
function nameKey(given: Signed): string | undefined {
  const plain = plainName(given);
  return plain === '' ? undefined : `${given.side ?? 0} ${plain}`;
}

/** The one value of a list; undefined where there are several, or none. */
const onlyOf = <Value>(values: readonly Value[]): Value | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;

/**
 * Tells the people of several worksheets apart. Two worksheets are of one person where they have
 *
 * - the same name and side: somebody may answer again on another machine, which draws another mark.
 *   Somebody may also answer for both sides, and two people of two sides may share a name;
 * - the same mark, whatever the side: a side that is chosen or corrected later makes nobody else. Two
 *   names are two people all the same, because a file may have been passed on. One without a name is
 *   the named person with that mark, where there is one alone.
 *
 * @param all every worksheet that is looked at
 * @param manyRoles one person may answer for several sides in one worksheet, one after the other, as in
 *   the roles of a deal: then two sides under one mark are two voices, and one without a side is the
 *   other one where there is one alone
 */
export function personIn(all: readonly Signed[], manyRoles = false): PersonOf {
  const byMark = new Map<string, Signed[]>();
  for (const one of all) {
    if (one.mark === undefined) continue;
    byMark.set(one.mark, [...(byMark.get(one.mark) ?? []), one]);
  }
  /** The mark with what tells people apart under it, as no name can be written. */
  const markKey = (given: Signed): string | undefined => {
    if (given.mark === undefined) return undefined;
    const marked = byMark.get(given.mark) ?? [];
    const names = marked.map(plainName).filter(Boolean);
    const nameOf = (one: Signed) => plainName(one) || onlyOf(names);
    const name = nameOf(given);
    const sides = marked.flatMap((one) => (nameOf(one) === name ? (one.side ?? []) : []));
    const side = manyRoles ? (given.side ?? onlyOf(sides)) : undefined;
    return ` ${given.mark} ${side ?? 0} ${name ?? ''}`;
  };

  /** Key to a key of the same person; a key that leads nowhere stands for the person. */
  const leads = new Map<string, string>();
  const end = (key: string): string => {
    const next = leads.get(key);
    return next === undefined ? key : end(next);
  };
  for (const one of all) {
    const [name, mark] = [nameKey(one), markKey(one)];
    if (name === undefined || mark === undefined) continue;
    const [from, to] = [end(name), end(mark)];
    if (from !== to) leads.set(from, to);
  }
  const found = new Map<Signed, string | undefined>();
  return (given) => {
    if (!found.has(given)) {
      const key = nameKey(given) ?? markKey(given);
      found.set(given, key === undefined ? undefined : end(key));
    }
    return found.get(given);
  };
}
