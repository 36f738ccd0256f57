import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import {
  AGREED,
  ASSIGNMENT,
  dealChecklist,
  ESCROW,
  MISSING,
  OWN,
  SBOM,
  sheet,
} from '../unit/checklist/deal.ts';
import { keepDeal, keptDeal, openDeal, region, unfold } from './deal-page.tsx';
import { kept } from './page.tsx';

const OPEN_IT = 'Several deals: copy, keep a milestone, compare';
const ANA = sheet('legal', { [ASSIGNMENT]: 'accept' }, { name: 'Ana' });
const RECORD = {
  [ASSIGNMENT]: { status: AGREED, owner: 1, ref: 'MSA 7.2', note: 'see mail', due: '2026-12-01' },
};
const OLGA = sheet(
  'legal',
  { [ESCROW]: ['reject', 'too late'] },
  {
    name: 'Olga',
    facts: { 1: [1] },
    own: { [OWN]: { title: 'Keys' } },
    hidden: { [SBOM]: 'none' },
  },
);

async function openDeals() {
  const page = openDeal();
  await unfold(page.user, OPEN_IT);
  await screen.findByRole('region', { name: 'Compare two' });
  return page;
}
const compare = () => region('Compare two');
const rows = () =>
  compare()
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('a deal begun with an earlier one', () => {
  test('takes the frame over, and no status, stance or history, nor a place in another contract', async () => {
    keepDeal([ANA], RECORD, { worksheet: OLGA });
    const { user } = await openDeals();
    await user.type(screen.getByRole('textbox', { name: 'Name of the new deal' }), 'Vendor B');
    await user.click(screen.getByRole('button', { name: 'Begin the new deal' }));
    await screen.findByText('“Vendor B” is open. “Vendor A” stays as it was.');
    const made = kept(dealChecklist).find(({ name }) => name === 'Vendor B')!;
    expect(made.record).toEqual({ [ASSIGNMENT]: { owner: 1 } });
    expect(made.worksheet).toMatchObject({
      ...{ name: 'Olga', side: 1, facts: { 1: [1] }, answers: {} },
      ...{ own: OLGA.own, hidden: OLGA.hidden },
    });
    expect(made).not.toHaveProperty('collected');
    const before = kept(dealChecklist).find(({ name }) => name === 'Vendor A')!;
    expect(before.record).toEqual(RECORD);
  });

  test('is a whole copy where that is asked for', async () => {
    keepDeal([ANA], RECORD, { worksheet: OLGA });
    const { user } = await openDeals();
    await user.click(screen.getByRole('radio', { name: /^Everything/ }));
    await user.click(screen.getByRole('button', { name: 'Begin the new deal' }));
    await screen.findByText(/^“Vendor A \(next\)” is open\./);
    const made = kept(dealChecklist).find(({ name }) => name === 'Vendor A (next)')!;
    expect(made.record).toEqual(RECORD);
    expect(made.collected).toHaveLength(1);
  });
});

describe('milestones', () => {
  test('are kept with a name, renamed, removed and taken back', async () => {
    keepDeal([ANA], RECORD);
    const { user } = await openDeals();
    const part = region('Milestones');
    const name = part.getByRole('textbox', { name: 'Name of the milestone' });
    await user.clear(name);
    await user.type(name, 'Before round 2');
    await user.click(part.getByRole('button', { name: 'Keep this milestone' }));
    expect(part.getByText('“Before round 2” is kept.')).toBeTruthy();
    expect(keptDeal()?.snapshots).toMatchObject([{ name: 'Before round 2', record: RECORD }]);
    await user.click(part.getByRole('button', { name: 'Remove Before round 2' }));
    expect(keptDeal()?.snapshots).toBeUndefined();
    await user.click(part.getByRole('button', { name: 'Undo the removal' }));
    expect(keptDeal()?.snapshots).toHaveLength(1);
  });
});

