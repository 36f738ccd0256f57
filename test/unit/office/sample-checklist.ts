import { checklist } from '#schemas/checklist.ts';

const control = { does: 'd', verify: 'v' };
const positions = { preferred: 'The preferred position.', acceptable: 'b', walkAway: 'w' };
const text = { settles: 's', ask: 'a', strong: 'g', redFlag: 'r', positions, control };
const base = { ...text, citations: [], reviewed: '2026-11-20' };
type Counts = 'open' | 'settled' | 'excluded';
const status = (
  number: number,
  id: string,
  counts: Counts,
  needsReason = false,
  meaning?: 'missing' | 'accepted',
) => ({
  id,
  number,
  label: id,
  counts,
  needsReason,
  meaning,
});
type Meaning = 'accept' | 'fallback' | 'reject' | 'help' | 'not-mine';
const stance = (number: number, meaning: Meaning, needsReason = false) => ({
  id: meaning,
  number,
  label: meaning,
  meaning,
  needsReason,
});
const yesNo = [
  { id: 'yes', number: 1, label: 'Yes' },
  { id: 'no', number: 2, label: 'No' },
];

/** The checklist of the golden files. Its words stay as they are: the files hold them. */
export const sampleChecklist = checklist.parse({
  kind: 'checklist',
  id: 'small',
  number: 9,
  edition: 1,
  title: 'Small',
  summary: 's',
  minutes: 1,
  page: '/tools/small/',
  facts: [
    { id: 'personal-data', number: 1, question: 'Personal data?', kind: 'one', options: yesNo },
    { id: 'eu-product', number: 2, question: 'EU product?', kind: 'one', options: yesNo },
  ],
  roles: [
    { id: 'legal', number: 1, label: 'Legal' },
    { id: 'procurement', number: 2, label: 'Procurement' },
  ],
  groups: [
    { id: 'rights', title: 'Rights', about: 'a' },
    { id: 'exit', title: 'Exit', about: 'a' },
  ],
  stages: [
    { id: 'before-signing', title: 'Before signing', about: 'a' },
    { id: 'ending', title: 'Ending', about: 'a' },
  ],
  stances: [
    stance(1, 'accept'),
    stance(2, 'fallback'),
    stance(3, 'reject', true),
    stance(4, 'help'),
    stance(5, 'not-mine'),
  ],
  statuses: [
    status(1, 'agreed', 'settled'),
    status(2, 'draft', 'open'),
    status(3, 'open', 'open'),
    status(4, 'missing', 'open', false, 'missing'),
    status(5, 'accepted', 'settled', true, 'accepted'),
    status(6, 'not-applicable', 'excluded', true),
    status(7, 'dont-know', 'open'),
  ],
  items: [
    {
      ...base,
      id: 'assignment',
      number: 1,
      title: 'Assignment',
      group: 'rights',
      stage: 'before-signing',
      lead: 'legal',
      priority: [{ is: 'must' }],
    },
    {
      ...base,
      id: 'data-terms',
      number: 2,
      title: 'Data terms',
      group: 'rights',
      stage: 'before-signing',
      lead: 'legal',
      priority: [{ is: 'must' }],
      applies: { fact: 'personal-data', is: ['yes'] },
    },
    {
      ...base,
      id: 'sbom',
      number: 3,
      title: 'SBOM',
      group: 'rights',
      stage: 'before-signing',
      lead: 'procurement',
      priority: [{ is: 'must', when: { fact: 'eu-product', is: ['yes'] } }, { is: 'should' }],
    },
    {
      ...base,
      id: 'escrow',
      number: 4,
      title: 'Escrow',
      group: 'exit',
      stage: 'ending',
      lead: 'legal',
      priority: [{ is: 'consider' }],
    },
  ],
});
