import { within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { answer, know, openMaturity, part, result } from './page.tsx';

const ALWAYS = 'Nearly always';

/** Four practices: three of them led, one that holds the result back. */
async function holdBack(user: ReturnType<typeof openMaturity>['user']) {
  for (const practice of ['Sprint planning', 'Backlog refinement', 'Retrospectives'])
    await answer(user, practice, 'Leads', ALWAYS);
  await answer(user, 'Architecture discussions', 'Attends', ALWAYS);
}

describe('the overall result', () => {
  test('is withheld until four practices have a score', async () => {
    const { user } = openMaturity();
    for (const practice of ['Sprint planning', 'Backlog refinement', 'Retrospectives'])
      await answer(user, practice, 'Contributes', ALWAYS);
    await answer(user, 'Incident response', "Don't know");
    expect(result().textContent).toContain('Answer 1 more practice to see an overall result');
    await answer(user, 'Architecture discussions', 'Contributes', ALWAYS);
    expect(within(result()).getByText('Leading')).toBeTruthy();
  });

  test('shows confidence and coverage beside the band', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    expect(within(result()).getByText('Confidence').nextSibling?.textContent).toBe(
      "low (indicative; one person's view)",
    );
    expect(within(result()).getByText('Coverage').nextSibling?.textContent).toBe(
      '4 of 6 practices',
    );
  });

  test('explains itself with the median, the floor and what holds it', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    expect(result().textContent).toContain(
      'The scores in order are 1, 3, 3, 3. The middle is 3. The result can lie at most one row ' +
        'above the lowest score, and no score is above 3: 2 here. The middle is higher than that, ' +
        'so Architecture discussions holds the result at 2.',
    );
  });

  test('names the smallest change that would move it', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    expect(result().textContent).toContain(
      'One step would move the band to Owning: Architecture discussions from 1 to 2.',
    );
    expect(result().textContent).not.toContain('chosen in another way');
  });

  test('tells the next step from what moves the band, where these differ', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    await answer(user, 'Release management', 'Attends', ALWAYS);
    await answer(user, 'Incident response', 'Attends', ALWAYS);
    expect(result().textContent).toContain('No single step moves the band.');
    expect(result().textContent).toContain(
      'The next step is chosen in another way: it closes the largest gap to a target, times its weight, and need not move the band.',
    );
  });

  test('contributions add up on screen', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    const table = within(within(result()).getByRole('table', { name: /^Profile against targets/ }));
    const last = (row: HTMLElement) => Number(row.lastElementChild?.textContent);
    const points = table.getAllByRole('row').slice(1).map(last).filter(Number.isFinite);
    const total = points.pop();
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(total);
    expect(within(result()).getByText(`${total}%`)).toBeTruthy();
    expect(result().textContent).toContain('Points are rounded so that they add up');
  });
});

describe('the next step', () => {
  test('is one step in the most urgent practice, with the arithmetic behind it', async () => {
    const { user } = openMaturity();
    await holdBack(user);
    expect(
      within(result()).getByRole('heading', {
        name: 'Architecture discussions: reach “Contributes”',
      }),
    ).toBeTruthy();
    expect(result().textContent).toContain(
      'the gap to the target is 1 (2 minus 1). Times its weight of 1.25 that is 1.25',
    );
    expect(result().textContent).toContain('Send the next decision as a draft.');
  });

  test('is preceded by a look where not knowing is the gap', async () => {
    const { user } = openMaturity();
    await answer(user, 'Incident response', "Don't know");
    expect(within(result()).getByText('Look first.')).toBeTruthy();
    expect(within(result()).getByText(/^Incident response: Timeline of the incident/)).toBeTruthy();
    await answer(user, 'Backlog refinement', "Don't know");
    expect(result().textContent).toContain(
      'Open questions about Backlog refinement and Incident response: ask the client side or external side.',
    );
  });

  test('gives way to what is possible where a fact forbids it', async () => {
    const { user } = openMaturity();
    await answer(user, 'Release management', 'Attends', ALWAYS);
    expect(result().textContent).toContain('Answer this first, because it may rule the step out');
    await know(user, /^Do contract and regulation let/, 'No');
    expect(result().textContent).toContain('The facts above rule out the usual step.');
    expect(result().textContent).toContain('Rehearse a release in a test environment');
  });
});

describe('what stands behind an answer', () => {
  test('how consistently changes the score', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Contributes');
    const row = () => within(result()).getByRole('row', { name: /^Sprint planning/ }).textContent;
    expect(row()).toContain('Contributes (how often: open)1.25');
    await answer(user, 'Sprint planning', 'Contributes', 'About half of the time');
    expect(row()).toContain('Contributes1.5');
  });

  test('evidence counts, and a lead without it is named', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Leads', ALWAYS);
    expect(result().textContent).toContain(
      'Answered with the highest row, but without proof: Sprint planning.',
    );
    const evidence = part('Sprint planning').getByRole('radiogroup', { name: /^What shows it/ });
    await user.click(within(evidence).getByRole('radio', { name: 'Artefact' }));
    expect(result().textContent).not.toContain('without proof');
    expect(result().textContent).toContain(
      'Coverage: 1 of 6 practices have a score. Evidence: 1 of 1 answers rest on an artefact',
    );
  });

  test('facts choose the targets', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'Attends');
    const caption = () => within(result()).getByText(/^Profile against targets/).textContent;
    const target = () =>
      within(within(result()).getByRole('row', { name: /^Sprint planning/ })).getAllByRole(
        'cell',
      )[3];
    expect(caption()).toContain('also used while the contract type is open');
    await know(user, 'What kind of contract is it?', /^Dedicated team/);
    await know(user, /^Which phase of ownership/, /^Module ownership/);
    expect(caption()).toContain('Dedicated team in the module or strategic phase');
    expect(target()?.textContent).toBe('3');
    await know(user, 'What kind of contract is it?', 'Not known yet');
    expect(target()?.textContent).toBe('2');
  });
});
