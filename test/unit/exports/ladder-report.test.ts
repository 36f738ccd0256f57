import { describe, expect, test } from 'vitest';
import { ladderReport } from '#exports/ladder-report.ts';
import { aboutOf } from '#exports/report.ts';
import { writtenDay } from '#exports/written-day.ts';
import type { Content, Worksheet } from '#worksheet/types.ts';
import { maturity, worksheet } from '../ladder/maturity.ts';
import { DATE } from './instruments.ts';

const IDS = [
  'planning',
  'refinement',
  'retrospectives',
  'architecture',
  'incident-response',
  'release',
];
const sheet = (rows: readonly string[], side: string, name?: string): Worksheet => ({
  ...worksheet(
    Object.fromEntries(rows.map((row, at) => [IDS[at] ?? '', row])),
    { contract: 'dedicated-team', phase: 'module', 'production-access': 'yes' },
    side,
  ),
  ...(name && { name }),
});

const ADA = sheet(
  [
    'leads half artefact',
    'contributes half artefact',
    'contributes half',
    'leads once',
    'contributes once',
    'dont-know',
  ],
  'client',
  'Ada',
);
const OTHER = sheet(
  [
    'contributes always',
    'contributes half',
    'contributes always',
    'attends always',
    'contributes once',
    'contributes half',
  ],
  'external',
);

const content = (own: Worksheet, ...others: readonly Worksheet[]): Content => ({
  instrument: 1,
  edition: 1,
  name: 'Team Atlas, Q4',
  worksheet: own,
  record: {},
  collected: others.map((one, at) => ({
    id: `c${at}`,
    received: '2026-11-20T09:30:00Z',
    edition: 1,
    via: 'file',
    worksheet: one,
  })),
});
const sectionOf = (report: ReturnType<typeof ladderReport>, id: string) => {
  const found = report.sections.find((one) => one.id === id);
  if (!found) throw new RangeError(`No section ${id}.`);
  return found;
};

describe('the report of one person', () => {
  const report = ladderReport(maturity, content(ADA), DATE);

  test('says what it is, of whom, and how far to trust it', () => {
    expect(report).toMatchObject({
      instrument: { id: 'maturity', title: 'Maturity self-assessment', edition: maturity.edition },
      dossier: 'Team Atlas, Q4',
      date: DATE,
      sides: ['Client side'],
      respondents: { count: 1, names: ['Ada'] },
      confidence: "low (indicative; one person's view)",
      headline: 'Contributing, with 5 of 6 practices scored.',
    });
    expect(report.caveat).toMatch(
      /^This describes the last 90 days.* as 1 person answered\. It is not/,
    );
  });

  test('draws no bar for Don’t know, and a target for every practice', () => {
    const [planning, , , , , release] = report.chart?.rows ?? [];
    expect(planning).toMatchObject({
      value: 2.5,
      target: 3,
      max: 3,
      text: 'Leads, 2.5 (target 3)',
    });
    expect(release).toEqual({
      label: 'Release management',
      target: 3,
      max: 3,
      text: "Don't know (target 3)",
    });
  });

  test('has no section of disagreement, and suggests a plan while nobody has written one', () => {
    expect(report.sections.map(({ id }) => id)).not.toContain('disagreement');
    expect(sectionOf(report, 'plan')).toMatchObject({ detail: 'everything' });
    const own = {
      ...content(ADA),
      plan: [{ id: 'p', day: 30 as const, text: 'Look', done: true }],
    };
    expect(sectionOf(ladderReport(maturity, own, DATE), 'plan')).toMatchObject({
      detail: 'summary',
      table: { rows: [['30', 'Look', '', 'Yes']] },
    });
  });

  test('leaves out a line of the plan that nobody has written yet', () => {
    const line = (id: string, text: string) => ({ id, day: 90 as const, text, owner: 'Bo' });
    const planOf = (...plan: ReturnType<typeof line>[]) =>
      sectionOf(ladderReport(maturity, { ...content(ADA), plan }, DATE), 'plan');
    expect(planOf(line('a', 'Look'), line('b', ' ')).table?.rows).toEqual([
      ['90', 'Look', 'Bo', 'No'],
    ]);
    expect(planOf(line('a', '')).title).toMatch(/^Suggested plan/);
  });

  test('adds up: the points of the profile are the percentage', () => {
    const { table, paragraphs } = sectionOf(report, 'profile');
    const points = table?.rows.reduce((sum, row) => sum + Number(row[5]), 0);
    expect(paragraphs?.join(' ')).toContain(`Targets reached: ${points}%.`);
  });

  test('uses the targets that the reader has set', () => {
    const edited = ladderReport(maturity, { ...content(ADA), targets: { 1: 1 } }, DATE);
    expect(edited.chart?.rows[0]).toMatchObject({ target: 1 });
  });
});

