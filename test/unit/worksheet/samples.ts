import type { RecordEntry, Shared } from '#worksheet/types.ts';

/** Content to test with, by hand, so that a failure is easy to read. */

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
