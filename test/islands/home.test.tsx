import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { HomeQuestion } from '#islands/home/HomeQuestion.tsx';
import { ASSESSMENT } from '../unit/worksheet/samples.ts';
import { maturity, site } from './instruments.ts';
import { group, keep, kept, open, openMaturity } from './page.tsx';

const item = maturity.items.find(({ id }) => id === 'architecture')!;
const TITLE = 'Architecture discussions';

const openHome = () =>
  open(
    'home-question',
    <HomeQuestion ladder={maturity} item={item} practices={maturity.items.length} site={site} />,
  );
const choose = (user: ReturnType<typeof open>['user'], name: RegExp) =>
  user.click(group(TITLE).getByRole('radio', { name }));

describe('the question on the home page', () => {
  test('is the real one, with its six answers', () => {
    openHome();
    expect(group(TITLE).getAllByRole('radio')).toHaveLength(6);
    expect(screen.getByText(maturity.stem.trim())).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See all 6 practices' }).getAttribute('href')).toBe(
      '/tools/maturity/#practices',
    );
    expect(localStorage.length).toBe(0);
  });

  test('saves an answer into the assessment and says so', async () => {
    const home = openHome();
    await choose(home.user, /^Leads/);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'Your answer “Leads” is saved in this browser and waits for you in the assessment.',
      ),
    );
    expect(screen.getByRole('link', { name: 'Go on with the other 5 practices' })).toBeTruthy();
    expect(kept(maturity)[0]?.worksheet.answers).toEqual({ 4: { answer: 4 } });
    expect(kept(maturity)[0]?.name).toMatch(/^Team, \d{1,2} \w+ \d{4}$/);
    home.unmount();
    openMaturity();
    const chosen = group(TITLE).getByRole('radio', { checked: true });
    expect(chosen.closest('label')?.textContent).toMatch(/^Leads/);
  });

  test('answers into the dossier that is open, and changes nothing else of it', async () => {
    keep(ASSESSMENT);
    const { user } = openHome();
    await waitFor(() => expect(group(TITLE).getByRole('radio', { checked: true })).toBeTruthy());
    await choose(user, /^Attends/);
    await waitFor(() => expect(kept(maturity)[0]?.worksheet.answers[4]).toEqual({ answer: 2 }));
    expect(kept(maturity)).toHaveLength(1);
    expect(kept(maturity)[0]?.worksheet.answers[1]).toEqual(ASSESSMENT.worksheet.answers[1]);
  });

  test('shows the answer that was given before', async () => {
    keep(ASSESSMENT);
    openHome();
    const chosen = await waitFor(() => group(TITLE).getByRole('radio', { checked: true }));
    expect(chosen.closest('label')?.textContent).toMatch(/^Don't know/);
  });

  test('takes a second thought', async () => {
    const { user } = openHome();
    await choose(user, /^Leads/);
    await choose(user, /^None/);
    await waitFor(() => expect(kept(maturity)[0]?.worksheet.answers[4]).toEqual({ answer: 1 }));
    expect(kept(maturity)).toHaveLength(1);
  });

  test('says when this browser saves nothing', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const { user } = openHome();
    await choose(user, /^Leads/);
    expect(await screen.findByText(/^This browser does not save anything/)).toBeTruthy();
  });

  test('tells when the part that saves cannot be loaded, and does not leave the answer behind', async () => {
    vi.doMock('#islands/ui/open-store.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const leave = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    const { user } = openHome();
    await choose(user, /^Leads/);
    await user.click(screen.getByRole('link'));
    expect(await screen.findByText(/^Your answer is not saved: a part of the page/)).toBeTruthy();
    expect(leave).not.toHaveBeenCalled();
    vi.doUnmock('#islands/ui/open-store.ts');
  });

  test('lets a link open in a tab of its own while the answer is being saved', () => {
    openHome();
    const [first] = group(TITLE).getAllByRole('radio');
    fireEvent.click(first!);
    const link = screen.getByRole('link');
    // False where the page has kept the browser from following the link itself.
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(fireEvent.click(link, { button: 1 })).toBe(true);
    expect(fireEvent.click(link)).toBe(false);
  });
});