describe('the runs of a team', () => {
  const run = (at: string, name: string, own: Worksheet, ...others: Worksheet[]) => {
    const { edition, worksheet: mine, record, collected = [] } = content(own, ...others);
    return { id: at, at: `${at}T09:00:00.000Z`, name, edition, worksheet: mine, record, collected };
  };
  const rows = (row: string) => Object.fromEntries(IDS.map((id) => [id, row]));
  const low = worksheet(rows('attends always artefact'), {}, 'client');
  const high = worksheet(rows('contributes always artefact'), {}, 'client');
  const q3 = run('2026-08-20', 'Q3', low);
  const q4 = run('2026-11-19', 'Q4', high, OTHER);
  const reportOf = (...snapshots: (typeof q3)[]) =>
    ladderReport(maturity, { ...content(high, OTHER), snapshots }, DATE);

  test('stand in everything, each with who was heard, the band and its scores', () => {
    const report = reportOf(q4, q3);
    const { detail, table } = sectionOf(report, 'runs');
    expect(detail).toBe('everything');
    expect(table?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Q3', '20 Aug 2026', '1', 'Client side: 1', 'Contributing'],
      ['Q4', '19 Nov 2026', '1', 'Client side: 1; External side: 1', 'Contributing'],
      ['Now', writtenDay(DATE), '1', 'Client side: 1; External side: 1', 'Contributing'],
    ]);
    expect(table?.rows[0]?.[5]).toBe("low (indicative; one person's view)");
    expect(sectionOf(report, 'runs-scores').table?.rows.slice(0, 2)).toEqual([
      ['Q3, 20 Aug 2026', '1', '1', '1', '1', '1', '1'],
      ['Q4, 19 Nov 2026', '2', '1.5', '2', '1', '1.25', '1.5'],
    ]);
  });

  test('are compared, the last two that were kept, and called a change by the rule alone', () => {
    const { paragraphs, table } = sectionOf(reportOf(q3, q4), 'runs-movement');
    expect(paragraphs).toEqual(['Changed. From Q3, 20 Aug 2026, to Q4, 19 Nov 2026.']);
    expect(table?.rows[0]?.slice(0, 4)).toEqual(['Sprint planning', '1', '2', '+1']);
    expect(table?.rows[0]?.[4]).toBe('Changed');
    expect(table?.rows[1]?.[4]).toBe('Within noise: smaller than one row');
    expect(table?.rows[3]?.[4]).toBe('No difference');
    const back = sectionOf(reportOf(run('2026-11-20', 'Back', low), q4), 'runs-movement');
    expect(back.paragraphs?.[0]).toMatch(/^Within noise: the later run is less certain\./);
  });

  test('show a side that moved above the score, which stays', () => {
    const even = run('2026-11-19', 'Q4', low, low);
    const own = { ...high, side: 2 };
    const { paragraphs, table } = sectionOf(
      reportOf(run('2026-08-20', 'Q3', low, { ...low, side: 2 }), { ...even, worksheet: own }),
      'runs-movement',
    );
    expect(paragraphs?.[0]).toMatch(/^No movement\./);
    expect(paragraphs?.[1]).toContain('One side moved in Sprint planning');
    expect(table?.columns.map(({ title }) => title).slice(-2)).toEqual(['Verdict', 'Each side']);
    expect(table?.rows[0]?.slice(-2)).toEqual([
      'No difference',
      'Client side: 1, no difference\nExternal side: 1 to 2, +1',
    ]);
  });

  test('say which worksheets are those of an earlier run, and so does the summary', () => {
    const q3 = run('2026-08-20', 'Q3', low, OTHER);
    const older = { ...q3, collected: q3.collected.map((one) => ({ ...one, received: q3.at })) };
    const own = content(high, OTHER);
    const collected = older.collected;
    const report = ladderReport(maturity, { ...own, collected, snapshots: [older] }, DATE);
    const said = '1 of 2 worksheets is that of the run of 20 Aug 2026';
    expect(sectionOf(report, 'profile').paragraphs?.[0]).toBe(`${said}.`);
    const { table } = sectionOf(report, 'runs');
    expect(table?.columns.at(-1)?.title).toBe('Older worksheets');
    expect(table?.columns.reduce((sum, { width = 0 }) => sum + width, 0)).toBe(100);
    expect(table?.rows.map((row) => row.at(-1))).toEqual(['None', said]);
    expect(sectionOf(report, 'runs-movement').paragraphs).toContain(
      `Now: ${said}: ask this person again.`,
    );
  });

  test('one alone is compared with now, and without any there is no section', () => {
    const { paragraphs } = sectionOf(reportOf(q3), 'runs-movement');
    expect(paragraphs?.[0]).toContain(`From Q3, 20 Aug 2026, to Now, ${writtenDay(DATE)}.`);
    expect(reportOf().sections.map(({ id }) => id)).not.toContain('runs');
  });
});

