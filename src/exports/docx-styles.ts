import type { IPropertiesOptions } from 'docx';

const INK = '1F2933';
/** Grey that keeps 7 to 1 on white. */
const QUIET = '4A5560';
const FONT = 'Calibri';

/** Ground of the heads of tables. */
export const HEAD_GROUND = 'E4E8EC';

/** Sizes are half points. Everything that is ours in the text has a style, so that one click restyles it. */
export const docxStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 18, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: {
      run: { font: FONT, size: 36, bold: true, color: INK },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16 },
      paragraph: { spacing: { before: 20, after: 20 } },
    },
    {
      id: 'CellHead',
      name: 'Cell head',
      basedOn: 'Cell',
      run: { bold: true, size: 16 },
      paragraph: { keepNext: true },
    },
    {
      id: 'CellHint',
      name: 'Cell hint',
      basedOn: 'Cell',
      run: { italics: true, size: 14 },
      paragraph: { keepNext: true },
    },
    { id: 'ClauseTitle', name: 'Clause title', basedOn: 'Cell', run: { bold: true } },
    {
      id: 'ClauseId',
      name: 'Clause id',
      basedOn: 'Cell',
      run: { color: QUIET, size: 14 },
    },
    {
      id: 'Internal',
      name: 'Internal',
      basedOn: 'Normal',
      run: { bold: true, size: 22 },
    },
    {
      id: 'Foot',
      name: 'Foot',
      basedOn: 'Normal',
      run: { size: 14, color: QUIET },
      paragraph: { spacing: { after: 0 } },
    },
  ],
};
