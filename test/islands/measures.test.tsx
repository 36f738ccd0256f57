import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { hydrate } from 'preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { readContent } from '#integrations/content-files.ts';
import type { Figures } from '#domain/measures/figure.ts';
import { MeasuresTool } from '#islands/measures/MeasuresTool.tsx';
import { openStore } from '#islands/ui/open-store.ts';
import { rootId } from '#islands/ui/tool.ts';
import { entryNumber } from '#domain/measures/entries.ts';
import type { Measures } from '#schemas/measures.ts';
import { put } from '#worksheet/part-edit.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { site } from './instruments.ts';
import { followLink, keep, kept, know, open, part, result } from './page.tsx';

const { instruments, claims } = readContent(process.cwd());
const measures = [...instruments.values()].find(({ kind }) => kind === 'measures') as Measures;

const figures: Figures = Object.fromEntries(
  claims.map(({ id, figure, says, rating }) => [
    id,
    { id, figure, says, rating, words: 'vendor claim', from: 'A seller. Interest: Sells teams.' },
  ]),
);

const island = <MeasuresTool measures={measures} figures={figures} site={site} />;
const openMeasures = () => open(rootId(measures), island);
type User = ReturnType<typeof openMeasures>['user'];

const field = (measure: string, label: RegExp) =>
  part(measure).getByRole<HTMLInputElement>('textbox', { name: label });
const [EARLIER, MONTH, NOW] = [/^Earlier value/, /^Month/, /^Value now/];

async function enter(user: User, measure: string, earlier: string, now: string, way?: string) {
  if (earlier) await user.type(field(measure, EARLIER), earlier);
  if (now) await user.type(field(measure, NOW), now);
  if (way)
    await user.click(
      part(measure).getByRole('radio', { name: new RegExp(`^${way.slice(0, 10)}`) }),
    );
}

const DEFINED = 'As defined here';
const movement = (measure: string) => {
  const table = within(result()).getByRole('table', { name: /^Each measure against/ });
  const row = within(table).getByRole('row', { name: new RegExp(`^${measure}`) });
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
};
const answersKept = () => kept(measures)[0]?.worksheet.answers;

describe('a measure', () => {
  test('shows its definition, its units, and asks for the own earlier value first', () => {
    openMeasures();
    const terms = part('Review turnaround').getAllByRole('term');
    expect(terms.map(({ textContent }) => textContent)).toEqual([
      'Count (numerator)',
      'Out of, or taken over (denominator)',
      'Where to read it',
    ]);
    const labels = part('Review turnaround')
      .getAllByRole<HTMLInputElement>('textbox')
      .map(({ labels }) => labels?.[0]?.textContent);
    expect(labels).toEqual([
      'Earlier value (hours)',
      'Month of the earlier value',
      'Value now (hours)',
    ]);
    expect(part('Test coverage').getByRole('textbox', { name: 'Value now (%)' })).toBeTruthy();
    expect(
      part('Deployment frequency').getByRole('textbox', {
        name: 'Value now (deployments per week)',
      }),
    ).toBeTruthy();
    for (const { title } of measures.items)
      expect(part(title).getAllByRole('radio'), title).toHaveLength(4);
  });

  test('says beside the field what is wrong with a number, and keeps it as typed', async () => {
    const { user } = openMeasures();
    await enter(user, 'Test coverage', 'abc', '120');
    await enter(user, 'Change fail rate', '-5', '1,000');
    const told = (measure: string, label: RegExp) => {
      const input = field(measure, label);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      return document.getElementById(ids.at(-1) ?? '')?.textContent;
    };
    expect(told('Test coverage', EARLIER)).toMatch(/^This is not a number/);
    expect(told('Test coverage', NOW)).toBe('This is too high. At most 100% can be entered.');
    expect(told('Change fail rate', EARLIER)).toMatch(/^This is below zero/);
    expect(told('Change fail rate', NOW)).toMatch(/^This can be read in two ways/);
    expect(answersKept()).toEqual({
      2: { note: '120' },
      102: { note: 'abc' },
      10: { note: '1,000' },
      110: { note: '-5' },
    });
    expect(within(result()).getByText(/4 entries cannot be used\.$/)).toBeTruthy();
    await user.clear(field('Test coverage', NOW));
    await user.type(field('Test coverage', NOW), '85,5');
    expect(field('Test coverage', NOW).getAttribute('aria-invalid')).toBeNull();
  });

  test('calls a month wrong only once the reader has left it', async () => {
    const { user } = openMeasures();
    const month = () => field('Test coverage', MONTH);
    await user.type(month(), '2026-1');
    await user.type(month(), '3');
    expect(month().getAttribute('aria-invalid')).toBeNull();
    await user.tab();
    expect(month().getAttribute('aria-invalid')).toBe('true');
    expect(part('Test coverage').getByText(/^This is not a month/)).toBeTruthy();
  });

  test('refuses a month that is still to come, and compares nothing with it', async () => {
    const { user } = openMeasures();
    await enter(user, 'Test coverage', '60', '65', DEFINED);
    await user.type(field('Test coverage', MONTH), `${new Date().getFullYear() + 1}-05`);
    await user.tab();
    expect(part('Test coverage').getByText(/^This month is later than today/)).toBeTruthy();
    expect(movement('Test coverage').slice(-1)).toEqual(['Not compared']);
    expect(result().textContent).toContain('Later than today');
    expect(result().textContent).toContain(
      'Test coverage: the month of the earlier value cannot be used.',
    );
  });

  test('is cleared as one thing, which undo takes back', async () => {
    const { user } = openMeasures();
    await enter(user, 'Test coverage', '60', '65', DEFINED);
    const before = answersKept();
    await user.click(screen.getByRole('button', { name: /^Clear this measure ?: Test coverage/ }));
    expect(answersKept()).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(answersKept()).toEqual(before);
  });
});

