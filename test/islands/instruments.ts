import type { ToolSite } from '#islands/ui/tool.ts';
import { readContent } from '#integrations/content-files.ts';
import type { Checklist } from '#schemas/checklist.ts';
import type { Ladder } from '#schemas/ladder.ts';

const { instruments } = readContent(process.cwd());

const published = (id: string) => {
  const found = [...instruments.values()].find((instrument) => instrument.id === id);
  if (!found) throw new RangeError(`content/instruments has no ${id}.`);
  return found;
};

/** The instruments as they are published. */
export const maturity = published('maturity') as Ladder;
export const clauses = published('contract-clauses') as Checklist;

export const site: ToolSite = {
  base: '/',
  tools: [maturity, clauses].map(({ number, title, page }) => ({ number, title, page })),
  madeBy: 'Offshore Engineering Playbook, under test',
};
