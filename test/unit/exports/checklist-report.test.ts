import { describe, expect, test } from 'vitest';
import { checklistReport } from '#exports/checklist-report.ts';
import { writeCsv } from '#exports/csv.ts';
import { writeMarkdown } from '#exports/markdown.ts';
import { sectionsOf } from '#exports/report.ts';
import type { Content } from '#worksheet/types.ts';
import { contentOf, dealChecklist, OWN, sheet } from '../checklist/deal.ts';
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
const POSITIONS = 'Preferred: p\nAcceptable: b\nWalk away: w';
const rowsOf = (id: string) => report.sections.find((one) => one.id === id)?.table?.rows;

test('says where the musts stand, and that it is no legal advice', () => {
  expect(report.headline).toBe('1 of 2 musts settled, 1 left. 1 of them has no status yet.');
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
    ['Assignment\nMust', POSITIONS, 'agreed\nOwner: Legal\nClause 7'],
    ['SBOM\nMust, until an open fact is known', POSITIONS, 'No status yet'],
  ]);
  expect(report.sections.find(({ id }) => id === 'hidden')?.list).toEqual([
    'Data terms: Personal data? No.',
  ]);
  expect(report.items.rows.map(([title, , , applies]) => [title, applies])).toEqual([
    ['Assignment', 'Yes'],
    ['Data terms', 'No'],
    ['SBOM', 'Yes'],
    ['Escrow', 'Yes'],
  ]);
});

test('asks about what is not settled', () => {
  expect(rowsOf('questions')?.map(([title]) => title)).toEqual(['SBOM', 'Escrow']);
});

