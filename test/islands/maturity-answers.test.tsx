import { screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { maturity } from './instruments.ts';
import { answer, focusIsOn, group, kept, openMaturity, part, result } from './page.tsx';

const PRACTICES = [
  'Sprint planning',
  'Backlog refinement',
  'Retrospectives',
  'Architecture discussions',
  'Incident response',
  'Release management',
];

describe('answering a practice', () => {
  test.each(PRACTICES)('%s is a radio group with six answers', (practice) => {
    openMaturity();
    const answers = group(practice).getAllByRole('radio');
    expect(answers).toHaveLength(6);
    const starts = [/^None/, /^Attends/, /^Contributes/, /^Leads/, /^Don't know/, /^Not possible/];
    for (const name of starts) group(practice).getByRole('radio', { name });
  });

  test('each answer says which behaviour it stands for in that practice', () => {
    openMaturity();
    const leads = /^Leads.*facilitated planning for their module/;
    expect(group('Sprint planning').getByRole('radio', { name: leads })).toBeTruthy();
  });

  test('one click answers, is kept, and changes the result', async () => {
    const { user } = openMaturity();
    expect(result().textContent).toContain('Answer 4 practices to see an overall result');
    await answer(user, 'Sprint planning', 'Leads');
    expect(result().textContent).toContain('Answer 3 more practices');
    expect(within(result()).getByRole('row', { name: /^Sprint planning Leads/ })).toBeTruthy();
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 1: { answer: 4 } });
  });

  test('one arrow key moves on to the next answer', async () => {
    const { user } = openMaturity();
    await answer(user, 'Retrospectives', 'Attends');
    await user.keyboard('{ArrowDown}');
    const contributes = group('Retrospectives').getByRole('radio', { name: /^Contributes/ });
    expect((contributes as HTMLInputElement).checked).toBe(true);
    expect(kept(maturity)[0]?.worksheet.answers[3]).toEqual({ answer: 3 });
  });

  test('the result is announced politely, once the reader pauses', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = openMaturity();
    const said = () => within(result()).getByRole('status').textContent;
    await answer(user, 'Sprint planning', 'Leads');
    expect(said()).not.toContain('1 of 6');
    await vi.advanceTimersByTimeAsync(700);
    expect(said()).toBe('1 of 6 practices scored. A result needs 4.');
    vi.useRealTimers();
  });

  test('the place in the work is visible, all at once and one at a time', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', "Don't know");
    expect(part('Practices').getByText(/^1 of 6 answered/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    expect(screen.queryByRole('radiogroup', { name: 'Backlog refinement' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Next practice' }));
    expect(group('Backlog refinement').getAllByRole('radio')).toHaveLength(6);
    const place = screen.getByRole('group', { name: 'practice 2 of 6' });
    await focusIsOn(place);
  });
});

describe('an answer that is not a row', () => {
  test("Don't know lowers coverage and gives no score", async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await answer(user, 'Backlog refinement', "Don't know");
    const row = within(result()).getByRole('row', { name: /^Backlog refinement Don't know/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(["Don't know", '', '–', '2', '–']);
    expect(result().textContent).toContain(
      'Coverage: 1 of 6 practices have a score; you do not know Backlog refinement.',
    );
  });

  test('Not possible here leaves both sides of the coverage and asks for a reason', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads');
    await answer(user, 'Release management', 'Not possible here');
    expect(result().textContent).toContain(
      'Coverage: 1 of 5 practices have a score; not possible here: Release management.',
    );
    expect(result().textContent).toContain('A reason is missing for Release management.');
    const why = part('Release management').getByRole('textbox', {
      name: 'Why is it not possible here?',
      description: 'One line is enough: contract, law or phase.',
    });
    await user.type(why, 'The regulator forbids it.');
    expect(result().textContent).not.toContain('A reason is missing');
    expect(kept(maturity)[0]?.worksheet.answers[6]).toEqual({
      answer: 6,
      note: 'The regulator forbids it.',
    });
  });

  test('nothing answered gives no score', () => {
    openMaturity();
    expect(within(result()).queryByRole('table')).toBeNull();
    expect(result().textContent).not.toMatch(/Executing|Of the targets reached|%\./);
    expect(result().textContent).toContain('Answer 4 practices to see an overall result.');
    expect(kept(maturity)).toEqual([]);
  });

  test('an assessment in which too much is not possible says so instead of a band', async () => {
    const { user } = openMaturity();
    for (const practice of PRACTICES.slice(0, 3)) await answer(user, practice, 'Not possible here');
    expect(result().textContent).toContain('no overall result makes sense');
  });
});
