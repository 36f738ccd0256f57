import type { Answer, Dossier, Shared } from '#worksheet/types.ts';
import { collectedOf, dossierOf } from './steps.ts';

const said = (name: string, side: number, answers: Readonly<Record<number, Answer>>): Shared => ({
  ...{ instrument: 2, edition: 1, name: 'Vendor A, MSA v3', record: {} },
  worksheet: { name, side, facts: {}, answers },
});

/**
 * A deal of four roles with something of everything: a conflict on a must, a rejection, an overdue
 * clause, one that is accepted without saying by whom, a milestone, a history.
 */
export const DEAL: Dossier = dossierOf(
  {
    ...said('Olga', 1, { 1: { answer: 1 }, 2: { answer: 3, note: 'No waiver is offered.' } }),
    record: {
      1: { status: 1, owner: 1, ref: 'MSA 7.2' },
      2: { status: 4, due: '2026-01-10', owner: 1 },
      3: { status: 5, reason: 'Covered by insurance.' },
      5: { status: 2, due: '2099-12-24' },
    },
  },
  {
    ...collectedOf([
      said('Pia', 2, { 1: { answer: 1 }, 2: { answer: 1 }, 4: { answer: 3, note: 'Too dear.' } }),
      said('Sam', 3, { 1: { answer: 1 }, 2: { answer: 2 }, 9: { answer: 4 } }),
      said('Eve', 4, { 1: { answer: 5 }, 2: { answer: 5 } }),
    ]),
    snapshots: [
      {
        ...{ id: 'round-1', at: '2026-03-02T09:00:00.000Z', name: 'Round 1', edition: 1 },
        worksheet: { facts: {}, answers: {} },
        record: { 1: { status: 4 }, 3: { status: 1 } },
        collected: [],
      },
    ],
    changes: [
      {
        ...{ id: 'c1', at: '2026-10-02T09:00:00.000Z', item: 1, field: 'status' },
        ...{ from: '3', to: '1', by: 'Olga', role: 1, via: 'meeting' },
      },
      {
        ...{ id: 'c2', at: '2026-10-03T09:00:00.000Z', item: 1, field: 'stance' },
        ...{ to: '1', by: 'Pia', role: 2, via: 'link' },
      },
    ],
  },
);
