import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { maturity } from './instruments.ts';
import { all, collect, content, sheet } from './maturity-people.ts';
import { answer, focusIsOn, keepDossier, kept, openMaturity } from './page.tsx';
import type { Snapshot } from '#worksheet/types.ts';

const attends = sheet('client', all('attends always'));
const snapshot = (at: string, name: string, rest: Partial<Snapshot> = {}): Snapshot => ({
  ...{ id: `run-${at.slice(0, 10)}`, at, name, edition: maturity.edition },
  ...{ worksheet: attends, record: {}, collected: [], ...rest },
});
const spring = snapshot('2026-03-02T09:00:00.000Z', 'Spring');
const summer = snapshot('2026-06-02T09:00:00.000Z', 'Summer', {
  worksheet: sheet('client', { ...all('attends always'), planning: 'leads always' }),
});
const snapshots = () => kept(maturity)[0]?.snapshots ?? [];
const row = (table: RegExp, name: RegExp) =>
  within(screen.getByRole('table', { name: table })).getByRole('row', { name });

async function openRuns(ladder = maturity) {
  const opened = openMaturity(ladder);
  await opened.user.click(screen.getByText('Keep this run, compare two runs, see the trend'));
  return opened;
}

describe('runs over time', () => {
  test('explain themselves while there is none, and before there is an answer', async () => {
    await openRuns();
    expect(
      await screen.findByText(/^A run keeps everybody’s answers as they stand\./),
    ).toBeTruthy();
    expect(screen.getByText(/^Answer a practice, or collect/)).toBeTruthy();
  });

  test('keep own and collected answers with name, date and edition', async () => {
    const collected = collect(sheet('external', all('contributes always')));
    keepDossier(content(attends, { collected }));
    const { user } = await openRuns();
    const name = await screen.findByRole('textbox', { name: 'Name of the run' });
    await user.clear(name);
    await user.type(name, 'Before the handover');
    await user.click(screen.getByRole('button', { name: 'Keep this run' }));
    expect(snapshots()).toMatchObject([
      { name: 'Before the handover', edition: 1, worksheet: attends, collected },
    ]);
    expect(screen.getByText('“Before the handover” is kept.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(snapshots()).toEqual([]);
  });

  test('take an earlier date, and no later one', async () => {
    keepDossier(content(attends));
    const { user } = await openRuns();
    const date = await screen.findByLabelText('Date of the run');
    await user.clear(date);
    await user.type(date, '2999-01-01');
    await user.click(screen.getByRole('button', { name: 'Keep this run' }));
    expect(screen.getByText('Choose today or a day before.')).toBeTruthy();
    await user.clear(date);
    await user.type(date, '2026-01-05');
    await user.click(screen.getByRole('button', { name: 'Keep this run' }));
    expect(snapshots()[0]?.at.slice(0, 10)).toBe('2026-01-05');
  });

  test('are renamed, removed and put back', async () => {
    keepDossier(content(attends, { snapshots: [spring] }));
    const { user } = await openRuns();
    const name = await screen.findByRole('textbox', { name: /^Name of the run of 2 Mar/ });
    await user.type(name, ' 2026');
    expect(snapshots()[0]?.name).toBe('Spring 2026');
    await user.click(screen.getByRole('button', { name: 'Remove Spring 2026' }));
    expect(snapshots()).toEqual([]);
    const undo = screen.getByRole('button', { name: 'Undo the removal' });
    await focusIsOn(undo);
    await user.click(undo);
    expect(snapshots()[0]?.name).toBe('Spring 2026');
  });
});

describe('a run that repeats the worksheets of the one before', () => {
  const collected = collect(sheet('external', all('contributes always')));
  const older = snapshot('2026-03-02T09:00:00.000Z', 'Spring', { collected });
  const again = sheet('client', { ...all('attends always'), planning: 'leads always' });
  const ASK = '1 of 2 worksheets is that of the run of 2 Mar 2026: ask this person again.';

  test('says so before it is kept, once it is, and in the list', async () => {
    keepDossier(content(again, { collected, snapshots: [older] }));
    const { user } = await openRuns();
    const keep = await screen.findByRole('button', { name: 'Keep this run' });
    expect(document.getElementById(keep.getAttribute('aria-describedby')!)?.textContent).toBe(ASK);
    await user.click(keep);
    expect(screen.getByText(`“Run 2” is kept. ${ASK}`)).toBeTruthy();
    expect(
      screen.getByText('2 worksheets. 1 of 2 worksheets is that of the run of 2 Mar 2026.'),
    ).toBeTruthy();
  });

  test('says so where two runs are compared, and in the trend', async () => {
    keepDossier(content(again, { collected, snapshots: [older] }));
    await openRuns();
    await screen.findByRole('heading', { name: 'Compare two runs' });
    const notices = screen.getAllByText(
      (_, element) => element?.tagName === 'P' && element.textContent === `Now. ${ASK}`,
    );
    expect(notices).toHaveLength(1);
    expect(row(/^Every run/, /^Now/).textContent).toContain('1 of 2 worksheets is that of the run');
    expect(row(/^Every run/, /^Spring/).textContent).toContain('None');
  });

  test('says nothing of the day of the earlier run', async () => {
    keepDossier(content(again, { collected }));
    const { user } = await openRuns();
    await user.click(await screen.findByRole('button', { name: 'Keep this run' }));
    expect(screen.getByText('“Run 1” is kept.')).toBeTruthy();
    expect(document.getElementById('run-note')).toBeNull();
    expect(screen.queryByText(/worksheets? (is that|are those) of/)).toBeNull();
  });
});

describe('two runs', () => {
  test('one snapshot is compared with now', async () => {
    keepDossier(content(attends, { snapshots: [spring] }));
    const { user } = await openRuns();
    await screen.findByRole('heading', { name: 'Compare two runs' });
    expect(screen.getByText('No movement.')).toBeTruthy();
    expect(row(/^Movement/, /^Practice/).textContent).not.toContain('Each side');
    await answer(user, 'Sprint planning', 'Leads', 'Nearly always');
    expect(screen.getByText('Changed.')).toBeTruthy();
    expect(row(/^Movement/, /^Sprint planning/).textContent).toBe('Sprint planning13+2Changed');
    expect(row(/^Movement/, /^Retrospectives/).textContent).toContain('No difference');
    expect(row(/^Movement/, /^Confidence/).textContent).toContain(
      "low (indicative; one person's view)",
    );
  });

  test('a side that moved is shown, although the score of the lower side did not', async () => {
    const collected = collect(sheet('external', all('attends always')));
    const before = snapshot('2026-03-02T09:00:00.000Z', 'Spring', { collected });
    const client = { ...all('attends always'), planning: 'leads always' };
    keepDossier(content(sheet('client', client), { collected, snapshots: [before] }));
    await openRuns();
    await screen.findByText('No movement.');
    expect(screen.getByText(/One side moved in Sprint planning\./)).toBeTruthy();
    expect(row(/^Movement/, /^Sprint planning/).textContent).toBe(
      'Sprint planning110No differenceClient side: 1 to 3, +2External side: 1, no difference',
    );
    expect(row(/^Movement/, /^Retrospectives/).textContent).toMatch(/No differenceNo difference$/);
    expect(row(/^Movement/, /^Confidence/).textContent).toMatch(/As certain–$/);
  });

  test('a later run that is less certain shows no change', async () => {
    const evidence = all('attends always artefact');
    const collected = collect(sheet('external', evidence));
    const sure = snapshot('2026-03-02T09:00:00.000Z', 'Spring', {
      worksheet: sheet('client', evidence),
      collected,
    });
    keepDossier(content(sheet('client', all('leads always')), { snapshots: [sure] }));
    await openRuns();
    await screen.findByRole('heading', { name: 'Compare two runs' });
    expect(screen.getByText('Within noise: the later run is less certain.')).toBeTruthy();
  });

  test('any two are chosen, in either order; the two newest that were kept stand first', async () => {
    keepDossier(content(attends, { snapshots: [spring, summer] }));
    const { user } = await openRuns();
    const from = await screen.findByRole('combobox', { name: 'From' });
    expect(from).toHaveProperty('value', spring.id);
    expect(screen.getByRole('combobox', { name: 'to' })).toHaveProperty('value', summer.id);
    await user.selectOptions(from, summer.id);
    await user.selectOptions(screen.getByRole('combobox', { name: 'to' }), spring.id);
    expect(screen.getByText(/From Spring, 2 Mar 2026 to Summer, 2 Jun 2026\./)).toBeTruthy();
    await user.selectOptions(from, spring.id);
    expect(screen.getByText('Choose two different runs.')).toBeTruthy();
  });

  test('of different editions are compared over what both had', async () => {
    const [first, ...others] = maturity.items;
    const ladder = { ...maturity, edition: 2, items: [{ ...first!, since: 2 }, ...others] };
    keepDossier(content(attends, { edition: 2, snapshots: [spring] }));
    await openRuns(ladder);
    expect(await screen.findByText('Different editions.')).toBeTruthy();
    expect(screen.getByText(/Left out: Sprint planning\./)).toBeTruthy();
  });
});

test('the trend has a row for each run and for now', async () => {
  keepDossier(content(summer.worksheet, { snapshots: [spring, summer] }));
  await openRuns();
  await screen.findByRole('heading', { name: 'Trend over all runs' });
  const table = screen.getByRole('table', { name: /^Every run/ });
  await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(4));
  expect(within(table).getByRole('row', { name: /^Spring, 2 Mar 2026/ }).textContent).toContain(
    'Contributing',
  );
  expect(within(table).getByRole('row', { name: /^Now/ }).textContent).toContain('3');
});
