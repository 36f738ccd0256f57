import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { hydrate, render, type ComponentChild } from 'preact';
import renderToString from 'preact-render-to-string';
import { afterEach, describe, expect, test } from 'vitest';
import { ChecklistTool } from '#islands/checklist/ChecklistTool.tsx';
import { drawGuide } from '#islands/checklist/Guide.tsx';
import { withoutProse } from '#islands/checklist/prose.ts';
import { HomeQuestion } from '#islands/home/HomeQuestion.tsx';
import { MaturityTool } from '#islands/maturity/MaturityTool.tsx';
import { rootId } from '#islands/ui/tool.ts';
import { ASSESSMENT, CHECKLIST } from '../unit/worksheet/samples.ts';
import { clauses, few, maturity, site } from './instruments.ts';
import { clause, group, keep, kept, part, result } from './page.tsx';

let root: HTMLElement;
afterEach(() => {
  render(null, root);
  root.remove();
});

/**
 * The page as it is sent: the HTML of an island, before its script has arrived.
 *
 * @param later the island as the browser is given it, where a prop does not travel
 */
function arrive(id: string, island: ComponentChild, later = island) {
  root = document.createElement('div');
  root.id = id;
  root.innerHTML = renderToString(<>{island}</>);
  document.body.append(root);
  return { user: userEvent.setup({ delay: null }), scriptArrives: () => hydrate(later, root) };
}

const assessment = () => arrive(rootId(maturity), <MaturityTool ladder={maturity} site={site} />);
/** In the browser the checklist has no function that draws the guidance: it keeps what it finds. */
function checklist() {
  const given = { checklist: withoutProse(few), site };
  const draw = (id: string) => drawGuide(few, id, site.base);
  const settles = (id: string) => few.items.find((one) => one.id === id)?.settles;
  return arrive(
    rootId(clauses),
    <ChecklistTool {...given} drawGuide={draw} settlesOf={settles} />,
    <ChecklistTool {...given} drawGuide={null} settlesOf={null} />,
  );
}
const answers = () => kept(maturity)[0]?.worksheet.answers;

