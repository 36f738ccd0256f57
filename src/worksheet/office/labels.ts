type Numbered = readonly { readonly number: number; readonly label: string }[];

/** Words without what people and programs change: case, spaces, and the form of apostrophes. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Label of an option, or empty text where there is none of that number. */
export const labelOf = (options: Numbered, number: number | undefined): string =>
  options.find((option) => option.number === number)?.label ?? '';

/** Number of the option that a label names, whatever its case; undefined where it names none. */
export const numberOfLabel = (options: Numbered, label: string): number | undefined =>
  options.find((option) => folded(option.label) === folded(label))?.number;

/** What a cell says where nobody has set a status: it is no status, and stands as an empty field. */
export const NO_STATUS = 'No status yet';
/** What the cell said in files of before. */
const ONCE = 'Nobody has looked';

/** Whether a text says that there is no status. */
export const isNoStatus = (text: string): boolean =>
  [NO_STATUS, ONCE].some((said) => folded(text) === folded(said));
