import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { maturity } from './instruments.ts';
import { answer, group, kept, know, openMaturity, part, result } from './page.tsx';

const CLEAR = /^Clear this answer ?: Sprint planning/;
const press = (name: string | RegExp) => screen.getByRole('button', { name });
const isDisabled = (name: string) => (press(name) as HTMLButtonElement).disabled;
const answers = () => kept(maturity)[0]?.worksheet.answers;

describe('taking back', () => {
  test('there is nothing to undo before the first edit', () => {
    openMaturity();
    expect([isDisabled('Undo'), isDisabled('Redo')]).toEqual([true, true]);
  });

  test('an answer is cleared, and the result forgets it', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await user.click(press(CLEAR));
    expect(
      within(result()).getByRole('row', { name: /^Sprint planning Not answered/ }),
    ).toBeTruthy();
    const chosen = group('Sprint planning').queryByRole('radio', { checked: true });
    expect(chosen).toBeNull();
    expect(answers()).toEqual({});
  });

  test('undo brings back what was cleared and says so; redo clears it again', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await user.click(press(CLEAR));
    await user.click(press('Undo'));
    expect(answers()).toEqual({ 1: { answer: 4 } });
    expect(screen.getByText('Undone: Sprint planning cleared.')).toBeTruthy();
    expect(
      group('Sprint planning').getByRole('radio', { checked: true, name: /^Leads/ }),
    ).toBeTruthy();
    await user.click(press('Redo'));
    expect(answers()).toEqual({});
    expect(screen.getByText('Done again: Sprint planning cleared.')).toBeTruthy();
  });

  test('edits are taken back one by one, the last one first', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    await answer(user, 'Sprint planning', 'Leads');
    await know(user, 'What kind of contract is it?', /^Project outsourcing/);
    await user.click(press('Undo'));
    expect(kept(maturity)[0]?.worksheet.facts).toEqual({});
    await user.click(press('Undo'));
    expect(answers()).toEqual({ 1: { answer: 2 } });
    await user.click(press('Undo'));
    expect(answers()).toEqual({});
    expect(isDisabled('Undo')).toBe(true);
  });

  test('a sentence typed is one thing to undo', async () => {
    const { user } = openMaturity();
    await user.type(part('Retrospectives').getByRole('textbox'), 'Notes of sprint 41');
    expect(answers()).toEqual({ 3: { note: 'Notes of sprint 41' } });
    await user.click(press('Undo'));
    expect(answers()).toEqual({});
    await user.click(press('Redo'));
    expect(answers()).toEqual({ 3: { note: 'Notes of sprint 41' } });
  });

  test('a new edit gives up what could be done again', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    await user.click(press('Undo'));
    await answer(user, 'Retrospectives', 'Attends');
    await waitFor(() => expect(isDisabled('Redo')).toBe(true));
    expect(screen.queryByText(/^Undone/)).toBeNull();
  });
});

describe('who answers', () => {
  test('the side and a name are kept', async () => {
    const { user } = openMaturity();
    await user.click(group('Your side').getByRole('radio', { name: /^External side/ }));
    await user.type(screen.getByRole('textbox', { name: 'Your name (optional)' }), 'Ada');
    expect(kept(maturity)[0]?.worksheet).toMatchObject({ side: 2, name: 'Ada' });
  });

  test("two answers of Don't know point to the other side", async () => {
    const { user } = openMaturity();
    await user.click(group('Your side').getByRole('radio', { name: /^External side/ }));
    await answer(user, 'Sprint planning', "Don't know");
    await answer(user, 'Backlog refinement', "Don't know");
    expect(result().textContent).toContain('ask the client side.');
  });
});
