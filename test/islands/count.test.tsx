import { screen, within } from '@testing-library/preact';
import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { CountTool } from '#islands/count/CountTool.tsx';
import { Sides } from '#islands/count/Sides.tsx';
import { comparesOf } from '#islands/people/compares.ts';
import { ComparisonView } from '#islands/people/ComparisonView.tsx';
import { openStore } from '#islands/ui/open-store.ts';
import { rootId } from '#islands/ui/tool.ts';
import type { Shared } from '#worksheet/types.ts';
import { sheet } from '../unit/count/teammate.ts';
import { site, teammate } from './instruments.ts';
import { answer, followLink, group, keep, kept, know, open, part, result } from './page.tsx';

const TOOL = <CountTool count={teammate} site={site} />;
const openCount = () => open(rootId(teammate), TOOL);

/** Work in twelve letters; see `teammate.ts`. */
const work = (letters: string, phase?: number): Shared => ({
  instrument: teammate.number,
  edition: teammate.edition,
  name: 'Team A',
  worksheet: sheet(letters, phase === undefined ? {} : { facts: { 1: [phase] } }),
  record: {},
});

const signs = (label: string) =>
  within(within(result()).getByRole('table', { name: /^Two counts/ })).getByRole('row', {
    name: new RegExp(`^${label}`),
  }).textContent;

