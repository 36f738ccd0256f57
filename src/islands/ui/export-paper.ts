export type Paper = 'a4' | 'letter';

/** Countries that print on Letter, after the CLDR's list of paper sizes. */
const LETTER = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ');

/** The paper that lies in the reader's printer, as far as the language of the browser tells. */
export function usualPaper(language: string): Paper {
  try {
    return LETTER.includes(new Intl.Locale(language).maximize().region ?? '') ? 'letter' : 'a4';
  } catch {
    return 'a4';
  }
}
