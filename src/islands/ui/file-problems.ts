import type { FileProblem } from '#worksheet/file.ts';

/** Why a file could not be opened, and what to do. */
export const FILE_PROBLEMS: Readonly<Record<FileProblem | 'other-tool' | 'unreadable', string>> = {
  'too-large':
    'The file is larger than any file of this site. Choose the file that was saved here.',
  'cut-short': 'The file is cut short: its end is missing. Ask for it again, or copy it once more.',
  'not-json':
    'This is not a file of this site. Choose a file that ends in .json and was saved here.',
  backup:
    'This is a backup of all dossiers. Restore it on the page “Data and privacy”, under “Backup”.',
  'other-format': 'This JSON file was made by another program. Choose a file that was saved here.',
  'newer-version':
    'The file was made by a newer version of the playbook. Reload the page and open it again.',
  invalid: 'Something in the file is wrong, so nothing of it was opened:',
  'other-tool': 'The file belongs to another tool:',
  unreadable: 'The browser could not read the file. Copy it to this machine and open it again.',
};