describe('a count', () => {
  test('stands whole in the page that is sent: signs, rows, mirror, caution', () => {
    const html = renderToString(TOOL);
    for (const { title, rows } of teammate.items)
      for (const text of [title, ...Object.values(rows).map(({ says }) => says)])
        expect(html).toContain(text.slice(0, 30));
    expect(html).toContain('/governance/contract-clauses/#people-employment-compliance');
  });

  test('gives no reading before five signs have a row, and none to Don’t know', async () => {
    const { user } = openCount();
    expect(result().textContent).toContain('Answer 5 signs to read the counts');
    await answer(user, 'Part in a decision', "Don't know");
    expect(result().textContent).toContain('Answer 5 signs to read the counts');
    await answer(user, 'Part in a decision', 'Two or more');
    expect(result().textContent).toContain('Answer 4 more signs to read the counts');
  });

  test('shows two counts that add up, and no percentage', () => {
    keep(work('tttttccox...'));
    openCount();
    expect(signs('Signs of a teammate')).toMatch(/^Signs of a teammate5Waiting/);
    expect(signs('Signs of a contractor')).toMatch(/^Signs of a contractor2/);
    expect(signs('All signs')).toBe('All signs8');
    expect(within(result()).getByText('More signs of a teammate')).toBeTruthy();
    expect(result().textContent).toContain('5 minus 2 is 3.');
    expect(result().textContent).not.toContain('%');
  });

  test('is not final while signs are open, names them, and says whether they can change it', async () => {
    keep(work('ccoct.......'));
    const { user } = openCount();
    expect(within(result()).getByText('More signs of a contractor so far')).toBeTruthy();
    expect(result().textContent).toContain(
      '3 signs not answered yet: Accepted as lead of a project, Speaking for the team and An absence that would delay the roadmap. Answers may change what the counts say.',
    );
    for (const sign of [
      'Accepted as lead of a project',
      'Speaking for the team',
      'An absence that would delay the roadmap',
    ])
      await answer(user, sign, "Don't know");
    expect(within(result()).getByText('More signs of a contractor')).toBeTruthy();
    expect(result().textContent).not.toContain('not answered yet');
  });

  test('says what would move it down as well, what nobody knows among it', () => {
    keep(work('ttooccdx....'));
    openCount();
    expect(result().textContent).toContain(
      '2 steps towards “Signs of a teammate” would move it to “More signs of a teammate”',
    );
    expect(result().textContent).toMatch(
      /2 steps towards “Signs of a contractor” would move it to “More signs of a contractor”, on any of: [^.]*Speaking for the team \(Don't know\)\./,
    );
  });

  test('reports a cause on the client side, and advises that first', () => {
    keep(work('cccccccctctt', 3));
    openCount();
    expect(within(result()).getByText('More signs of a contractor')).toBeTruthy();
    expect(result().textContent).toContain('A cause on the client side. Introductions.');
    expect(within(result()).getByRole('heading', { name: 'Introductions' })).toBeTruthy();
    expect(result().textContent).toContain(
      '7 steps towards “Signs of a teammate” would move it to “Signs of both”',
    );
  });

  test('says that a contractor reading is expected in the context phase, or asks for it', async () => {
    keep(work('cccccccctttt'));
    const { user } = openCount();
    expect(result().textContent).toContain('Choose the phase above.');
    await know(user, /^Which phase of ownership/, /^Context/);
    expect(result().textContent).toContain('The team is in the context phase.');
    await know(user, /^Which phase of ownership/, /^Module ownership/);
    expect(result().textContent).not.toContain('context phase');
  });

  test('asks why something is not possible', async () => {
    const { user } = openCount();
    await answer(user, 'Speaking for the team', 'Not possible here');
    const why = part('Speaking for the team').getByLabelText('Why is it not possible here?');
    expect(why.getAttribute('aria-invalid')).toBe('true');
    await user.type(why, 'Contract');
    expect(why.getAttribute('aria-invalid')).toBeNull();
    expect(kept(teammate)[0]?.worksheet.answers[7]).toEqual({ answer: 5, note: 'Contract' });
  });

  test('says that it is no certification', () => {
    openCount();
    expect(result().textContent).toContain(
      'not a certification, not a rating of any person, and not a vendor ranking',
    );
  });

  test('shows a link read-only', async () => {
    await followLink(work('ttttt.......'));
    openCount();
    await screen.findByRole('button', { name: 'Keep a copy' });
    const radios = group('Context').getAllByRole<HTMLInputElement>('radio');
    expect(radios.every(({ disabled }) => disabled)).toBe(true);
    expect(within(result()).getByText('More signs of a teammate so far')).toBeTruthy();
  });
});

describe('both sides', () => {
  const client = sheet('tttttttt....', { side: 1, name: 'Ada' });
  const external = sheet('ttctttttcttt', { side: 2, name: '<b>Wen</b>' });
  const openSides = (...worksheets: (typeof client)[]) =>
    open('sides-root', <Sides count={teammate} worksheets={worksheets} />);

  test('stand side by side with their counts', () => {
    openSides(client, external);
    const table = within(screen.getByRole('table', { name: /^The counts of everybody/ }));
    expect(table.getByRole('row', { name: /^Ada \(Client side\)/ }).textContent).toContain(
      '80More',
    );
    const other = table.getByRole('row', { name: /^<b>Wen<\/b> \(External side\)/ });
    expect(other.textContent).toContain('71More signs of a teammateContext');
  });

  test('show the signs on which they differ, with every answer and what to talk about', () => {
    openSides(client, external);
    const region = within(screen.getByRole('region', { name: 'Both sides' }));
    expect(region.getAllByRole('heading', { level: 4 }).map((one) => one.textContent)).toEqual([
      'A service owned end to end',
    ]);
    const said = region.getAllByRole('listitem').map((one) => one.textContent);
    expect(said).toContain('Ada (Client side): One or more');
    expect(said).toContain('<b>Wen</b> (External side): None');
    expect(region.getByText(/^The client side counts more towards a teammate/)).toBeTruthy();
  });

  test('call what the client side gave given or missing, and no sign of a contractor', () => {
    const compares = comparesOf(teammate)!;
    const people = [
      sheet('ttttttttcttt', { side: 1, name: 'Ada' }),
      sheet('tttttttttttt', { side: 2, name: 'Wen' }),
    ];
    open('sides-root', <ComparisonView compares={compares} worksheets={people} heading="h3" />);
    const table = within(screen.getByRole('table', { name: /^What each side says/ }));
    expect(table.getByRole('row', { name: /^Context/ }).textContent).toContain(
      'ContextMissingGiven',
    );
    expect(table.getByRole('row', { name: /^Part in a decision/ }).textContent).toContain(
      'Signs of a teammate',
    );
    expect(screen.getByText(/^The external side received more than the client side/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('The work may be hard to see');
  });

  test('name the side that is not heard', () => {
    openSides(client, { ...client, name: 'Bo' });
    const region = screen.getByRole('region', { name: 'Both sides' });
    expect(region.textContent).toContain('Not heard yet: External side.');
    expect(region.textContent).toContain('Nowhere, as far as the same items are answered.');
  });

  test('are read from the dossier, where somebody has sent answers back', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    const collected = [
      { id: 'a', received: at, edition: 1, via: 'link' as const, worksheet: external },
    ];
    const store = openStore(site.base);
    const own = { ...work('tttttttt....'), worksheet: client };
    const { id } = store.importDossier({ ...own, created: at, changed: at, collected });
    store.setCurrent(teammate.number, id);
    openCount();
    const region = await screen.findByRole('region', { name: 'Both sides' });
    expect(screen.getByRole('heading', { name: /^Result/ }).textContent).toBe(
      'Result: own answers of Ada (Client side)',
    );
    // A name of another direction of writing turns round itself, and not the sentence.
    const name = within(region).getByText('<b>Wen</b> (External side)', { selector: 'bdi' });
    expect(name.parentElement?.textContent).toBe('<b>Wen</b> (External side): None');
  });

  test('wait where somebody was invited: no result before the answers are sent', () => {
    const at = '2026-11-20T10:00:00.000Z';
    const store = openStore(site.base);
    const invited = { ...work('tttttttt....'), created: at, changed: at, invited: { at } };
    store.setCurrent(teammate.number, store.importDossier(invited).id);
    openCount();
    expect(result().textContent).toContain('You see it once you have sent your answers');
    expect(screen.queryByText('More signs of a teammate')).toBeNull();
  });
});
