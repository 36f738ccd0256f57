import type { OfficeProblem } from '#worksheet/office/office-file.ts';

/** Why a Word or Excel file was refused, and what to do. */
export const OFFICE_PROBLEMS: Readonly<Record<OfficeProblem, string>> = {
  'too-large':
    'The file is larger than any file of this tool, or holds more rows or comments. Take pictures and other sheets out of it, and save it again.',
  'unpacks-too-large':
    'More would come out of the file than fits into memory, as in a file made to do harm. Ask for it again, saved anew in Word or Excel.',
  damaged:
    'The file is damaged or cut short. Ask for it again, or copy it to this machine once more.',
  protected:
    'The file is behind a password, or in the format before 2007 (.doc, .xls). Save it without a password as .docx or .xlsx.',
  macros: 'The file holds macros. None of them ran. Save it as .docx or .xlsx, without macros.',
  unsafe:
    'The parts of the file have names that no Word or Excel file has. Ask for it again, saved anew in Word or Excel.',
  entities:
    'The file declares entities, which can lead to other files and addresses. Nothing was loaded. Ask for it again, saved anew in Word or Excel.',
  'too-deep':
    'The file is nested deeper than any Word or Excel file. Ask for it again, saved anew in Word or Excel.',
  'not-office':
    'This is no Word or Excel file. Choose a file that ends in .docx, .xlsx or .json and was saved from this tool.',
  'no-clauses':
    'No table of clauses of this checklist was found in the file. Choose a file that was saved from this tool. The ids of the clauses must still stand in it.',
  'other-instrument':
    'The file belongs to another checklist. Open it in the tool that it came from.',
  'newer-edition':
    'The file was made with a newer edition of the checklist. Reload the page, and bring the file back again.',
};
