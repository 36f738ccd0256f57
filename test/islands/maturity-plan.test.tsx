import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { maturity } from './instruments.ts';
import { all, content, sheet } from './maturity-people.ts';
import { answer, focusIsOn, keepDossier, kept, openMaturity } from './page.tsx';

const answered = sheet('client', all('attends always'));
const plan = () => kept(maturity)[0]?.plan ?? [];
const line = (name: string) => within(screen.getByRole('group', { name }));

async function makePlan() {
  keepDossier(content(answered));
  const opened = openMaturity();
  await opened.user.click(screen.getByRole('button', { name: 'Make a plan' }));
  await screen.findByRole('group', { name: 'Line 1 of day 30' });
  return opened;
}

describe('a plan for 30, 60 and 90 days', () => {
  test('begins with the advice, in its order, and is undone at once', async () => {
    const { user } = await makePlan();
    expect(plan().map(({ day }) => day)).toEqual([...plan().map(({ day }) => day)].sort());
    expect(plan().some(({ day, text }) => day === 30 && text.includes('Proof: '))).toBe(true);
    expect(plan().find(({ text }) => text.startsWith('Repeat the assessment'))?.day).toBe(90);
    expect(screen.getByRole('heading', { name: /^Day 60, \d+ \w+ \d{4}$/ })).toBeTruthy();
    expect(screen.getByText(/^Made on \d+ \w+ \d{4} for this step: [^.]+\.$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Make a plan' })).toBeTruthy();
  });

  test('leads to its first line, where its button stood', async () => {
    await makePlan();
    const first = line('Line 1 of day 30').getByRole('textbox', { name: 'What to do' });
    await focusIsOn(first);
  });

  test('asks for an answer first where there is no advice', async () => {
    openMaturity();
    expect(screen.queryByRole('button', { name: 'Make a plan' })).toBeNull();
    expect(await screen.findByText(/^Answer a practice first/)).toBeTruthy();
  });

  test('each line has a text, an owner and a state of its own', async () => {
    const { user } = await makePlan();
    const first = line('Line 1 of day 30');
    await user.clear(first.getByRole('textbox', { name: 'What to do' }));
    await user.type(first.getByRole('textbox', { name: 'What to do' }), 'Send the draft');
    await user.type(first.getByRole('textbox', { name: 'Who' }), 'Bo');
    await user.click(first.getByRole('checkbox', { name: 'Done' }));
    expect(plan()[0]).toMatchObject({ text: 'Send the draft', owner: 'Bo', done: true });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()[0]?.done).toBeUndefined();
  });

  test('a line has room for all of its text, without moving it out of sight', async () => {
    const { user } = await makePlan();
    const box = () =>
      line('Line 1 of day 30').getByRole<HTMLTextAreaElement>('textbox', { name: 'What to do' });
    await user.clear(box());
    expect(Number(box().rows)).toBe(3);
    await user.click(box());
    await user.paste('x '.repeat(240));
    expect(Number(box().rows)).toBeGreaterThanOrEqual(480 / 24);
  });

  test('a line moves to another day, and focus goes with it', async () => {
    const { user } = await makePlan();
    const { id } = plan()[0]!;
    await user.selectOptions(
      line('Line 1 of day 30').getByRole('combobox', { name: 'By day' }),
      '90',
    );
    expect(plan().find((entry) => entry.id === id)?.day).toBe(90);
    await waitFor(() => expect(document.activeElement?.id).toBe(`plan-${id}-day`));
  });

  test('a line is removed and put back', async () => {
    const { user } = await makePlan();
    const before = plan();
    await user.click(screen.getByRole('button', { name: /^Remove.*Line 1 of day 60$/ }));
    expect(plan()).toHaveLength(before.length - 1);
    const undo = screen.getByRole('button', { name: 'Undo the removal' });
    await focusIsOn(undo);
    await user.click(undo);
    expect(plan()).toEqual(before);
  });

  test('takes lines of the reader', async () => {
    const { user } = await makePlan();
    const count = plan().length;
    await user.click(screen.getByRole('button', { name: 'Add a line to day 30' }));
    expect(plan()).toHaveLength(count + 1);
    const own = plan().filter(({ day }) => day === 30).length;
    await focusIsOn(line(`Line ${own} of day 30`).getByRole('textbox', { name: 'What to do' }));
  });

  test('says when the advice has changed, and adds what is new without replacing', async () => {
    const { user } = await makePlan();
    await user.type(
      line('Line 1 of day 30').getByRole('textbox', { name: 'What to do' }),
      ' Soon.',
    );
    const before = plan();
    expect(screen.queryByText('The advice has changed since.')).toBeNull();
    await answer(user, 'Incident response', 'Leads', 'Nearly always');
    await answer(user, 'Release management', 'Leads', 'Nearly always');
    expect(await screen.findByText('The advice has changed since.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Add \d+ new lines?$/ }));
    const first = plan().find(({ id }) => before.every((entry) => entry.id !== id))!;
    await focusIsOn(document.getElementById(`plan-${first.id}-text`)!);
    expect(plan().length).toBeGreaterThan(before.length);
    for (const entry of before) expect(plan()).toContainEqual(entry);
    expect(screen.queryByText('The advice has changed since.')).toBeNull();
  });

  test('marks lines of earlier advice, and replaces those that the reader has not changed', async () => {
    const { user } = await makePlan();
    const what = (name: string) => line(name).getByRole('textbox', { name: 'What to do' });
    await user.type(what('Line 1 of day 30'), ' Soon.');
    await user.type(line('Line 2 of day 30').getByRole('textbox', { name: 'Who' }), 'Bo');
    const [edited, owned] = plan();
    for (const practice of ['Incident response', 'Release management'])
      await answer(user, practice, 'Leads', 'Nearly always');
    expect(screen.getByText(/^Made on .* The next step is now: /)).toBeTruthy();
    const stale = () => screen.queryAllByText('From earlier advice, which no longer fits.');
    await waitFor(() => expect(stale().length).toBeGreaterThan(2));
    const before = plan();
    await user.click(
      screen.getByRole('button', { name: /^Replace \d+ lines that you have not changed$/ }),
    );
    const first = plan().find(({ id }) => before.every((entry) => entry.id !== id))!;
    await focusIsOn(document.getElementById(`plan-${first.id}-text`)!);
    expect(stale()).toHaveLength(2);
    expect(plan().slice(0, 2)).toEqual([edited, owned]);
    expect(plan().filter(({ text }) => text.startsWith('Incident response'))).toEqual(
      [edited, owned].filter((entry) => entry?.text.startsWith('Incident response')),
    );
    expect(screen.queryByText('The advice has changed since.')).toBeNull();
    expect(what('Line 1 of day 30').getAttribute('aria-describedby')).toMatch(/-help$/);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(plan()).toEqual(before);
  });

  test('lines of earlier advice that nothing replaces are removed, and focus goes to the plan', async () => {
    const { user } = await makePlan();
    const kept = () => screen.queryAllByText('From earlier advice, which no longer fits.').length;
    for (const practice of ['Incident response', 'Release management'])
      await answer(user, practice, 'Leads', 'Nearly always');
    await user.click(await screen.findByRole('button', { name: /^Add \d+ new lines?$/ }));
    expect(kept()).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: /^Remove \d+ lines? that you have/ }));
    expect(kept()).toBe(0);
    await focusIsOn(screen.getByRole('heading', { name: 'Plan for 30, 60 and 90 days' }));
  });

  test('a line of earlier advice that the reader moved to another day is not replaced', async () => {
    const { user } = await makePlan();
    const { id } = plan()[0]!;
    await user.selectOptions(
      line('Line 1 of day 30').getByRole('combobox', { name: 'By day' }),
      '90',
    );
    for (const practice of ['Incident response', 'Release management'])
      await answer(user, practice, 'Leads', 'Nearly always');
    const replace = await screen.findByRole('button', { name: /^Replace \d+ lines?/ });
    const stale = () => screen.getAllByText('From earlier advice, which no longer fits.').length;
    expect(stale()).toBeGreaterThan(1);
    await user.click(replace);
    expect(stale()).toBe(1);
    expect(plan().find((entry) => entry.id === id)?.day).toBe(90);
  });

  test('made before its lines said their day loses none of them, and marks those that no longer fit', async () => {
    const first = await makePlan();
    const made = plan();
    first.unmount();
    localStorage.clear();
    keepDossier(
      content(answered, { plan: made.map((entry) => ({ ...entry, id: entry.id.slice(0, -2) })) }),
    );
    const { user } = openMaturity();
    await screen.findByRole('group', { name: 'Line 1 of day 30' });
    for (const practice of ['Incident response', 'Release management'])
      await answer(user, practice, 'Leads', 'Nearly always');
    await screen.findByText('The advice has changed since.');
    expect(screen.getAllByText('From earlier advice, which no longer fits.')).not.toEqual([]);
    expect(screen.queryByRole('button', { name: /^Replace/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^Add \d+ new line/ })).toBeTruthy();
  });

  test('what the reader removed does not come back as news', async () => {
    const { user } = await makePlan();
    await user.click(screen.getByRole('button', { name: /^Remove.*Line 1 of day 30$/ }));
    expect(screen.queryByText(/^The advice (has changed|says more)/)).toBeNull();
  });

  test('is copied as text', async () => {
    const { user } = await makePlan();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Copy the plan as text' }));
    expect(write.mock.calls[0]?.[0]).toMatch(
      /^Plan for 30, 60 and 90 days: Team Atlas\nMade on .+\n\nDay 30, \d+ \w+ \d{4}\n\[ \] /,
    );
  });

  test('is printed alone', async () => {
    const { user } = await makePlan();
    let printed = '';
    vi.stubGlobal('print', () => {
      printed = document.querySelector('.printout')?.textContent ?? '';
    });
    await user.click(screen.getByRole('button', { name: 'Print the plan' }));
    await waitFor(() => expect(printed).toContain('Plan for 30, 60 and 90 days'));
    expect(printed).toContain('not a certification');
    expect(printed).not.toContain('Why this result');
  });
});
