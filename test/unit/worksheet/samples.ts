import type {
  ClauseChange,
  Collected,
  Dossier,
  DossierParts,
  Questions,
  RecordEntry,
  Shared,
  Worksheet,
} from '#worksheet/types.ts';

/** Content to test with, by hand, so that a failure is easy to read. */

/** A copy without some fields. */
export function without<T extends object, Name extends keyof T>(
  given: T,
  ...names: readonly Name[]
): Omit<T, Name> {
  const copy = { ...given };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}

export const EMPTY: Shared = {
  instrument: 1,
  edition: 1,
  name: '',
  worksheet: { facts: {}, answers: {} },
  record: {},
};

/** A maturity self-assessment. */
export const ASSESSMENT: Shared = {
  instrument: 1,
  edition: 1,
  name: 'Team Atlas, Q4',
  worksheet: {
    name: 'Ada',
    side: 1,
    facts: { 1: [2], 3: [1] },
    answers: {
      1: { answer: 4, consistency: 1, evidence: 2, note: 'Board of sprint 41' },
      2: { answer: 2, consistency: 3 },
      4: { answer: 5 },
      6: { answer: 6, note: 'Nobody may release on a Friday here.' },
    },
  },
  record: {},
};

const ITEMS = Array.from({ length: 59 }, (_, index) => index + 1);

/** A checklist as the size budget describes it: 59 clauses, 14 facts, a name of 40 characters. */
export function fullChecklist(status: (item: number) => number, owner: (item: number) => number) {
  const record: Record<number, RecordEntry> = {};
  for (const item of ITEMS) {
    const [of, by] = [status(item), owner(item)];
    const entry = { ...(of > 0 ? { status: of } : {}), ...(by > 0 ? { owner: by } : {}) };
    if (Object.keys(entry).length > 0) record[item] = entry;
  }
  const facts = {
    1: [2],
    2: [3],
    3: [3],
    4: [1, 2, 5],
    5: [1, 4, 6],
    6: [1],
    7: [2],
    8: [1, 3, 4],
    9: [3],
    10: [2],
    11: [1],
    12: [3],
    13: [2],
    14: [2],
  };
  const name = 'Vendor A, master services agreement, v2!';
  return { ...EMPTY, instrument: 2, name, worksheet: { facts, answers: {} }, record };
}

/** A checklist with every cell in use. */
export const CHECKLIST: Shared = fullChecklist(
  (item) => (item * 5) % 8,
  (item) => (item * 3) % 5,
);

/** A checklist with enough notes to be deflated, in several scripts. */
export const WITH_NOTES: Shared = {
  ...CHECKLIST,
  edition: 3,
  worksheet: { ...CHECKLIST.worksheet, name: 'Zoë 🙂' },
  record: {
    ...CHECKLIST.record,
    3: { status: 5, owner: 1, reason: 'Der Anbieter lehnt eine Haftung ohne Obergrenze ab. 🚫' },
    4: { status: 6, reason: 'The vendor refuses liability without a cap.' },
    12: { note: 'The vendor refuses liability without a cap. Ask again in March.' },
    59: { status: 7, note: '日本法人との契約。担当者に確認する。' },
    60: { note: 'مراجعة البند مع القسم القانوني' },
  },
};

/** A deal with something in every field, and in every part, that came after the first versions. */
export const DEAL: Shared = {
  ...CHECKLIST,
  name: 'Vendor A, MSA v3',
  worksheet: {
    ...{ name: 'Zoë', side: 2, mark: 'k3v9x0q2', facts: { 4: [1, 2] } },
    answers: { 3: { answer: 2, note: 'Only with a cap.' }, 1007: { answer: 1 } },
    own: {
      1007: {
        title: 'Source code of the build',
        about: 'Who can build the product without the vendor.',
        ask: 'Can we build it from an empty machine?',
        lead: 4,
        priority: 1,
      },
      4095: { title: 'Fahrtkosten 🚆' },
    },
    hidden: { 31: 'No staff in that country.', 4095: 'Settled by e-mail.' },
  },
  record: {
    3: { status: 5, owner: 1, reason: 'Insured.', acceptedBy: 'Ada', due: '2026-12-01' },
    12: { note: 'Ask again.', ref: 'MSA 7.2' },
    1007: { status: 4, owner: 4, note: 'Not in the draft.', due: '2026-11-20', ref: 'Annex B' },
  },
};