describe('a deal of three roles', () => {
  const owner = sheet(
    'legal',
    { 1: ['reject', 'No cap'] },
    {
      name: 'Olga',
      facts: { 1: [1] },
      own: { [OWN]: { title: 'Keys', about: 'Who holds them.', ask: 'Where are they?' } },
      hidden: { 4: 'We own the platform' },
    },
  );
  const others = [
    sheet('procurement', { 1: 'accept', 3: 'help' }, { name: 'Pia', hidden: { 3: 'Not for us' } }),
    sheet(undefined, { 3: 'fallback' }),
  ];
  const content: Content = {
    ...contentOf(
      others,
      {
        1: { status: 4, owner: 1, due: '2026-11-19', ref: 'MSA 7.2' },
        2: { status: 5, acceptedBy: 'CFO', reason: '=1+1', note: '+49 30' },
        3: { status: 3, owner: 2, due: '2026-12-01' },
        [OWN]: { status: 2, note: '@SUM(A1)' },
      },
      owner,
    ),
    ...{ instrument: 9, name: 'Vendor A' },
  };
  const made = checklistReport(dealChecklist, content, DATE);
  const found = (id: string) => made.sections.find((one) => one.id === id);
  const inForm = (detail: 'summary' | 'open' | 'everything') =>
    sectionsOf(made, detail).map(({ id }) => id);

  test('is summed up for a meeting: reasons not to sign, conflicts, open musts, days, who is waited for', () => {
    expect(inForm('summary')).toEqual([
      ...['progress', 'gate', 'conflicts', 'due', 'waiting', 'musts'],
    ]);
    expect(found('gate')?.table?.rows).toEqual([
      [
        'Assignment',
        'Conflict. It is missing. Rejected by Olga, Legal (“No cap”).\naccept: Procurement',
        ...['Legal', '19 Nov 2026'],
      ],
    ]);
    expect(found('gate')?.paragraphs?.[0]).toContain('not legal advice');
    // A conflict stands once: what is a reason not to sign is not listed again.
    expect(found('conflicts')).toMatchObject({
      paragraphs: ['1 conflict stands above, among the reasons not to sign.'],
    });
    expect(found('conflicts')?.table).toBeUndefined();
    expect(found('due')?.table?.rows).toEqual([
      ['19 Nov 2026', '1 day overdue', 'Assignment', 'Legal'],
      ['1 Dec 2026', 'in 11 days', 'SBOM', 'Procurement'],
    ]);
    expect(found('waiting')?.table?.rows.map(([role]) => role)).toContain('Security');
  });

  test('tells a conflict that is no reason not to sign with who says what, and why', () => {
    const deal: Content = {
      ...{ ...content, record: {} },
      worksheet: sheet('legal', { 4: ['reject', 'Too dear'] }, { name: 'Olga' }),
      collected: contentOf([
        sheet('procurement', { 4: 'accept' }, { name: 'Pia' }),
        sheet('security', { 4: 'accept' }, { name: 'Sam' }),
      ]).collected!,
    };
    const [conflicts] = checklistReport(dealChecklist, deal, DATE).sections.filter(
      ({ id }) => id === 'conflicts',
    );
    expect(conflicts?.table?.rows).toEqual([
      [
        ...['Escrow', 'Consider'],
        'reject: Too dear (Olga, Legal)\naccept: Procurement and Security',
        ...['No owner', 'No day'],
      ],
    ]);
  });

  test('counts musts of which nothing is known, by whose turn it is, and has a row for the others', () => {
    const young: Content = {
      ...{ instrument: 9, edition: 1, name: '' },
      worksheet: { facts: { 1: [1], 2: [1] }, answers: {} },
      record: { 3: { due: '2026-12-01' } },
    };
    const musts = checklistReport(dealChecklist, young, DATE).sections.find(
      ({ id }) => id === 'musts',
    );
    expect(musts?.paragraphs).toEqual(['2 musts have no status, no owner and no day.']);
    expect(musts?.list?.join()).toMatch(/^Led by Legal \(\d\): .*Assignment/);
    expect(musts?.table?.rows).toEqual([['SBOM', 'No status yet.', 'No owner', '1 Dec 2026']]);
  });

  test('has the same widths in all tables of a form, and none that is too narrow for a word', () => {
    const tables = made.sections.flatMap(({ id, table }) =>
      table && /^(open|group|gate)/.test(id)
        ? [{ id, widths: table.columns.map((one) => one.width) }]
        : [],
    );
    for (const form of ['open-', 'group-']) {
      const all = tables.filter(({ id }) => id.startsWith(form)).map(({ widths }) => widths.join());
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all).size).toBe(1);
    }
    for (const { widths } of tables) {
      expect(widths.reduce((sum = 0, one) => sum + one!, 0)).toBe(100);
      expect(Math.min(...widths.map((one) => one!))).toBeGreaterThanOrEqual(13);
    }
  });

  test('gives the reason with each stance in the open points', () => {
    const [first] = made.sections.filter(({ detail }) => detail === 'open');
    expect(first?.table?.columns.map(({ title }) => title)).toContain('What each role says');
    expect(first?.table?.rows[0]?.at(-1)).toBe('reject: No cap (Olga, Legal)\naccept: Procurement');
  });

  test('has a form with the open points alone, in the order of a meeting', () => {
    expect(inForm('open').every((id) => id.startsWith('open-'))).toBe(true);
    const titles = made.sections
      .filter(({ detail }) => detail === 'open')
      .flatMap(({ table }) => table?.rows.map(([title]) => title));
    expect(titles[0]).toBe('Assignment\nMust');
    expect(titles).toContain('Keys\nWho holds them.\nShould');
    expect(titles.join()).not.toContain('Escrow');
    const settled: Content = {
      ...content,
      record: Object.fromEntries([1, 2, 3, OWN].map((item) => [item, { status: 1 }])),
      worksheet: { ...owner, answers: {} },
      collected: [],
    };
    const none = sectionsOf(checklistReport(dealChecklist, settled, DATE), 'open');
    expect(none.map(({ paragraphs }) => paragraphs)).toEqual([
      ['No clause is open, in conflict or waiting.'],
    ]);
  });

  test('stands whole in everything: record, stances, own and hidden clauses with their reasons', () => {
    expect(inForm('everything')).toEqual(
      expect.arrayContaining(['group-own', 'hidden-by-owner', 'hidden-by-others']),
    );
    expect(inForm('everything')[0]).toBe('facts');
    const rights = found('group-rights')?.table?.rows;
    expect(rights?.[0]?.at(-1)).toBe('reject: No cap (Olga, Legal)\naccept: Procurement');
    expect(rights?.[1]).toEqual([
      'Data terms\nMust',
      POSITIONS,
      'accepted\nAccepted by: CFO\nReason: =1+1\n+49 30',
      '',
    ]);
    expect(found('hidden-by-owner')?.list).toEqual(['Escrow: We own the platform']);
    expect(found('hidden-by-others')?.list).toEqual(['SBOM, Pia, Procurement: Not for us']);
    const text = writeMarkdown(made);
    for (const part of [
      ...['Accepted by: CFO', 'Due: 19 Nov 2026', 'MSA 7.2', 'reject: No cap (Olga, Legal)'],
      ...['We own the platform', 'Who holds them.', 'Where are they?'],
    ])
      expect(text).toContain(part);
  });

  test('goes into a spreadsheet with a column a field and a role, and runs nothing there', () => {
    const { columns, rows } = made.items;
    const cell = (id: string, title: string) =>
      rows.find((row) => row[1] === id)?.[columns.findIndex((column) => column.title === title)];
    expect(cell('assignment', 'Stance: Legal')).toBe('reject: No cap (Olga)');
    expect(cell('sbom', 'Stance: Without a role')).toBe('fallback');
    expect(cell('escrow', 'Applies')).toBe('Hidden');
    expect(cell('escrow', 'Hidden because')).toBe('We own the platform');
    expect(cell('data-terms', 'Accepted by')).toBe('CFO');
    expect(cell('assignment', 'Reference')).toBe('MSA 7.2');
    expect(cell(`own-${OWN}`, 'Group')).toBe('Clauses added to the checklist');
    const csv = writeCsv(made);
    for (const part of ['"\'=1+1"', '"\'+49 30"', '"\'@SUM(A1)"']) expect(csv).toContain(part);
  });

  test('names the roles that were heard, and everybody who spoke', () => {
    expect(made.sides).toEqual(['Legal', 'Procurement']);
    expect(made.respondents).toEqual({ count: 3, names: ['Olga', 'Pia'] });
  });
});
