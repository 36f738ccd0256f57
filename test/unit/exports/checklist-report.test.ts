import { expect, test } from 'vitest';
import { checklistReport } from '#exports/checklist-report.ts';
import { smallChecklist } from '../checklist/small-checklist.ts';
import { DATE } from './instruments.ts';

const report = checklistReport(
  smallChecklist,
  {
    instrument: 9,
    edition: 1,
    name: 'Vendor A',
    worksheet: { name: 'Ada', facts: { 1: [2] }, answers: {} },
    record: { 1: { status: 1, owner: 1, note: 'Clause 7' }, 4: { status: 5, reason: '' } },
  },
  DATE,
);
const rowsOf = (id: string) => report.sections.find((one) => one.id === id)?.table?.rows;

test('says where the musts stand, and that it is no legal advice', () => {
  expect(report.headline).toBe('1 of 2 musts settled, 1 left. Nobody has looked at 1 of them.');
  expect(report.caveat).toContain('It is not legal advice. It is not a certification');
  expect(report.sides).toBeUndefined();
  expect(report.respondents).toEqual({ count: 1, names: ['Ada'] });
});

test('counts by priority, in a table and as bars', () => {
  expect(rowsOf('progress')).toEqual([
    ['Must', '1', '0', '1', '2', '0'],
    ['Should', '0', '0', '0', '0', '0'],
    ['Consider', '0', '1', '0', '1', '0'],
  ]);
  expect(report.chart?.rows).toEqual([
    { label: 'Must', value: 1, max: 2, text: '1 of 2 settled' },
    { label: 'Consider', value: 0, max: 1, text: '0 of 1 settled' },
  ]);
});

test('gives every clause its record, and names the ones that the facts rule out', () => {
  expect(rowsOf('group-rights')).toEqual([
    ['Assignment', 'Must', 'agreed', 'Legal', '', 'Clause 7'],
    ['SBOM', 'Must, until an open fact is known', 'Nobody has looked', '', '', ''],
  ]);
  expect(report.sections.find(({ id }) => id === 'hidden')?.list).toEqual([
    'Data terms: Personal data? No.',
  ]);
  expect(report.items.rows.map(([title, , applies]) => [title, applies])).toEqual([
    ['Assignment', 'Yes'],
    ['Data terms', 'No'],
    ['SBOM', 'Yes'],
    ['Escrow', 'Yes'],
  ]);
});

test('asks about what is not settled', () => {
  expect(rowsOf('questions')?.map(([title]) => title)).toEqual(['SBOM', 'Escrow']);
});
