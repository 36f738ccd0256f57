import type { Rating } from '#schemas/claim.ts';

/** What a rating says in words: the short form beside the letter, the long one where it is explained. */
export const ratingWords: Readonly<
  Record<Rating, { readonly short: string; readonly long: string }>
> = {
  A: {
    short: 'strong evidence',
    long: 'Peer-reviewed and replicated, or the primary text of a law or a standard.',
  },
  B: {
    short: 'independent evidence',
    long: 'One independent study, a large independent survey, or a fact that anyone can compute.',
  },
  C: {
    short: 'reported, method unclear',
    long: 'A number from a third party that does not show how it was found.',
  },
  D: {
    short: 'vendor claim',
    long: 'A case or a table from a vendor whose product the figure helps to sell.',
  },
  E: { short: 'opinion', long: 'An assertion without data.' },
  X: {
    short: 'do not use as stated',
    long: 'Contradicted by arithmetic or by a better source.',
  },
};
