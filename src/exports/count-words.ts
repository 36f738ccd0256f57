import type { CountResult } from '#domain/count/result.ts';
import { count as counted } from '#domain/number.ts';
import type { Count } from '#schemas/count.ts';

/** The result of one person's count in one sentence or two, as pages and exports say it. */
export function countHeadline(count: Count, { verdict, signs }: CountResult): string {
  const counts = `${count.poles.for}: ${signs.for.length} of ${signs.total}. ${count.poles.against}: ${signs.against.length} of ${signs.total}.`;
  if (verdict.kind === 'reading') return `${count.readings[verdict.reading].label}. ${counts}`;
  return verdict.answered === 0
    ? 'No sign is answered with a row, so nothing is counted.'
    : `${counts} A reading needs ${counted(verdict.needed, 'sign')}.`;
}
