import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { entryNumber } from '#domain/measures/entries.ts';
import { CountTool } from '#islands/count/CountTool.tsx';
import { GateTool } from '#islands/gate/GateTool.tsx';
import { MeasuresTool } from '#islands/measures/MeasuresTool.tsx';
import { PhasesTool } from '#islands/phases/PhasesTool.tsx';
import { TallyTool } from '#islands/tally/TallyTool.tsx';
import { rootId } from '#islands/ui/tool.ts';
import type { Instrument } from '#schemas/instruments.ts';
import type { Answer, Content, Snapshot, Worksheet } from '#worksheet/types.ts';
import { contribution, health, ownership, readiness, site, teammate } from './instruments.ts';
import { keepDossier, kept, open } from './page.tsx';

const all = (instrument: Instrument, answer: number, other: Record<number, Answer> = {}) => ({
  ...Object.fromEntries(instrument.items.map(({ number }) => [number, { answer }])),
  ...other,
});
const by = (answers: Record<number, Answer>, side = 1): Worksheet => ({ side, facts: {}, answers });
const snapshot = (worksheet: Worksheet, edition = 1): Snapshot => ({
  ...{ id: 'spring', at: '2026-03-02T09:00:00.000Z', name: 'Spring', edition },
  ...{ worksheet, record: {}, collected: [] },
});
const work = (instrument: Instrument, now: Worksheet, then?: Worksheet): Content => ({
  ...{ instrument: instrument.number, edition: instrument.edition, name: 'Atlas', record: {} },
  worksheet: now,
  ...(then && { snapshots: [snapshot(then)] }),
});

const tools = [
  [readiness, <GateTool key="g" gate={readiness} site={site} />],
  [teammate, <CountTool key="c" count={teammate} site={site} />],
  [contribution, <TallyTool key="t" tally={contribution} site={site} />],
  [ownership, <PhasesTool key="p" phases={ownership} site={site} />],
  [health, <MeasuresTool key="m" measures={health} figures={{}} site={site} />],
] as const;

async function openRuns(at: number) {
  const [instrument, tool] = tools[at]!;
  const opened = open(rootId(instrument), tool);
  await opened.user.click(screen.getByText('Keep this run, compare two runs'));
  await screen.findByRole('heading', { name: 'Runs over time' });
  return opened;
}
const moved = () => screen.findByRole('table', { name: /^What reads otherwise/ });
const rows = async () =>
  within(await moved())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('runs of a tool whose result is no number', () => {
  test.each(tools.map(([{ id }], at) => [id, at] as const))(
    'of %s are kept, and found again',
    async (_, at) => {
      const [instrument] = tools[at]!;
      keepDossier(work(instrument, by(all(instrument, 1))));
      const { user } = await openRuns(at);
      await user.click(await screen.findByRole('button', { name: 'Keep this run' }));
      expect(kept(instrument)[0]?.snapshots).toMatchObject([{ name: 'Run 1' }]);
      expect(await screen.findByRole('list', { name: 'Runs that are kept' })).toBeTruthy();
    },
  );

  test('say item by item what was answered then and now, and what it led to', async () => {
    const then = by(all(readiness, 1, { 5: { answer: 3 } }));
    keepDossier(work(readiness, by(all(readiness, 1)), then));
    await openRuns(0);
    expect(await rows()).toEqual([
      'One review standard for allClient side: NoClient side: Yes, shown',
    ]);
    expect(screen.getByText(/^1 line of 9 reads otherwise\./)).toBeTruthy();
    expect((await screen.findByText('Not yet.')).previousElementSibling?.textContent).toBe(
      'Result then',
    );
    expect(screen.getByText('Ready.', { selector: 'dd' })).toBeTruthy();
  });

  test('say where nobody has answered again since the run before', async () => {
    const then = by(all(readiness, 1));
    keepDossier(work(readiness, then, then));
    await openRuns(0);
    const [before, compared] = await screen.findAllByText(/1 of 1 worksheet is that of/);
    expect(before?.textContent).toBe(
      '1 of 1 worksheet is that of the run of 2 Mar 2026: ask this person again.',
    );
    expect(compared?.textContent).toBe(`Now. ${before?.textContent}`);
  });

  test('compare how many work items stand at each level, and no slot with another', async () => {
    const then = by(all(contribution, 1));
    const now = by(all(contribution, 1, { 1: { answer: 2 }, 2: { answer: 2 } }));
    keepDossier(work(contribution, now, then));
    await openRuns(2);
    expect(await rows()).toEqual([
      '1 ExecutedClient side: 10Client side: 8',
      '2 SolvedClient side: 0Client side: 2',
    ]);
  });

  test('compare what was measured now, with its unit', async () => {
    const [item] = health.items;
    const value = (note: string) => by({ [entryNumber(item!, 'now')]: { answer: 1, note } });
    keepDossier(work(health, value('6'), value('9')));
    await openRuns(4);
    const [first] = await rows();
    expect(first).toContain(`${item!.title}`);
    expect(first).toMatch(/9 .*6 /);
  });

  test('leave out what asks something else in the later edition, and name it', async () => {
    const later = {
      ...readiness,
      edition: 2,
      reworded: [{ list: 'items', number: 5, note: 'It asks for more.', edition: 2 }],
    };
    const then = by(all(readiness, 3));
    keepDossier({ ...work(later, by(all(readiness, 1))), snapshots: [snapshot(then)] });
    const { user } = open(rootId(later), <GateTool gate={later} site={site} />);
    await user.click(screen.getByText('Keep this run, compare two runs'));
    expect((await rows()).join()).not.toContain('One review standard for all');
    expect(
      screen.getByText(/Asked in another way since, so left out: One review standard for all\./),
    ).toBeTruthy();
    expect(await rows()).toHaveLength(8);
  });
});
