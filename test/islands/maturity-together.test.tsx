import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { all, collect, content, sheet } from './maturity-people.ts';
import { maturity } from './instruments.ts';
import { keepDossier, openMaturity, result } from './page.tsx';

const client = sheet(
  'client',
  { ...all('leads always artefact'), release: 'dont-know' },
  { name: 'Ada' },
);
const external = sheet('external', all('contributes always artefact'), { facts: { 1: [1] } });
const second = sheet('external', all('attends always'), { facts: { 1: [2] } });

describe('the result of several people', () => {
  test('follows the lower side and says who was heard', async () => {
    keepDossier(content(client, { collected: collect(external, second) }));
    openMaturity();
    await waitFor(() => expect(within(result()).getByText('Contributing')).toBeTruthy());
    expect(within(result()).getByText('Heard').nextSibling?.textContent).toBe(
      '3 people (Client side: 1, External side: 2)',
    );
    expect(result().textContent).toContain(
      'as 3 people (Client side: 1, External side: 2) answered',
    );
    const row = within(result()).getByRole('row', { name: /^Sprint planning/ });
    expect(row.textContent).toContain('Client side: 3; External side: 1.5');
  });

  test('counts evidence over all answers, and names what is missing for more confidence', async () => {
    keepDossier(content(client, { collected: collect(external, second) }));
    openMaturity();
    await waitFor(() => expect(result().textContent).toContain('Evidence: 11 of 17 answers'));
    expect(within(result()).getByText('Confidence').nextSibling?.textContent).toBe('medium');
    expect(within(result()).getByText('people who chose a row: 3 now, 4 needed')).toBeTruthy();
  });

  test('says which side cannot see, before the advice', async () => {
    keepDossier(content(client, { collected: collect(external) }));
    openMaturity();
    await waitFor(() =>
      expect(result().textContent).toContain('Release management (open for the client side):'),
    );
  });

  test('lists open questions to copy, facts that differ and what one side alone says', async () => {
    keepDossier(content(client, { collected: collect(external, second) }));
    openMaturity();
    expect(await screen.findByRole('heading', { name: 'Who was heard' })).toBeTruthy();
    expect(within(result()).getByText(/^Release management, open for Ada\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy the open questions' })).toBeTruthy();
    expect(result().textContent).toContain('Only one side gave a row for Release management.');
    expect(result().textContent).toContain('Staff augmentation: External side, person 1.');
  });

  test('is that of the others alone while the owner has answered nothing', async () => {
    keepDossier(content(sheet('client', {}), { collected: collect(external) }));
    openMaturity();
    await waitFor(() => expect(result().textContent).toContain('as 1 person (Client side: 0,'));
    expect(screen.getByText(/^0 of 6 answered\. Together: /)).toBeTruthy();
    expect(within(result()).getByText('Confidence').nextSibling?.textContent).toBe(
      "low (indicative; one person's view)",
    );
  });

  test('stays hidden from somebody who was invited and has not sent', async () => {
    keepDossier(content(client, { invited: { at: '2026-11-20T09:00:00.000Z' } }));
    openMaturity();
    await waitFor(() => expect(result().textContent).toContain('once you have sent your answers'));
    expect(screen.queryByRole('heading', { name: /^Plan for/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Runs over time' })).toBeNull();
    expect(screen.getByText('6 of 6 answered.')).toBeTruthy();
  });
});

test('the advice links to the section that helps', async () => {
  const items = maturity.items.map((item) => ({ ...item, page: `/management/matrix/#${item.id}` }));
  keepDossier(content(sheet('client', all('attends always'))));
  openMaturity({ ...maturity, items });
  const link = await screen.findByRole('link', { name: /^What helps: / });
  expect(link.getAttribute('href')).toMatch(/^\/management\/matrix\/#/);
});
