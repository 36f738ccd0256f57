import type { ToolSite } from '#islands/ui/tool.ts';
import { readContent } from '#integrations/content-files.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Count } from '#schemas/count.ts';
import type { Gate } from '#schemas/gate.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Measures } from '#schemas/measures.ts';
import type { Phases } from '#schemas/phases.ts';
import type { Tally } from '#schemas/tally.ts';

const { instruments } = readContent(process.cwd());

const published = (id: string) => {
  const found = [...instruments.values()].find((instrument) => instrument.id === id);
  if (!found) throw new RangeError(`content/instruments has no ${id}.`);
  return found;
};

/** The instruments as they are published. */
export const maturity = published('maturity') as Ladder;
export const clauses = published('contract-clauses') as Checklist;
/** A few of its clauses: 59 rows take their time in a simulated page. Two of them depend on a fact. */
export const few: Checklist = {
  ...clauses,
  items: clauses.items.filter(({ number }) => [1, 4, 13, 16, 24, 51, 52, 57, 58].includes(number)),
};
export const readiness = published('readiness') as Gate;
export const teammate = published('teammate') as Count;
export const contribution = published('contribution') as Tally;
export const health = published('delivery-health') as Measures;
export const ownership = published('ownership') as Phases;

export const site: ToolSite = {
  base: '/',
  tools: [maturity, clauses].map(({ number, title, page }) => ({ number, title, page })),
  madeBy: 'Offshore Engineering Playbook, under test',
};
