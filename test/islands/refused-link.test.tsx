import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { seal } from '#worksheet/codec/envelope.ts';
import { encodeLink } from '#worksheet/codec/link.ts';
import { encodePayload } from '#worksheet/codec/payload.ts';
import { ASSESSMENT, CHECKLIST, EMPTY } from '../unit/worksheet/samples.ts';
import { maturity } from './instruments.ts';
import { answer, focusIsOn, group, kept, openMaturity } from './page.tsx';

const LINK = await encodeLink(ASSESSMENT);
const changed = LINK.slice(0, 30) + (LINK[30] === 'A' ? 'B' : 'A') + LINK.slice(31);

const refusals = [
  ['cut short', LINK.slice(0, -20), 'This link was cut short', /copy it whole/],
  ['damaged', changed, 'This link is damaged', /Ask the sender to send it again/],
  [
    'of a newer version',
    seal(3, (await encodePayload(ASSESSMENT)).payload),
    'This link was made by a newer version of the playbook',
    /Reload the page/,
  ],
  [
    'of a newer edition',
    await encodeLink({ ...ASSESSMENT, edition: 7 }),
    'This link was made by a newer version of the playbook',
    /Reload the page/,
  ],
  [
    'of another tool',
    await encodeLink(CHECKLIST),
    'This link belongs to another tool',
    /It was made with the Contract-clause checklist/,
  ],
  [
    'of a tool that this site does not have',
    await encodeLink({ ...EMPTY, instrument: 9 }),
    'This link belongs to a tool that this site does not have',
    /Ask the sender for the address/,
  ],
] as const;

describe.each(refusals)('a link %s', (_, fragment, title, remedy) => {
  test('is refused with a message of its own and a remedy', async () => {
    history.replaceState(null, '', `#${fragment}`);
    openMaturity();
    const notice = within(await screen.findByRole('alert', { name: title }));
    expect(notice.getByText(remedy)).toBeTruthy();
    await focusIsOn(notice.getByRole('heading', { name: title }));
  });

  test('leaves own work as it was, and own work goes on', async () => {
    const { user } = openMaturity();
    await answer(user, 'Sprint planning', 'None');
    const before = kept(maturity);
    location.hash = fragment;
    const notice = within(await screen.findByRole('alert', { name: title }));
    expect(notice.getByText('Nothing was opened, and your own work is as it was.')).toBeTruthy();
    expect(kept(maturity)).toEqual(before);
    const none = group('Sprint planning').getByRole('radio', { name: /^None/ });
    expect((none as HTMLInputElement).checked).toBe(true);
    await user.click(notice.getByRole('button', { name: 'Back to my own work' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(location.hash).toBe('');
  });
});

test('an anchor that leads nowhere is no link, and closes none', async () => {
  history.replaceState(null, '', `#${LINK}`);
  openMaturity();
  await screen.findByRole('heading', { name: /^Shared with you/ });
  location.hash = 'a-heading-of-long-ago';
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('heading', { name: /^Shared with you/ })).toBeTruthy();
});

describe('after a refusal', () => {
  test('a link of another tool leads there with all it holds', async () => {
    const fragment = await encodeLink(CHECKLIST);
    history.replaceState(null, '', `#${fragment}`);
    openMaturity();
    const link = await screen.findByRole('link', { name: 'Open it there' });
    expect(link.getAttribute('href')).toBe(`/tools/contract-clauses/#${fragment}`);
  });

  test('the whole link opens when it is pasted next', async () => {
    history.replaceState(null, '', `#${LINK.slice(0, -20)}`);
    openMaturity();
    await screen.findByRole('alert');
    location.hash = LINK;
    expect(await screen.findByRole('heading', { name: /^Shared with you/ })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