/** What the vendor of that deal is asked. */
export const QUESTIONS: Questions = {
  instrument: 2,
  edition: 1,
  items: [3, 12, 59],
  own: [
    { title: 'Source code of the build', ask: 'Can we build it from an empty machine?' },
    { title: 'Fahrtkosten 🚆' },
  ],
};

/** What the history of that deal may hold. */
export const CHANGES: readonly ClauseChange[] = [
  {
    ...{ id: 'h1', at: '2026-11-20T09:40:00.000Z', item: 3, field: 'status', from: '2', to: '5' },
    ...{ by: 'Ada', role: 1, via: 'hand' },
  },
  {
    ...{ id: 'h2', at: '2026-11-20T09:50:00.000Z', item: 1007, field: 'stance', to: '1' },
    ...{ via: 'link', source: 'link 3' },
  },
];

/** A worksheet that came back. */
export const worksheetOf = (name: string, side: number, answer: number): Worksheet => ({
  ...(name === '' ? {} : { name }),
  side,
  facts: { 1: [2] },
  answers: { 1: { answer, consistency: 2 }, 2: { answer: 3, note: 'Release 4.1 <b>done</b>' } },
});

export const COLLECTED: readonly Collected[] = [
  {
    ...{ id: 'c1', received: '2026-11-20T10:00:00.000Z', edition: 1, via: 'link' },
    worksheet: worksheetOf('Bo', 2, 2),
  },
  {
    ...{ id: 'c2', received: '2026-11-20T10:00:00.000Z', edition: 1, via: 'file' },
    worksheet: worksheetOf('', 1, 4),
  },
];

/** Every part that a dossier may have. */
export const PARTS: DossierParts = {
  collected: COLLECTED,
  rounds: [
    {
      item: 4,
      at: '2026-11-20T11:00:00.000Z',
      first: [
        { side: 1, name: 'Ada', answer: { answer: 4, consistency: 1 } },
        { side: 2, answer: { answer: 2, consistency: 3 } },
      ],
      second: [{ side: 1, name: 'Ada', answer: { answer: 3, consistency: 2 } }],
    },
    { item: 5, at: '2026-11-20T11:10:00.000Z', first: [{ answer: { answer: 5 } }] },
  ],
  snapshots: [
    {
      id: '20260820T090000000-5f0c1a2b',
      at: '2026-08-20T09:00:00.000Z',
      name: 'Q3',
      edition: 1,
      worksheet: worksheetOf('Ada', 1, 1),
      record: { 12: { status: 4, note: 'Ask again.' } },
      collected: COLLECTED,
    },
  ],
  targets: { 1: 3, 4: 1.5, 6: 0 },
  plan: [
    { id: 'p1', day: 30, text: 'Run one incident drill.', owner: 'Bo', done: true },
    { id: 'p2', day: 90, text: '' },
  ],
  invited: { at: '2026-11-20T08:00:00.000Z', sent: '2026-11-20T09:00:00.000Z' },
};

/** A deal with its history, and with worksheets and a snapshot that have own clauses. */
export const WHOLE_DEAL: Dossier = {
  ...DEAL,
  id: 'whole-deal',
  created: '2026-11-20T09:30:00.000Z',
  changed: '2026-11-20T10:05:00.000Z',
  collected: [
    {
      ...{ id: 'c3', received: '2026-11-20T10:00:00.000Z', edition: 1, via: 'link' },
      worksheet: { ...DEAL.worksheet, name: 'Bo', mark: '00000001' },
    },
  ],
  rounds: [{ item: 1007, at: '2026-11-20T11:00:00.000Z', first: [{ answer: { answer: 1 } }] }],
  snapshots: [
    {
      ...{ id: 's3', at: '2026-11-20T09:00:00.000Z', name: 'Draft 2', edition: 1 },
      ...{ worksheet: DEAL.worksheet, record: DEAL.record, collected: [] },
    },
  ],
  changes: CHANGES,
};

/** A dossier with every part. */
export const WITH_PARTS: Dossier = {
  ...ASSESSMENT,
  id: 'with-parts',
  created: '2026-11-20T09:30:00.000Z',
  changed: '2026-11-20T10:05:00.000Z',
  ...PARTS,
};
