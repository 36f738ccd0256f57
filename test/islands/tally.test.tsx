import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { TallyTool } from '#islands/tally/TallyTool.tsx';
import { rootId } from '#islands/ui/tool.ts';
import type { Shared, Worksheet } from '#worksheet/types.ts';
import { contribution, site } from './instruments.ts';
import { followLink, group, keep, keepDossier, kept, know, open, part, result } from './page.tsx';

const openTally = () => open(rootId(contribution), <TallyTool tally={contribution} site={site} />);
type User = ReturnType<typeof openTally>['user'];

async function tag(user: User, slot: number, level: RegExp, artefact?: 'artefact') {
  await user.click(group(`Work item ${slot}`).getByRole('radio', { name: level }));
  if (!artefact) return;
  const evidence = group(`Does an artefact show the level? Work item ${slot}`);
  await user.click(evidence.getByRole('radio', { name: 'An artefact shows it' }));
}

/** Five items: four executed, one designed with an artefact. */
async function fiveItems(user: User) {
  for (const slot of [1, 2, 3, 4]) await tag(user, slot, /^1 Executed/);
  await tag(user, 5, /^3 Designed/, 'artefact');
}

const cells = (name: RegExp) =>
  within(within(result()).getByRole('row', { name }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('tagging work items', () => {
  test("ten slots, each with five levels and Don't know", () => {
    openTally();
    for (let slot = 1; slot <= 10; slot++)
      expect(group(`Work item ${slot}`).getAllByRole('radio')).toHaveLength(6);
    group('Work item 1').getByRole('radio', { name: /^5 Redirected/ });
  });

  test('asks for the work and for no names of people', () => {
    openTally();
    part('Work item 1').getByRole('textbox', {
      name: 'Name or link of the work item',
      description: 'No names of people.',
    });
    expect(part('Work items').getByText(/Tag the work, never the person/)).toBeTruthy();
  });

  test('keeps level, artefact and name, and clears them as one thing', async () => {
    const { user } = openTally();
    await tag(user, 2, /^2 Solved/, 'artefact');
    await user.type(part('Work item 2').getByRole('textbox'), 'PAY-12');
    const answers = () => kept(contribution)[0]?.worksheet.answers;
    expect(answers()).toEqual({ 2: { answer: 2, evidence: 1, note: 'PAY-12' } });
    await user.click(screen.getByRole('button', { name: /^Clear this work item ?: Work item 2$/ }));
    expect(answers()).toEqual({});
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    expect(answers()).toEqual({ 2: { answer: 2, evidence: 1, note: 'PAY-12' } });
  });

  test('offers only a whole https address as a link', async () => {
    const { user } = openTally();
    const field = part('Work item 1').getByRole('textbox');
    await user.type(field, 'javascript:alert(1)');
    const links = () => part('Work item 1').queryAllByRole('link');
    expect(links()).toEqual([]);
    await user.clear(field);
    await user.type(field, 'https://tickets.example/PAY-12');
    expect(links()[0]?.textContent).toBe('Open the work item at tickets.example');
    expect(links()[0]?.getAttribute('rel')).toContain('noopener');
  });
});

describe('the result', () => {
  test('needs five tagged items, and says so', async () => {
    const { user } = openTally();
    expect(result().textContent).toContain('Tag 5 work items to see a result.');
    for (const slot of [1, 2, 3, 4]) await tag(user, slot, /^1 Executed/);
    expect(result().textContent).toContain('Tag 1 more work item to see a result.');
    await tag(user, 5, /^Don't know/);
    expect(result().textContent).toContain('Tag 1 more work item');
    expect(within(result()).queryByText(/^Usual:/)).toBeNull();
  });

  test('shows usual level, ceiling and distribution', async () => {
    const { user } = openTally();
    await fiveItems(user);
    await tag(user, 6, /^4 Decided/);
    await tag(user, 7, /^Don't know/);
    expect(within(result()).getByText('Usual: 1 Executed')).toBeTruthy();
    expect(within(result()).getByText('Ceiling shown').nextSibling?.textContent).toBe('3 Designed');
    expect(cells(/^1 Executed/)).toEqual(['4', '0', '']);
    expect(cells(/^3 Designed/)).toEqual(['1', '1', '']);
    expect(cells(/^Don't know, counted apart/)).toEqual(['1', '–', '']);
    expect(cells(/^Not tagged/)).toEqual(['3', '–', '']);
  });

  test('explains itself, and names what would raise the ceiling', async () => {
    const { user } = openTally();
    await fiveItems(user);
    await tag(user, 6, /^4 Decided/);
    expect(result().textContent).toContain(
      'The counts are 4 at 1 Executed, 0 at 2 Solved, 1 at 3 Designed, 1 at 4 Decided, 0 at 5 ' +
        'Redirected. The usual level is the one with most items: 1 Executed, with 4 of 6.',
    );
    expect(result().textContent).toContain(
      'Tagged higher, without an artefact: Work item 6. An artefact for the highest of them would ' +
        'raise the ceiling to 4 Decided.',
    );
  });

  test('calls a work item by its name, where it has one', async () => {
    const { user } = openTally();
    await fiveItems(user);
    await user.type(part('Work item 5').getByRole('textbox'), 'PAY-108');
    await tag(user, 6, /^4 Decided/);
    await user.type(part('Work item 6').getByRole('textbox'), 'x'.repeat(70));
    expect(result().textContent).toContain('3 Designed, by Work item 5 (PAY-108).');
    expect(result().textContent).toContain(`an artefact: Work item 6 (${'x'.repeat(60)}…).`);
  });

  test('names every level that ties', async () => {
    const { user } = openTally();
    for (const slot of [1, 2]) await tag(user, slot, /^1 Executed/, 'artefact');
    for (const slot of [3, 4]) await tag(user, slot, /^3 Designed/);
    await tag(user, 5, /^2 Solved/);
    expect(within(result()).getByText('Usual: 1 Executed and 3 Designed')).toBeTruthy();
    expect(result().textContent).toContain('tie with 2 each, so no single level is usual');
  });

  test('says one thing to do next, which follows the facts', async () => {
    const { user } = openTally();
    await fiveItems(user);
    expect(
      within(result()).getByRole('heading', { name: 'Make the exception usual' }),
    ).toBeTruthy();
    await know(user, /^Which phase of ownership/, /^Context/);
    expect(
      within(result()).getByRole('heading', { name: 'Execution is expected here' }),
    ).toBeTruthy();
  });

  test('rates no person, shows no average, and makes the top level no target', async () => {
    const { user } = openTally();
    await fiveItems(user);
    expect(result().textContent).toContain('not a rating of any person');
    expect(result().textContent).toContain('There is no average');
    expect(result().textContent).toContain('Never make it a target within a year.');
    expect(result().textContent).not.toMatch(/\d\.\d/);
  });
});

describe('a shared link', () => {
  test('shows the tags read-only and says how many there are', async () => {
    await followLink({
      instrument: contribution.number,
      edition: contribution.edition,
      name: 'Team Atlas',
      worksheet: { name: 'Ana', facts: {}, answers: { 1: { answer: 3, note: '<b>PAY</b>' } } },
      record: {},
    });
    openTally();
    const banner = await screen.findByRole('region', { name: /^Shared with you/ });
    expect(banner.textContent).toContain('1 of 10 work items answered.');
    const chosen = group('Work item 1').getByRole('radio', { name: /^3 Designed/ });
    expect((chosen as HTMLInputElement).checked).toBe(true);
    expect((chosen as HTMLInputElement).disabled).toBe(true);
    expect(part('Work item 1').getByRole<HTMLInputElement>('textbox').value).toBe('<b>PAY</b>');
    expect(kept(contribution)).toEqual([]);
  });
});

describe('several people who tagged', () => {
  const five = (level: number): Worksheet['answers'] =>
    Object.fromEntries([1, 2, 3, 4, 5].map((slot) => [slot, { answer: level, evidence: 1 }]));
  const mine: Shared = {
    ...{ instrument: contribution.number, edition: contribution.edition, name: 'Team' },
    ...{ worksheet: { side: 1, facts: {}, answers: five(1) }, record: {} },
  };
  const theirs: Shared = {
    ...mine,
    worksheet: { name: 'Bo', side: 2, facts: {}, answers: five(3) },
  };

  test('see whose the result is, because nothing of the others is in it', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    const one = { ...{ id: 'a', received: at, edition: 1 }, via: 'link' as const };
    keepDossier({
      ...{ ...mine, worksheet: { ...mine.worksheet, name: 'Ada' } },
      collected: [{ ...one, worksheet: theirs.worksheet }],
    });
    openTally();
    expect(await screen.findByRole('region', { name: 'How each person tagged' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^Result/ }).textContent).toBe(
      'Result: own answers of Ada (Client side)',
    );
    expect(screen.getByText(/^5 of 10 answered/).textContent).toContain('Own answers: Usual');
  });

  test('see both distributions, usual levels and ceilings, and no slot beside another', async () => {
    keep(mine);
    await followLink(theirs);
    const { user } = openTally();
    await user.click(await screen.findByRole('button', { name: 'Compare with mine' }));
    const region = await screen.findByRole('region', { name: 'How each person tagged' });
    expect(region.textContent).toContain('The usual levels differ.');
    expect(region.textContent).toContain('The ceilings differ.');
    const rows = within(within(region).getByRole('table', { name: /^Tags at each level/ }))
      .getAllByRole('row')
      .map((line) => line.textContent);
    expect(rows).toContain('1 Executed5 (5)0 (0)');
    expect(rows).toContain('Usual level1 Executed3 Designed');
    expect(region.textContent).not.toContain('Work item 1');
  });
});
