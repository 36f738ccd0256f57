import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { PhasesTool } from '#islands/phases/PhasesTool.tsx';
import { rootId } from '#islands/ui/tool.ts';
import type { Answer } from '#worksheet/types.ts';
import { ownership, site } from './instruments.ts';
import { followLink, group, keep, keepDossier, kept, know, open, part, result } from './page.tsx';

const openPhases = () => open(rootId(ownership), <PhasesTool phases={ownership} site={site} />);
type User = ReturnType<typeof openPhases>['user'];

const answer = (user: User, criterion: string, label: string) =>
  user.click(group(criterion).getByRole('radio', { name: label }));

/** Work left behind in which every criterion of the first phases is shown. */
function shownUpTo(criteria: number, more: Record<number, Answer> = {}) {
  const answers: Record<number, Answer> = {};
  for (let number = 1; number <= criteria; number++) answers[number] = { answer: 1, note: 'Wiki' };
  return {
    instrument: ownership.number,
    edition: ownership.edition,
    name: 'Team Atlas',
    worksheet: { facts: {}, answers: { ...answers, ...more } },
    record: {},
  };
}

const band = () => within(result()).getByText(/^Phase shown:/).textContent;

describe('answering criteria', () => {
  test('seventeen criteria in four phases, each with five answers', () => {
    openPhases();
    for (const { title } of ownership.items)
      expect(group(title).getAllByRole('radio')).toHaveLength(5);
    for (const name of [/^Phase 1 of 4: Context/, /^Phase 4 of 4: Strategic contribution/])
      expect(screen.getByRole('heading', { name, level: 2 })).toBeTruthy();
  });

  test('says once what each answer means', () => {
    openPhases();
    expect(
      part('Criteria').getByText('It was met and shown before, and no longer holds'),
    ).toBeTruthy();
  });

  test('one click answers and is kept, with the evidence beside it', async () => {
    const { user } = openPhases();
    await answer(user, 'Runbook', 'Met and shown');
    await user.type(part('Runbook').getByRole('textbox'), 'Wiki: payments');
    expect(kept(ownership)[0]?.worksheet.answers).toEqual({
      12: { answer: 1, note: 'Wiki: payments' },
    });
  });

  test('one at a time says the phase of each criterion', async () => {
    const { user } = openPhases();
    await user.click(screen.getByRole('button', { name: 'One at a time' }));
    expect(screen.getByText('Phase 1 of 4: Context')).toBeTruthy();
    for (let step = 0; step < 3; step++)
      await user.click(screen.getByRole('button', { name: 'Next criterion' }));
    expect(screen.getByText('Phase 2 of 4: Guided ownership')).toBeTruthy();
  });
});

describe('the result', () => {
  test('is none while nothing is answered, and undecided while answers decide', async () => {
    const { user } = openPhases();
    expect(result().textContent).toContain('Without an answer there is no phase.');
    await answer(user, "A newcomer's written explanation", 'Met and shown');
    expect(result().textContent).toContain(
      'It depends on Environment within a day and Named mentor for the domain',
    );
    await answer(user, 'Environment within a day', 'Not met');
    expect(band()).toBe('Phase shown: none');
  });

  test('is the highest phase with all criteria shown, and names the present one', () => {
    keep(shownUpTo(7, { 8: { answer: 2 } }));
    openPhases();
    expect(band()).toBe('Phase shown: 2 Guided ownership');
    expect(result().textContent).toContain('The team works in phase 3 Module ownership');
    const row = within(result()).getByRole('row', { name: /^3 Module ownership/ });
    expect(row.textContent).toContain(
      'Present phase0 of 71 met with nothing to show, 6 not answeredmonth 6 to 12',
    );
    expect(result().textContent).toContain('The usual times are rated E (opinion).');
  });

  test("is at least that phase while a Don't know keeps the next away", () => {
    keep(shownUpTo(6, { 7: { answer: 5 } }));
    openPhases();
    expect(band()).toBe('Phase shown: at least 1 Context');
    expect(result().textContent).toContain('It may be higher: Modules assigned in writing has');
  });

  test('is announced politely', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = openPhases();
    await answer(user, 'Environment within a day', 'Not met');
    await vi.advanceTimersByTimeAsync(700);
    expect(within(result()).getByRole('status').textContent).toBe(
      'Phase shown: none. Present phase: 1 Context. 0 of 17 criteria shown.',
    );
    vi.useRealTimers();
  });

  test('names what was lost, with the phase before', async () => {
    keep(shownUpTo(7, { 8: { answer: 3 } }));
    const { user } = openPhases();
    await answer(user, 'Named mentor for the domain', 'Was met, lost again');
    expect(band()).toBe('Phase shown: none');
    expect(result().textContent).toContain('Lost: Named mentor for the domain.');
    expect(result().textContent).toContain(
      'Before the loss the phase shown was 2 Guided ownership; now it is none.',
    );
    expect(result().textContent).toContain('Shown ahead of their phase');
  });

  test('lists every open criterion of the present phase with its first action', () => {
    keep(shownUpTo(3, { 4: { answer: 3 }, 5: { answer: 2 }, 6: { answer: 5 }, 7: { answer: 1 } }));
    openPhases();
    const { textContent } = result();
    expect(textContent).toContain('3 criteria of phase 2 Guided ownership are not shown.');
    expect(textContent).toContain('Two proposals written (Not met)Name one open problem');
    expect(textContent).toContain('One proposal accepted (Met, nothing to show)Write down where');
    expect(textContent).toContain("Reviews that weigh options (Don't know)Find out first.");
    expect(textContent).toContain('no evidence written down: Modules assigned in writing');
  });
});