describe('before the script arrives', () => {
  test('the whole instrument is there to be read and printed', () => {
    assessment();
    expect(
      screen.getAllByRole('radiogroup', { name: /^(Sprint|Backlog|Retro|Archi|Inci|Rele)/ }),
    ).toHaveLength(6);
    expect(result().textContent).toContain('Answer 4 practices');
  });

  test('an answer given is kept, shown and counted once it does', async () => {
    const { user, scriptArrives } = assessment();
    await user.click(group('Sprint planning').getByRole('radio', { name: /^Leads/ }));
    scriptArrives();
    await waitFor(() => expect(answers()).toEqual({ 1: { answer: 4 } }));
    const chosen = group('Sprint planning').getByRole('radio', { checked: true });
    expect(chosen.closest('label')?.textContent).toMatch(/^Leads/);
    await waitFor(() => expect(result().textContent).toContain('Answer 3 more practices'));
    const more = part('Sprint planning').getByRole<HTMLDetailsElement>('group');
    await waitFor(() => expect(more.open).toBe(true));
  });

  test('facts, names and notes given are kept, too', async () => {
    const { user, scriptArrives } = assessment();
    const contract = screen.getByRole('group', { name: 'What kind of contract is it?' });
    await user.click(within(contract).getByRole('radio', { name: /^Project/ }));
    await user.click(group('Your side').getByRole('radio', { name: /^Client/ }));
    await user.type(screen.getByRole('textbox', { name: 'Your name (optional)' }), 'Ada');
    await user.type(part('Retrospectives').getByRole('textbox'), 'Sprint 41');
    scriptArrives();
    await waitFor(() =>
      expect(kept(maturity)[0]?.worksheet).toEqual({
        name: 'Ada',
        side: 1,
        mark: expect.stringMatching(/^[0-9a-z]{8}$/) as string,
        facts: { 1: [3] },
        answers: { 3: { note: 'Sprint 41' } },
      }),
    );
  });

  test('stances, statuses, owners and notes of clauses are kept', async () => {
    const { user, scriptArrives } = checklist();
    await user.click(clause('Moral rights').getByRole('radio', { name: 'Reject' }));
    await user.click(clause('Moral rights').getByRole('radio', { name: 'Agreed' }));
    await user.selectOptions(clause('Moral rights').getByRole('combobox'), 'Security');
    await user.type(clause('Moral rights').getByRole('textbox', { name: 'Note' }), 'Ask.');
    scriptArrives();
    await waitFor(() =>
      expect(kept(clauses)[0]?.record).toEqual({ 4: { status: 1, owner: 3, note: 'Ask.' } }),
    );
    expect(kept(clauses)[0]?.worksheet.answers).toEqual({ 4: { answer: 3 } });
  });

  test('the guidance of a clause is there, and stays when the script draws its row again', async () => {
    const { user, scriptArrives } = checklist();
    const flag = () => clause('Insurance').getByText('Red flag').nextElementSibling?.textContent;
    const insurance = few.items.find(({ title }) => title === 'Insurance')!;
    expect(flag()).toBe(insurance.redFlag);
    scriptArrives();
    expect(clause('Insurance').queryByText(insurance.settles)).not.toBeNull();
    await screen.findByRole('region', { name: 'Share' });
    fireEvent.pointerMove(document.body);
    await screen.findByRole('search', { name: 'Show clauses' });
    expect(flag()).toBe(insurance.redFlag);
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    location.hash = 'lia-insurance';
    await screen.findByRole('group', { name: 'clause 7 of 9' });
    expect(flag()).toBe(insurance.redFlag);
    await user.click(screen.getByRole('button', { name: 'All on one page' }));
    expect(flag()).toBe(insurance.redFlag);
  });

  test('an answer goes into the work that is already there, and can be taken back', async () => {
    keep(ASSESSMENT);
    const { user, scriptArrives } = assessment();
    await user.click(group('Sprint planning').getByRole('radio', { name: /^None/ }));
    scriptArrives();
    await waitFor(() =>
      expect(answers()?.[1]).toMatchObject({ answer: 1, note: 'Board of sprint 41' }),
    );
    expect(kept(maturity)).toHaveLength(1);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(answers()).toEqual(ASSESSMENT.worksheet.answers);
  });

  test('a text that is saved stays, and the reader is told', async () => {
    keep(ASSESSMENT);
    const { user, scriptArrives } = assessment();
    await user.type(screen.getByRole('textbox', { name: 'Your name (optional)' }), 'Grace');
    await user.type(part('Sprint planning').getByRole('textbox'), 'Another board');
    await user.type(part('Backlog refinement').getByRole('textbox'), 'Sprint 42');
    scriptArrives();
    expect(
      await screen.findByText(
        'Taken over from before the page was ready: 1 entry. Not taken over from before the page was ready: 2 texts, because a text was saved.',
      ),
    ).toBeTruthy();
    expect(kept(maturity)[0]?.worksheet.name).toBe('Ada');
    expect(answers()?.[1]?.note).toBe('Board of sprint 41');
    expect(answers()?.[2]?.note).toBe('Sprint 42');
    const name = screen.getByRole('textbox', { name: 'Your name (optional)' });
    expect((name as HTMLInputElement).value).toBe('Ada');
  });

  test('an option of a fact with several answers is added to the saved ones', async () => {
    keep({ ...CHECKLIST, worksheet: { facts: { 1: [1], 5: [1, 2] }, answers: {} } });
    const { user, scriptArrives } = checklist();
    const fact = (number: number) =>
      within(screen.getByRole('group', { name: clauses.facts[number - 1]!.question }));
    await user.click(fact(5).getByRole('checkbox', { name: 'India' }));
    await user.click(fact(1).getAllByRole('radio')[1]!);
    scriptArrives();
    await waitFor(() =>
      expect(kept(clauses)[0]?.worksheet.facts).toEqual({ 1: [2], 5: [1, 2, 4] }),
    );
    expect(screen.getByText('Taken over from before the page was ready: 2 entries.')).toBeTruthy();
  });

  test('an answer on the home page is kept', async () => {
    const item = maturity.items[3]!;
    const { user, scriptArrives } = arrive(
      'home-question',
      <HomeQuestion ladder={maturity} item={item} practices={6} site={site} />,
    );
    await user.click(group(item.title).getByRole('radio', { name: /^Leads/ }));
    scriptArrives();
    await waitFor(() => expect(answers()).toEqual({ 4: { answer: 4 } }));
    expect(await screen.findByText(/^Your answer “Leads” is saved/)).toBeTruthy();
  });

  test('nothing is kept of a page that nobody has touched', async () => {
    assessment().scriptArrives();
    await screen.findByRole('region', { name: 'Share' });
    expect(localStorage.length).toBe(0);
  });
});

describe('the moment the script arrives', () => {
  test('an answer is not lost between the first drawing and the opening of storage', async () => {
    const { scriptArrives } = assessment();
    scriptArrives();
    // Everything that runs before the next event of the browser.
    await Promise.resolve();
    group('Sprint planning')
      .getByRole('radio', { name: /^Leads/ })
      .click();
    await waitFor(() => expect(answers()).toEqual({ 1: { answer: 4 } }));
  });
});