const spring = {
  ...{ id: 'spring', at: '2026-03-02T09:00:00.000Z', name: 'Round 1', edition: 1 },
  ...{ worksheet: sheet('legal'), record: { [ASSIGNMENT]: { status: MISSING } }, collected: [] },
};

describe('a comparison', () => {
  test('without a second one says what to do', async () => {
    keepDeal([ANA]);
    await openDeals();
    expect(compare().getByText(/^Keep a milestone, or begin a second deal/)).toBeTruthy();
  });

  test('of a deal with its milestone shows only what differs, or everything', async () => {
    keepDeal([ANA], { [ASSIGNMENT]: { status: AGREED, owner: 3 } }, { snapshots: [spring] });
    const { user } = await openDeals();
    expect(compare().getByText(/^1 of 4 clauses differs: 1 better and 1 with other/)).toBeTruthy();
    expect(rows()).toEqual([
      'AssignmentMustStatus: missing → agreed (better)Legal: no stance → acceptOwner: nothing → Security',
    ]);
    const which = compare().getByRole('combobox', { name: 'Show' });
    await user.selectOptions(which, 'What differs where both have a status');
    expect(rows()).toHaveLength(1);
    await user.selectOptions(which, 'Every clause');
    expect(rows()).toHaveLength(4);
    await user.click(compare().getByRole('button', { name: 'Copy the comparison' }));
    const text = await navigator.clipboard.readText();
    expect(text.split('\n')[0]).toBe('Vendor A, Round 1, 2 Mar 2026 → Vendor A, as it stands');
    expect(text).toContain('Assignment (Must)\n   Status: missing → agreed (better)');
  });

  test('of two vendors names the clause that only one of them has', async () => {
    keepDeal([ANA], {}, { name: 'Vendor B' });
    keepDeal([], {}, { worksheet: sheet('legal', {}, { own: { [OWN]: { title: 'Keys' } } }) });
    const { user } = await openDeals();
    const row = rows().find((text) => text?.startsWith('Keys'));
    expect(row).toContain('Not in it: added to the other one only.');
    await user.selectOptions(
      compare().getByRole('combobox', { name: 'First' }),
      'Vendor A, as it stands',
    );
    expect(compare().getByText('Choose two different ones.')).toBeTruthy();
  });

  test('of two vendors has a column for each, and calls nothing worse that one has not begun', async () => {
    keepDeal([ANA], { [ASSIGNMENT]: { status: AGREED } }, { name: 'Vendor B' });
    keepDeal([], { [ASSIGNMENT]: { owner: 1 } });
    const { user } = await openDeals();
    const heads = compare()
      .getAllByRole('columnheader')
      .map((head) => head.textContent);
    expect(heads.slice(2).sort()).toEqual(['Vendor A, as it stands', 'Vendor B, as it stands']);
    const row = compare().getByRole('row', { name: /^Assignment/ });
    expect(within(row).getByText('Status: agreed')).toBeTruthy();
    expect(within(row).getByText('Status: no status')).toBeTruthy();
    expect(row.textContent).not.toMatch(/better|worse|→/);
    expect(compare().getByText(/with stances in one of them only/)).toBeTruthy();
    expect(compare().queryByText(/with other stances/)).toBeNull();
    expect(compare().getByText(/^First:/).textContent).toMatch(
      /^First: Vendor [AB], as it stands\. Second: Vendor [AB], as it stands\.$/,
    );
    await user.click(compare().getByRole('button', { name: 'Copy the comparison' }));
    expect(await navigator.clipboard.readText()).toContain(
      'Vendor B, as it stands:\n      Status: agreed',
    );
  });

  test('is printed as a table of its own', async () => {
    const printed: string[] = [];
    vi.stubGlobal('print', () =>
      printed.push(document.querySelector('.printout')?.textContent ?? ''),
    );
    keepDeal([ANA], RECORD, { snapshots: [spring] });
    const { user } = await openDeals();
    await user.click(compare().getByRole('button', { name: 'Print the comparison' }));
    await waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]).toContain('Status: missing → agreed (better)');
    expect(printed[0]).toContain('is not legal advice');
  });
});