describe('facts and warnings', () => {
  const SPECIFIED = /^In how many of the last ten finished tickets/;

  test('months are shown and change no phase; a very long time warns', async () => {
    keep(shownUpTo(3, { 4: { answer: 3 } }));
    const { user } = openPhases();
    const before = band();
    await know(user, /^How many months has the team worked/, 'More than 6, up to 12');
    expect(band()).toBe(before);
    expect(result().textContent).toContain('A long time in one phase.');
    expect(result().textContent).toContain(
      'More than 6 months here. The source calls 3 usual, and the warning begins above 2 times that.',
    );
    const link = within(result()).getByRole('link', { name: /execution-only trap/ });
    expect(link.getAttribute('href')).toBe('/risks/execution-only-trap/#leave-it-in-seven-steps');
  });

  test('a phase longer than the engagement is said beside the facts, and warns of nothing', async () => {
    keep(shownUpTo(3, { 4: { answer: 3 } }));
    const { user } = openPhases();
    await know(user, /^How many months ago/, '6 to 11');
    await know(user, /^How many months has the team worked/, 'More than 12, up to 24');
    const facts = part('Who answers, and about what');
    expect(facts.getByText(/^The months do not fit together/)).toBeTruthy();
    expect(result().textContent).not.toContain('A long time in one phase.');
    await know(user, /^How many months ago/, '18 or more');
    expect(facts.queryByText(/^The months do not fit together/)).toBeNull();
    expect(result().textContent).toContain('A long time in one phase.');
  });

  test('solutions that still come with the ticket warn after the context phase only', async () => {
    const { user } = openPhases();
    await answer(user, 'Environment within a day', 'Not met');
    await know(user, SPECIFIED, '7 to 10');
    expect(result().textContent).not.toContain('Solutions still come');
    for (const { title } of ownership.items.slice(0, 3)) await answer(user, title, 'Met and shown');
    await answer(user, 'Two proposals written', 'Not met');
    expect(result().textContent).toContain('Solutions still come with the ticket.');
  });
});

describe('a shared link', () => {
  test('shows the answers read-only and leaves the own work alone', async () => {
    await followLink(shownUpTo(3, { 4: { answer: 4, note: '<img src=x>' } }));
    openPhases();
    const banner = await screen.findByRole('region', { name: /^Shared with you/ });
    expect(banner.textContent).toContain('4 of 17 criteria answered.');
    const lost = group('Two proposals written').getByRole('radio', { name: 'Was met, lost again' });
    expect((lost as HTMLInputElement).checked).toBe(true);
    expect((lost as HTMLInputElement).disabled).toBe(true);
    expect(document.querySelector('img')).toBeNull();
    expect(kept(ownership)).toEqual([]);
  });
});

describe('several people', () => {
  test('see the phase of the lower side of each criterion', async () => {
    const mine = shownUpTo(7, { 8: { answer: 3 } });
    const received = '2026-11-20T09:30:00Z';
    keepDossier({
      ...mine,
      worksheet: { ...mine.worksheet, side: 1 },
      collected: [
        {
          ...{ id: 'one', received, edition: ownership.edition, via: 'link' as const },
          worksheet: { ...shownUpTo(7, { 4: { answer: 3 } }).worksheet, side: 2, name: 'Bo' },
        },
      ],
    });
    openPhases();
    await waitFor(() => expect(result().textContent).toContain('It follows the careful side'));
    expect(band()).toBe('Phase shown: 1 Context');
    expect(result().textContent).toContain('as 2 people answered');
    // One disputed criterion does not say how the team works.
    expect(result().textContent).not.toContain('The team works in phase');
    expect(result().textContent).toContain(
      'the present phase is 2 Guided ownership. Alone, answers also show 3 Module ownership',
    );
  });
});
