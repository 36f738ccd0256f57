import { plain } from '#worksheet/plain.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import type { OfficePackage } from './package.ts';
import type { Place, ReadComment } from './read-types.ts';
import { allOf, attributeOf, childAt, childrenOf } from './xml.ts';
import { stringText } from './xlsx-cells.ts';

type PlaceOf = (cell: string) => Place;

const cut = (text: string) => plain(text.slice(0, OFFICE_LIMITS.text));

/** Notes, the comments of older programs; a threaded comment leaves a copy that says so. */
function notesOf(root: Element, placeOf: PlaceOf): ReadComment[] {
  const authors = allOf(root, 'author').map(({ textContent }) => plain(textContent ?? ''));
  return allOf(root, 'comment').flatMap((comment, at) => {
    const author = authors[Number(attributeOf(comment, 'authorId'))] ?? '';
    if (/^tc=\{[0-9A-F-]+\}$/i.test(author)) return [];
    const cell = attributeOf(comment, 'ref') ?? '';
    const text = childAt(comment, 'text');
    return [
      {
        id: `note-${at + 1}`,
        ...(author && { author }),
        ...placeOf(cell),
        text: text ? cut(stringText(text)) : '',
      },
    ];
  });
}

/** Comments with replies, as newer programs write them. */
function threadedOf(root: Element, persons: ReadonlyMap<string, string>, placeOf: PlaceOf) {
  return childrenOf(root, 'threadedComment').map((comment): ReadComment => {
    const author = persons.get(attributeOf(comment, 'personId') ?? '');
    const date = attributeOf(comment, 'dT');
    const replyTo = attributeOf(comment, 'parentId');
    return {
      id: attributeOf(comment, 'id') ?? '',
      ...(author && { author }),
      ...(date !== undefined && { date }),
      ...placeOf(attributeOf(comment, 'ref') ?? ''),
      text: cut(childAt(comment, 'text')?.textContent ?? ''),
      ...(replyTo !== undefined && { replyTo }),
      ...(attributeOf(comment, 'done') === '1' && { done: true }),
    };
  });
}

async function personsOf(file: OfficePackage): Promise<ReadonlyMap<string, string>> {
  const path = (await file.relations(file.main)).find(({ type }) => type === 'person')?.target;
  const root = path === undefined ? undefined : await file.part(path);
  return new Map(
    (root ? childrenOf(root, 'person') : []).map((person) => [
      attributeOf(person, 'id') ?? '',
      plain(attributeOf(person, 'displayName') ?? ''),
    ]),
  );
}

/**
 * Every note and comment of a sheet.
 *
 * @param sheet path of the sheet
 * @param placeOf clause and field of a cell
 * @throws OfficeError, as promise
 */
export async function xlsxComments(
  file: OfficePackage,
  sheet: string,
  placeOf: PlaceOf,
): Promise<ReadComment[]> {
  const found: ReadComment[] = [];
  for (const { type, target, external } of await file.relations(sheet)) {
    if (external || (type !== 'comments' && type !== 'threadedComment')) continue;
    const root = await file.part(target);
    if (!root) continue;
    if (type === 'comments') found.push(...notesOf(root, placeOf));
    else found.push(...threadedOf(root, await personsOf(file), placeOf));
    if (found.length > OFFICE_LIMITS.entries) throw new OfficeError('too-large');
  }
  return found;
}
