import { render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { dealOf } from '#domain/checklist/deal.ts';
import { PointView } from '#islands/deal/PointView.tsx';
import {
  ACCEPTED,
  AGREED,
  ASSIGNMENT,
  contentOf,
  DATA_TERMS,
  dealChecklist,
  OPEN,
  sheet,
} from '../unit/checklist/deal.ts';
import { entry, keepDeal, keptDeal, openDeal, region, unfold } from './deal-page.tsx';
import { focusIsOn } from './page.tsx';

const CLASH = [
  sheet('legal', { [ASSIGNMENT]: 'accept' }, { name: 'Ana' }),
  sheet('security', { [ASSIGNMENT]: ['reject', 'cap too low'] }, { name: 'Bo' }),
];
const meeting = () => within(screen.getByRole('dialog'));
const heading = () => meeting().getByRole('heading', { level: 2 });
const field = (name: string | RegExp) => meeting().getByRole('textbox', { name });

async function start(button: string | RegExp = 'Start a meeting') {
  const page = openDeal();
  await unfold(page.user, 'Meeting over the open points');
  await page.user.click(await screen.findByRole('button', { name: button }));
  await screen.findByRole('dialog');
  return page;
}

describe('a meeting over the open points', () => {
  test('begins with the must in conflict, and shows who says what, why, and the positions', async () => {
    keepDeal(CLASH);
    await start();
    await focusIsOn(heading());
    expect(heading().textContent).toBe('1 of 4: Assignment');
    const text = screen.getByRole('dialog').textContent;
    expect(text).toContain('Musts in conflict');
    expect(text).toContain('Conflict.');
    expect(meeting().getByRole('combobox', { name: 'Stance now: Bo, Security' })).toHaveProperty(
      'value',
      '3',
    );
    expect(text).toContain('cap too low');
    expect(text).toContain('PreferredWe own it allAcceptableWe own it on payment');
  });

  test('takes a decision by keyboard: status, reason, and on to the next clause', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    await focusIsOn(heading());
    await user.keyboard('5');
    expect(entry(ASSIGNMENT)).toEqual({ status: ACCEPTED });
    await user.keyboard('r');
    await focusIsOn(field('Reason'));
    await user.keyboard('The cap was raised, 2 times.');
    expect(entry(ASSIGNMENT)?.reason).toBe('The cap was raised, 2 times.');
    // Keys that mean something else outside of a field are letters in it; Enter leads back.
    await user.keyboard('{Enter}');
    await focusIsOn(heading());
    await user.type(field('Accepted by'), 'Olga');
    await user.selectOptions(meeting().getByRole('combobox', { name: 'Owner' }), 'Security');
    await user.type(field(/^In the contract/), 'MSA 7.2');
    expect(entry(ASSIGNMENT)).toMatchObject({ acceptedBy: 'Olga', owner: 3, ref: 'MSA 7.2' });
    heading().focus();
    await user.keyboard('{ArrowRight}');
    expect(heading().textContent).toContain('2 of 4: ');
    expect(screen.getByRole('dialog').textContent).toContain('2 of 4, 1 decided');
    await user.keyboard('{ArrowLeft}');
    expect(heading().textContent).toContain('1 of 4: Assignment');
  });

  test('keeps in the history of the clause that it was decided in a meeting, a text once', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    await user.keyboard('1');
    await user.type(field('Reason'), 'Raised');
    expect(keptDeal()?.changes).toMatchObject([
      { field: 'status', to: '1', via: 'meeting', by: 'Olga', role: 1 },
      { field: 'reason', to: 'Raised', via: 'meeting' },
    ]);
  });

  test('shows the note and the reason of a rejection above the list of people', async () => {
    keepDeal(CLASH, { [ASSIGNMENT]: { note: 'They offer twice the fees.' } });
    await start();
    const text = screen.getByRole('dialog').textContent;
    expect(text).toContain('Note: They offer twice the fees.');
    expect(text.indexOf('Bo, Security: cap too low')).toBeGreaterThan(0);
    expect(text.indexOf('Bo, Security: cap too low')).toBeLessThan(text.indexOf('No stance'));
  });

  test('an open status alone decides nothing; with an owner it does', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    await user.keyboard('3');
    expect(entry(ASSIGNMENT)).toEqual({ status: OPEN });
    expect(screen.getByRole('dialog').textContent).toContain('1 of 4, 0 decided');
    await user.selectOptions(meeting().getByRole('combobox', { name: 'Owner' }), 'Security');
    expect(screen.getByRole('dialog').textContent).toContain('1 of 4, 1 decided');
  });

  test('what was said of one clause is not said of the next', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    await user.keyboard('1');
    await meeting().findByText('agreed.', { selector: '[role=status]' });
    heading().focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(meeting().getByRole('status').textContent).toBe(''), {
      timeout: 3000,
    });
  });

  test('undoes what was done in it, and nothing before', async () => {
    keepDeal(CLASH);
    const { user } = openDeal();
    await user.type(screen.getByRole('textbox', { name: 'A note' }), 'before');
    await unfold(user, 'Meeting over the open points');
    await user.click(await screen.findByRole('button', { name: 'Start a meeting' }));
    await screen.findByRole('dialog');
    const undo = () => meeting().getByRole('button', { name: 'Undo' });
    expect(undo()).toHaveProperty('disabled', true);
    await user.keyboard('1');
    await user.type(field('Reason'), 'Raised');
    await user.click(undo());
    expect(entry(ASSIGNMENT)).toEqual({ note: 'before', status: AGREED });
    await user.click(undo());
    expect(entry(ASSIGNMENT)).toEqual({ note: 'before' });
    expect(undo()).toHaveProperty('disabled', true);
  });

  test('notes what a role says now, and the conflict is settled', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    const now = meeting().getByRole('combobox', { name: 'Stance now: Bo, Security' });
    await user.selectOptions(now, 'fallback');
    const dialog = screen.getByRole('dialog');
    await waitFor(() => expect(dialog.textContent).toContain('All agree on the fallback'));
    // The reason belonged to the stance that is gone: it stays in sight until there is a new one.
    expect(dialog.textContent).toContain('Before: reject: cap too low');
    const bo = keptDeal()?.collected?.find(({ worksheet }) => worksheet.name === 'Bo');
    expect(bo?.worksheet.answers[ASSIGNMENT]).toEqual({ answer: 2 });
    expect(keptDeal()?.changes).toMatchObject([
      { field: 'stance', by: 'Bo', role: 3, via: 'meeting', from: '3 cap too low', to: '2' },
    ]);
    await user.click(meeting().getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(dialog.textContent).not.toContain('Before:'));
    expect(dialog.textContent).toContain('cap too low');
  });

  test('a stance entered for a role names who entered it, takes a new reason, and is put back', async () => {
    keepDeal(CLASH);
    const { user } = await start();
    const now = meeting().getByRole('combobox', { name: 'Stance now: Bo, Security' });
    await user.selectOptions(now, 'fallback');
    const why = await meeting().findByRole('textbox', { name: 'Why now: Bo, Security' });
    await user.type(why, 'Cap raised');
    await waitFor(() =>
      expect(screen.getByRole('dialog').textContent).not.toContain('cap too low'),
    );
    const said = () =>
      keptDeal()?.collected?.find(({ worksheet }) => worksheet.name === 'Bo')?.worksheet.answers;
    expect(said()?.[ASSIGNMENT]).toEqual({ answer: 2, note: 'Cap raised' });
    await user.click(meeting().getByRole('button', { name: 'Close the meeting' }));
    const history = region('History');
    const lines = history.getAllByRole('listitem');
    expect(lines).toHaveLength(1);
    expect(lines[0]!.textContent).toContain(
      'Stance of Security: reject (“cap too low”) → fallback (“Cap raised”)',
    );
    expect(lines[0]!.textContent).toContain('entered by Olga, for Bo, Security, in a meeting');
    await user.click(history.getByRole('button', { name: /^Put back ?: Stance of Security/ }));
    expect(said()?.[ASSIGNMENT]).toEqual({ answer: 3, note: 'cap too low' });
    expect(history.getAllByRole('listitem')[0]!.textContent).toContain(
      'put back by Olga, for Bo, Security',
    );
  });

  test('a stance entered for a role is not put back over what the role sent since', () => {
    const change = {
      ...{ id: 'm', at: '2026-11-20T09:00:00.000Z', item: ASSIGNMENT, field: 'stance' as const },
      ...{ from: '3 cap too low', to: '2', by: 'Bo', role: 3, theirs: true as const },
      via: 'meeting' as const,
    };
    const [, bo] = CLASH;
    const sent = (received: string) => ({
      collected: [{ id: 'c', received, edition: 1, via: 'link' as const, worksheet: bo! }],
      changes: [{ ...change, from: '1' }],
    });
    keepDeal([], {}, sent('2026-11-20T08:00:00.000Z'));
    const before = openDeal();
    expect(region('History').getByRole('button', { name: /^Put back/ })).toBeTruthy();
    before.unmount();
    keepDeal([], {}, { name: 'Vendor B', ...sent('2026-11-20T10:00:00.000Z') });
    openDeal();
    expect(region('History').getByText(/in a meeting/)).toBeTruthy();
    expect(region('History').queryByRole('button', { name: /^Put back/ })).toBeNull();
  });

  test('that was left goes on at the first point that is not decided', async () => {
    keepDeal(CLASH);
    const { user, unmount } = await start();
    await user.keyboard('1');
    await user.click(meeting().getByRole('button', { name: 'Close the meeting' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    unmount();
    await start(/^Go on with the meeting of .* \(1 of 4 decided\)$/);
    expect(heading().textContent).toContain('2 of 4: ');
    expect(screen.getByRole('dialog').textContent).toContain('1 decided');
  });

  test('stays open when its last point is settled', async () => {
    keepDeal(
      [],
      { [ASSIGNMENT]: { status: OPEN } },
      { worksheet: sheet('legal', {}, { facts: { 1: [2] }, hidden: { 3: 'no', 4: 'no' } }) },
    );
    const { user } = await start();
    expect(heading().textContent).toBe('1 of 1: Assignment');
    await user.keyboard('1');
    expect(entry(ASSIGNMENT)).toEqual({ status: AGREED });
    expect(heading().textContent).toBe('1 of 1: Assignment');
    expect(entry(DATA_TERMS)).toBeUndefined();
  });

  test('has nothing to walk through where nothing is open', async () => {
    const worksheet = sheet('legal', {}, { facts: { 1: [2] }, hidden: { 3: 'no', 4: 'no' } });
    keepDeal([], { [ASSIGNMENT]: { status: AGREED } }, { worksheet });
    const { user } = openDeal();
    await unfold(user, 'Meeting over the open points');
    await screen.findByText(/^No clause is open/);
    expect(screen.queryByRole('button', { name: 'Start a meeting' })).toBeNull();
  });
});

test('a stance of the owner stands in its field before the deal is merged with it', () => {
  const saying = (stance: 'accept' | 'reject') => ({
    ...contentOf([], {}, sheet('legal', { [ASSIGNMENT]: stance }, { name: 'Olga' })),
    ...{ instrument: dealChecklist.number, name: 'Vendor A' },
  });
  const deal = dealOf(dealChecklist, saying('accept'));
  const view = deal.views.find(({ clause }) => clause.number === ASSIGNMENT)!;
  render(
    <PointView
      {...{ deal, view, checklist: dealChecklist, content: saying('reject'), base: '/' }}
      edit={() => undefined}
    />,
  );
  const field = screen.getByRole('combobox', { name: /^Stance now: Olga/ });
  expect(field).toHaveProperty('value', '3');
});
