/** A text with one full stop at its end, whether or not its author wrote it. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** The names alone of `Ann Poe, Some Journal (read in part)`: what stands before a comma or bracket. */
export function shortName(by: string): string {
  return by.split(/,| \(/, 1)[0] ?? by;
}
