import type { Rating } from '#schemas/claim.ts';

/** What a rating says in words, beside its letter. `reference/evidence` explains each at length. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  A: 'strong evidence',
  B: 'independent evidence',
  C: 'reported, method unclear',
  D: 'vendor claim',
  E: 'opinion',
  X: 'do not use as stated',
};
