import { MAX_OWN_CLAUSES } from './limits.ts';
import type { Own } from './own-numbers.ts';
import { withKey } from './sheet-edit.ts';
import type { Content } from './types.ts';

/**
 * The clauses that the owner of a deal and everybody who sent a worksheet added, by number. Under one
 * number the text of the owner stands, else that of whoever was collected last.
 *
 * @returns as many as one worksheet holds, those of the owner before those of others
 */
export function clausesOfDeal({
  worksheet,
  collected = [],
}: Pick<Content, 'worksheet' | 'collected'>): Own {
  const own = worksheet.own ?? {};
  const others = collected.flatMap((one) => Object.entries(one.worksheet.own ?? {}));
  const more = Object.entries(Object.fromEntries(others)).filter(([item]) => !(item in own));
  const room = MAX_OWN_CLAUSES - Object.keys(own).length;
  return { ...own, ...Object.fromEntries(more.slice(0, Math.max(0, room))) };
}

/** A deal without the clauses that people added, as a vendor sees it who is not asked about them. */
export function withoutAdded<T extends Pick<Content, 'worksheet' | 'collected'>>(content: T): T {
  const bare = (sheet: Content['worksheet']) => withKey(sheet, 'own', undefined);
  const { worksheet, collected } = content;
  return {
    ...content,
    worksheet: bare(worksheet),
    ...(collected && {
      collected: collected.map((one) => ({ ...one, worksheet: bare(one.worksheet) })),
    }),
  };
}
