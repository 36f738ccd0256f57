// Made once: a formatter a row and render is the largest cost of a click where sixty people are listed.
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A date and time as the reader sees it. */
export const when = (iso: string) => format.format(new Date(iso));
