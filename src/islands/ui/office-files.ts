/** Endings that a browser offers first; files with macros are offered, to be told why they are refused. */
export const OFFICE_FILES = '.docx,.xlsx,.docm,.xlsm,.doc,.xls';

/** Whether a file is of Word or Excel, as far as its name says. */
export const isOffice = ({ name }: File): boolean => /\.(doc|xls)[xm]?$/i.test(name);
