import {
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { ChecklistTool } from '#islands/checklist/ChecklistTool.tsx';
import { drawGuide } from '#islands/checklist/Guide.tsx';
import { withoutProse } from '#islands/checklist/prose.ts';
import { loadFull } from '#islands/checklist/useFull.ts';
import { MaturityTool } from '#islands/maturity/MaturityTool.tsx';
import { loadAssessment } from '#islands/maturity/useAssessment.ts';
import { openStore } from '#islands/ui/open-store.ts';
import { loadShare } from '#islands/ui/SharePlace.tsx';
import { rootId } from '#islands/ui/tool.ts';
import { encodeLink } from '#worksheet/codec/link.ts';
import type { Content, Shared } from '#worksheet/types.ts';
import { clauses, maturity, site } from './instruments.ts';

// A checklist of 59 clauses takes its time on a busy machine.
configure({ asyncUtilTimeout: 5_000 });
vi.setConfig({ testTimeout: 30_000 });

// A result is loaded with the first answer; here it is there at once.
await loadAssessment();
// So is what a checklist loads once it is used.
await loadFull();
// And the part that sends.
await loadShare();

// Each test starts in a browser that has never been here.
beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/');
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Puts an island into the element that its wrapper gives it, and a reader in front of it. */
export function open(id: string, island: ComponentChild) {
  const container = document.createElement('div');
  container.id = id;
  document.body.append(container);
  const user = userEvent.setup({ delay: null });
  const page = render(island, { container });
  // Nobody reaches a button without it; what is fetched from then on is on its way.
  fireEvent.pointerMove(window);
  return { user, ...page };
}

export const openMaturity = (ladder = maturity) =>
  open(rootId(maturity), <MaturityTool ladder={ladder} site={site} />);

/** The checklist as its page gives it to the island, with a reader who has begun to use it. */
export function openChecklist(checklist = clauses) {
  const opened = open(
    rootId(checklist),
    <ChecklistTool
      checklist={withoutProse(checklist)}
      site={site}
      drawGuide={(id) => drawGuide(checklist, id, site.base)}
      settlesOf={(id) => checklist.items.find((clause) => clause.id === id)?.settles}
    />,
  );
  fireEvent.pointerMove(document.body);
  return opened;
}

/** Leaves work behind in the browser, as an earlier visit does. */
export function keep(content: Shared) {
  const store = openStore(site.base);
  const dossier = store.importShared(content);
  store.setCurrent(content.instrument, dossier.id);
  return dossier;
}

/** The same with its parts: collected answers, runs, targets, a plan. */
export function keepDossier(content: Content) {
  const store = openStore(site.base);
  const at = '2026-11-20T09:00:00.000Z';
  const dossier = store.importDossier({ ...content, created: at, changed: at });
  store.setCurrent(content.instrument, dossier.id);
  return dossier;
}

/** Everything that is kept of an instrument, read again from storage. */
export const kept = (instrument: { number: number }) =>
  openStore(site.base).list(instrument.number);

/** Puts the link of some content into the address, as somebody who follows it. */
export async function followLink(content: Shared) {
  history.replaceState(null, '', `#${await encodeLink(content)}`);
}

/** One practice or clause, or any other part of the page with a name. */
export const part = (name: string) => within(screen.getByRole('region', { name }));
export const clause = (name: string) => within(screen.getByRole('article', { name }));
export const group = (name: string) => within(screen.getByRole('radiogroup', { name }));

/** The name of a control with a part for screen readers alone, which is told apart by a space or not. */
export const named = (label: string, of: string) =>
  new RegExp(`^${RegExp.escape(label)} ?: ${RegExp.escape(of)}$`);

/** What the reader is told in the result. */
export const result = () => screen.getByRole('region', { name: 'Result' });

/** Focus moves after the page is drawn. */
export const focusIsOn = (element: Element) =>
  waitFor(() => expect(document.activeElement).toBe(element));

type User = ReturnType<typeof userEvent.setup>;

/** Answers a practice, and says how consistently where that is given. */
export async function answer(user: User, practice: string, row: string, howOften?: string) {
  await user.click(group(practice).getByRole('radio', { name: new RegExp(`^${row}`) }));
  if (howOften === undefined) return;
  const followUp = part(practice).getByRole('radiogroup', { name: /^How consistently\? / });
  await user.click(within(followUp).getByRole('radio', { name: howOften }));
}

/** Answers a question about the engagement. */
export async function know(user: User, question: string | RegExp, option: string | RegExp) {
  const fact = screen.getByRole('group', { name: question });
  await user.click(within(fact).getByRole('radio', { name: option }));
}