describe('the report of two people', () => {
  const report = ladderReport(maturity, content(ADA, OTHER), DATE);

  test('names both sides, the one name that was given, and where they disagree', () => {
    expect(report.sides).toEqual(['Client side', 'External side']);
    expect(report.respondents).toEqual({ count: 2, names: ['Ada'] });
    const { list, table } = sectionOf(report, 'disagreement');
    expect(list?.[0]).toMatch(/^Architecture discussions\. The client side sees a higher row/);
    expect(table?.columns.map(({ title }) => title)).toEqual([
      ...['Practice', 'Client side', 'External side'],
      ...['Sides apart', 'Answers apart', 'Flag'],
    ]);
    expect(table?.rows[0]).toEqual([
      ...['Architecture discussions', '2.25', '1', '1.25', '1.25', 'Sides'],
    ]);
    expect(report.sideless).toEqual([]);
  });

  test('says once what to talk about, with all the practices that it is about', () => {
    const apart = (rows: readonly string[], side: string) => sheet(rows, side);
    const client = ['leads half', 'leads half', 'leads half', 'leads half', 'dont-know'];
    const external = ['attends half', 'attends half', 'attends half', 'not-possible', 'none'];
    const { list } = sectionOf(
      ladderReport(maturity, content(apart(client, 'client'), apart(external, 'external')), DATE),
      'disagreement',
    );
    expect(list).toEqual([
      expect.stringMatching(
        /^Sprint planning, Backlog refinement and Retrospectives\. The client side sees a higher row/,
      ),
      expect.stringMatching(/^Architecture discussions\. Some people chose a row/),
    ]);
  });

  test('prints the votes of a meeting without a column that says nothing', () => {
    const vote = (answer: number) => [{ name: 'Ada', side: 1, answer: { answer } }];
    const first = { item: 1, at: '2026-11-29T10:00:00.000Z', first: vote(2) };
    const of = (rounds: Content['rounds']) =>
      sectionOf(ladderReport(maturity, { ...content(ADA), rounds: rounds! }, DATE), 'rounds').table;
    const once = of([first]);
    expect(once?.columns.map(({ title }) => title)).toEqual(['Item', 'Day', 'First vote']);
    // Wide enough for a day on one line.
    expect(once?.columns[1]).toMatchObject({ width: 14 });
    expect(once?.rows).toEqual([['Sprint planning', '29 Nov 2026', 'Ada, Client side: Attends']]);
    const again = of([first, { ...first, item: 2, second: vote(4) }]);
    expect(again?.columns.at(-1)).toMatchObject({ title: 'Second vote' });
    expect(again?.rows.map((row) => row[3])).toEqual(['–', 'Ada, Client side: Leads']);
  });

  test('names who does not know beside the medians, and who gave no side', () => {
    const { table } = sectionOf(report, 'disagreement');
    const release = table?.rows.find(([title]) => title === 'Release management');
    expect(release?.slice(1, 3)).toEqual(["1 × Don't know", '1.5']);
    const { facts, answers } = OTHER;
    const open = ladderReport(maturity, content(ADA, { facts, answers }), DATE);
    expect(open.sideless).toEqual(['1 person without a name']);
    expect(aboutOf(open)).toContainEqual(['Side not given', '1 person without a name']);
  });

  test('gives a spreadsheet one row per practice with every answer', () => {
    expect(report.items.columns.map(({ title }) => title)).toEqual([
      'Practice',
      'Score',
      'Target',
      'Gap',
      'Target edited',
      'Points',
      'Median: Client side',
      'Median: External side',
      'Sides apart',
      'Answers apart',
      ...['Answer', 'Score', 'Details', 'Note'].map((part) => `Ada (Client side): ${part}`),
      ...['Answer', 'Score', 'Details', 'Note'].map((part) => `External side: ${part}`),
    ]);
    expect(report.items.rows[5]).toEqual([
      ...['Release management', '1.5', '3', '1.5', 'No', '8', '', '1.5', '', '0'],
      ...["Don't know", '', '', ''],
      ...['Contributes', '1.5', 'About half of the time', ''],
    ]);
  });

  test('tells a spreadsheet which target is edited, and points that add up', () => {
    const { items } = ladderReport(maturity, { ...content(ADA, OTHER), targets: { 1: 2 } }, DATE);
    expect(items.rows.map((row) => row[4])).toEqual(['Yes', 'No', 'No', 'No', 'No', 'No']);
    const { paragraphs } = sectionOf(report, 'profile');
    const points = report.items.rows.reduce((sum, row) => sum + Number(row[5]), 0);
    expect(paragraphs?.join(' ')).toContain(`Targets reached: ${points}%.`);
  });

  test('counts the person without a name beside those with one', () => {
    expect(aboutOf(report)).toContainEqual(['People', '2 (Ada, 1 without a name)']);
  });

  test('says in one sentence what is missing for more confidence', () => {
    expect(sectionOf(report, 'why').list?.join(' ')).toContain(
      'For medium confidence this is missing: share of answers',
    );
  });

  test('says who is open for what', () => {
    expect(sectionOf(report, 'open').list?.[0]).toContain('Release management, open for Ada.');
  });

  test('leaves out the worksheet of an owner who has entered nothing', () => {
    const empty = { facts: {}, answers: {} };
    expect(ladderReport(maturity, content(empty, OTHER), DATE).items.columns).toHaveLength(10);
  });
});
