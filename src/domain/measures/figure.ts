import type { Rating } from '#schemas/claim.ts';

/** A figure of a source as the tool shows it: always with its rating and with who says it. */
export interface Figure {
  /** Id of the claim. */
  readonly id: string;
  readonly figure: string;
  readonly says: string;
  readonly rating: Rating;
  /** What the rating says in words. */
  readonly words: string;
  /** Who says it, and what they sell. */
  readonly from: string;
}

/** By the id of the claim. */
export type Figures = Readonly<Record<string, Figure>>;
