/**
 * What every report says of itself; a builder puts in front what its result describes. In a file of its
 * own: a page needs it before it has loaded any report.
 */
export const CAVEAT =
  'It is not a certification, not a rating of any person, and not a vendor ranking.';
