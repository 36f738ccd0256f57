/** What a row says whose status, by its label, asks who accepted it. */
export const lacksName = (status: string): string =>
  `“${status}” counts as settled once it says who accepted it.`;