describe('the result', () => {
  test('is none while nothing is entered', () => {
    openMeasures();
    expect(result().textContent).toContain('Nothing entered gives no result.');
    expect(within(result()).queryByRole('table', { name: /^Each measure against/ })).toBeNull();
    expect(within(result()).queryByText(/^Questions/)).toBeNull();
  });

  test('is the movement against the own earlier value, with a word for its direction', async () => {
    const { user } = openMeasures();
    await enter(user, 'Review turnaround', '8', '6,5', DEFINED);
    await enter(user, 'Defect escape rate', '3', '5', DEFINED);
    await enter(user, 'Test coverage', '60', '61', DEFINED);
    await enter(user, 'Size of a pull request', '200', '400', DEFINED);
    await user.type(field('Review turnaround', MONTH), '05/2026');
    expect(movement('Review turnaround')).toEqual([
      ...['8', '2026-05', '6.5', '−1.5 (−19%)', 'Better'],
    ]);
    expect(movement('Defect escape rate').slice(3)).toEqual(['+2 points', 'Worse']);
    expect(movement('Test coverage').slice(3)).toEqual(['+1 point', 'No clear change']);
    expect(movement('Size of a pull request').slice(3)).toEqual([
      '+200 (+100%)',
      'Up; no direction is better',
    ]);
    expect(
      within(result()).getByText('4 of 11 measures compared with an earlier value.'),
    ).toBeTruthy();
  });

  test('asks questions of every clear change, and of several together', async () => {
    const { user } = openMeasures();
    await enter(user, 'Deployment frequency', '2', '5', DEFINED);
    await enter(user, 'Change fail rate', '5', '15', DEFINED);
    for (const ask of [
      ...measures.first,
      measures.items[7]!.questions.up[0]!,
      ...measures.items[9]!.questions.up,
    ])
      expect(within(result()).getByText(ask), ask).toBeTruthy();
    expect(result().textContent).toContain(
      'Deployment frequency and Change fail rate: Do changes now reach production faster',
    );
  });

  test('says what cannot be compared, and why', async () => {
    const { user } = openMeasures();
    await enter(user, 'Review turnaround', '8', '6', 'The way changed');
    await enter(user, 'Test coverage', '60', '65');
    await enter(user, 'Build success rate', '', '90', DEFINED);
    await enter(user, 'Change lead time', '40', '20', 'Differently, in one way');
    await enter(user, 'Change fail rate', '', '', "Don't know");
    const text = result().textContent;
    for (const told of [
      'Review turnaround: the way of counting changed between the two values.',
      'Test coverage: nobody has said how it was counted.',
      'Build success rate: there is no earlier value.',
      'You do not know Change fail rate.',
      'Counted by another definition: Change lead time.',
      'Without a month for the earlier value, nobody can repeat it: Change lead time.',
    ])
      expect(text).toContain(told);
    expect(movement('Change fail rate')).toEqual(['–', '–', '–', '–', "Don't know"]);
    expect(movement('Review turnaround').at(-1)).toBe('Not compared');
  });

  test('shows published figures with rating and interest, and never as a target', async () => {
    const { user } = openMeasures();
    await enter(user, 'Review turnaround', '', '6', DEFINED);
    await enter(user, 'Test coverage', '', '65', 'Differently, in one way');
    const table = within(result()).getByRole('table', { name: /Not a target/ });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(7);
    expect(rows[1]?.textContent).toContain(
      '6 hours4–8 hours on average, 2–6 when well managed, 12–24 when poorly managed D vendor claim',
    );
    expect(rows[2]?.textContent).toContain('Counted differently');
    expect(within(rows[1]!).getByRole('link').getAttribute('href')).toBe(
      '/reference/evidence/#review-turnaround',
    );
    expect(result().textContent).toContain('Interest: Sells teams.');
    expect(result().textContent).toContain('your value gets no mark from them');
    expect(result().textContent).toContain(
      'not a certification, not a rating of any person, and not a vendor ranking',
    );
  });

  test('reads outcomes beside a profile once its band is stated, and warns by the facts', async () => {
    const { user } = openMeasures();
    expect(result().textContent).toContain('State the band of your profile');
    await know(user, /^Which band did/, 'Leading');
    expect(within(result()).getByText('A high profile and poor outcomes')).toBeTruthy();
    expect(result().textContent).toContain('who was involved in the last three incidents');
    await know(user, /^Does money/, 'Yes');
    expect(result().textContent).toContain('People then improve the number first.');
  });

  test('is announced politely', async () => {
    const { user } = openMeasures();
    await enter(user, 'Review turnaround', '8', '6', DEFINED);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('status')
          .some(({ textContent }) => textContent?.startsWith('1 of 11 measures compared')),
      ).toBe(true),
    );
  });
});

