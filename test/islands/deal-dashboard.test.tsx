import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import {
  AGREED,
  ASSIGNMENT,
  DATA_TERMS,
  ESCROW,
  MISSING,
  OPEN,
  SBOM,
  sheet,
} from '../unit/checklist/deal.ts';
import { keepDeal, openDeal, region, unfold } from './deal-page.tsx';

const dashboard = () => screen.getByRole('region', { name: 'The whole deal' });
const links = (of: HTMLElement) =>
  within(of)
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href'));
const part = (summary: RegExp) =>
  within(dashboard()).getByText(summary, { selector: 'summary' }).closest('details')!;

/** Legal and security clash on a must, procurement rejects a clause that is none. */
const CLASH = [
  sheet('legal', { [ASSIGNMENT]: 'accept', [ESCROW]: 'accept' }, { name: 'Ana' }),
  sheet('security', { [ASSIGNMENT]: ['reject', 'cap too low'] }, { name: 'Bo' }),
  sheet('procurement', { [ESCROW]: 'reject' }, { name: 'Cem' }),
];

describe('a dashboard', () => {
  test('of a deal in which nothing is entered says what to do', () => {
    openDeal();
    expect(dashboard().textContent).toContain('Set a status or take a stance');
  });

  test('names each must that stands against signing, with the reason, and the way to its clause', async () => {
    keepDeal(CLASH, { [ASSIGNMENT]: { status: AGREED }, [DATA_TERMS]: { status: MISSING } });
    openDeal();
    await screen.findByText(/^2 musts stand against signing\./);
    const list = screen.getByRole('heading', { name: 'Reasons not to sign' }).nextElementSibling!;
    expect(links(list as HTMLElement)).toEqual(['#assignment', '#data-terms']);
    expect(list.textContent).toContain('Rejected by Bo, Security (“cap too low”).');
    expect(list.textContent).toContain('The record calls it done; only the role itself takes');
    expect(list.textContent).toContain('It is missing.');
    expect(dashboard().textContent).toContain('is not legal advice');
  });

  test('has no word for yes, even where nothing is left', async () => {
    const all = { [ASSIGNMENT]: 'accept', [DATA_TERMS]: 'accept', [SBOM]: 'accept' } as const;
    const record = Object.fromEntries(
      [ASSIGNMENT, DATA_TERMS, SBOM, ESCROW].map((item) => [item, { status: AGREED }]),
    );
    keepDeal(
      [
        sheet('legal', { ...all, [ESCROW]: 'accept' }),
        sheet('security', all),
        sheet('procurement', { [SBOM]: 'accept' }),
      ],
      record,
    );
    openDeal();
    await screen.findByText(/^Nothing that was entered here stands against signing\./);
    expect(dashboard().textContent).not.toMatch(/safe|ready to sign|can be signed|may sign/i);
  });

  test('lists conflicts with musts first, what is overdue and what comes next, and who owes a stance', async () => {
    keepDeal(CLASH, {
      [ASSIGNMENT]: { status: OPEN, due: '2020-01-31', owner: 1 },
      [SBOM]: { due: '2099-12-31' },
    });
    openDeal();
    await screen.findByText(/^2 conflicts, musts first/);
    expect(links(part(/^2 conflicts/))).toEqual(['#assignment', '#escrow']);
    expect(part(/^2 conflicts/).textContent).toContain('accept: Legal; reject: Security.');
    expect(part(/^1 clause overdue/).textContent).toMatch(
      /31 Jan 2020, \d+ days overdue\. Owner: Legal\./,
    );
    expect(part(/^1 clause due next/).textContent).toMatch(/31 Dec 2099, in \d+ days\. No owner\./);
    expect(links(part(/^Security: 1 stance owed/))).toEqual(['#sbom']);
    expect(part(/^3 clauses without an owner/)).toBeTruthy();
    expect(part(/^1 clause without a reason/).textContent).toContain(
      'No reason for the stance of Cem, Procurement.',
    );
  });

  test('says of a clause that no role leads who would, and why not', async () => {
    keepDeal([
      sheet('legal', { [DATA_TERMS]: 'not-mine' }),
      sheet('security', { [SBOM]: 'accept' }),
    ]);
    openDeal();
    await screen.findByText(/^1 clause that no role leads/);
    expect(part(/^1 clause that no role leads/).textContent).toContain(
      'Legal would, and says “not-mine”.',
    );
  });

  test('has the figures by role, stage and group in a table behind it', async () => {
    keepDeal([], { [ASSIGNMENT]: { status: AGREED } });
    const { user } = openDeal();
    await screen.findByText(/still open\.$/, { selector: '.result__lead' });
    await unfold(user, 'Figures by role, stage and group');
    const row = screen.getByRole('row', { name: /^Legal/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => Number(cell.textContent));
    expect(cells).toEqual([1, 2, 1, 0, 2, 3]);
  });
});

describe('the agreement of the roles', () => {
  const OPEN_IT = 'What each role says of each clause';

  test('without a stance says what to do', async () => {
    keepDeal([]);
    const { user } = openDeal();
    await unfold(user, OPEN_IT);
    await screen.findByText(/^Nobody has taken a stance\./);
  });

  test('shows each role with its reason, conflicts among musts first', async () => {
    keepDeal(CLASH);
    const { user } = openDeal();
    await unfold(user, OPEN_IT);
    const table = await screen.findByRole('table', { name: /^What each role says/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('link').getAttribute('href'))).toEqual([
      ...['#assignment', '#escrow', '#data-terms', '#sbom'],
    ]);
    expect(rows[0]!.textContent).toContain('Conflict');
    expect(rows[0]!.textContent).toContain('reject: “cap too low”');
    expect(rows[3]!.textContent).toContain('Nobody took a stance');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Conflict (2)');
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'All agree (0)');
    expect(screen.getByText('No clause is in this state.')).toBeTruthy();
  });

  test('gives the topics to discuss as text', async () => {
    keepDeal(CLASH);
    const { user } = openDeal();
    await unfold(user, OPEN_IT);
    await user.click(await screen.findByRole('button', { name: 'Copy the topics to discuss' }));
    const text = await navigator.clipboard.readText();
    expect(text.split('\n')).toEqual([
      '1. Assignment (Must). Conflict.',
      '   Ana, Legal: accept',
      '   Bo, Security: reject: “cap too low”',
      '',
      '2. Escrow (Consider). Conflict.',
      '   Ana, Legal: accept',
      '   Cem, Procurement: reject',
    ]);
  });

  test('shows received text as text', async () => {
    keepDeal([
      sheet('security', { [ASSIGNMENT]: ['reject', '<img src=x>'] }, { name: '<b>Bo</b>' }),
    ]);
    const { user } = openDeal();
    await unfold(user, OPEN_IT);
    await screen.findByRole('table', { name: /^What each role says/ });
    expect(document.querySelector('img, b')).toBeNull();
    expect(region('The whole deal').getAllByText(/<img src=x>/).length).toBeGreaterThan(0);
  });
});
