import { mapped } from './mapped.ts';
import { tidyShared } from './tidy.ts';
import type { Answer, DealRecord, OwnClause, RecordEntry, Shared } from './types.ts';

/** Stands for a reason that is not passed on: what is hidden stays hidden. */
export const NO_REASON = '–';

function answerOnly({ answer, consistency, evidence }: Answer): Answer {
  return {
    ...(answer === undefined ? {} : { answer }),
    ...(consistency === undefined ? {} : { consistency }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function entryOnly({ status, owner, due }: RecordEntry): RecordEntry {
  return {
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}

/** An added clause without its texts. */
export function ownOnly({ title, lead, priority }: OwnClause): OwnClause {
  return {
    title,
    ...(lead === undefined ? {} : { lead }),
    ...(priority === undefined ? {} : { priority }),
  };
}

/**
 * Shared work with what was decided and nothing of why: no note, reason, reference or name of who
 * accepted, and of own clauses the title alone. Hidden clauses stay hidden, without their reason. The
 * names of the dossier and of the respondent, their role and mark, and due days stay: they say who
 * speaks, of what, and until when.
 */
export function statusesOnly(shared: Shared): Shared {
  const { worksheet, record } = shared;
  const { answers, own, hidden } = worksheet;
  return tidyShared({
    ...shared,
    worksheet: {
      ...worksheet,
      answers: mapped(answers, answerOnly),
      ...(own && { own: mapped(own, ownOnly) }),
      ...(hidden && { hidden: mapped(hidden, () => NO_REASON) }),
    },
    record: mapped(record, entryOnly) satisfies DealRecord,
  });
}