const worksheet: Worksheet = {
  name: 'Ada',
  side: 1,
  facts: {},
  answers: { 1: { answer: 1, note: '<b>6</b>' }, 101: { note: '8' }, 201: { note: '2026-05' } },
};
const shared = { instrument: 7, edition: 1, name: 'Checkout', worksheet, record: {} };

describe('a shared link', () => {
  test('is shown read-only, with what is typed as text', async () => {
    await followLink(shared);
    openMeasures();
    expect(await screen.findByRole('heading', { name: 'Shared with you: Checkout' })).toBeTruthy();
    expect(
      screen.getAllByText(/^1 of 11 measures filled in\. 1 entry cannot be used/),
    ).toBeTruthy();
    expect(field('Review turnaround', NOW).value).toBe('<b>6</b>');
    expect(field('Review turnaround', NOW).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: /^Clear this measure/ })).toBeNull();
    expect(kept(measures)).toEqual([]);
  });
});

describe('several people', () => {
  test('see where they counted apart', async () => {
    const dossier = keep(shared);
    const theirs: Worksheet = {
      ...{ name: 'Grace', side: 2, facts: {} },
      answers: { 1: { answer: 2, note: '5' } },
    };
    const received = '2026-11-20T09:30:00Z';
    openStore(site.base).edit(
      dossier.id,
      put('collected', { id: 'one', received, edition: 1, via: 'link', worksheet: theirs }),
    );
    openMeasures();
    const region = await screen.findByRole('region', { name: 'Several people, one service' });
    expect(within(region).getByRole('heading', { name: /^Review turnaround/ })).toBeTruthy();
    expect(region.textContent).toContain(
      'Grace (External side): Differently, in one way; value now 5',
    );
    expect(region.textContent).toContain('earlier value 8; month of it 2026-05; value now');
    expect(region.textContent).toContain('Agree on one definition first');
    expect(screen.getByRole('heading', { name: /^Result/ }).textContent).toBe(
      'Result: own answers of Ada (Client side)',
    );
  });
});

describe('before the script arrives', () => {
  test('everything is there to be read, and what is typed is kept', async () => {
    const root = document.createElement('div');
    root.id = rootId(measures);
    root.innerHTML = renderToString(<>{island}</>);
    document.body.append(root);
    const user = userEvent.setup({ delay: null });
    expect(screen.getAllByText('Where to read it')).toHaveLength(11);
    await user.type(field('Test coverage', EARLIER), 'abc');
    await user.type(field('Test coverage', NOW), '65');
    await user.click(part('Test coverage').getByRole('radio', { name: /^As defined/ }));
    hydrate(island, root);
    const { number } = measures.items[1]!;
    await waitFor(() =>
      expect(answersKept()).toEqual({
        [number]: { answer: 1, note: '65' },
        [entryNumber({ number }, 'earlier')]: { note: 'abc' },
      }),
    );
    expect(part('Test coverage').getByText(/^This is not a number/)).toBeTruthy();
    root.remove();
  });
});
