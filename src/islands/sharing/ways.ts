import { askedOf } from '#domain/checklist/asked.ts';
import { questionsText } from '#exports/questions-text.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { ownWork } from '#worksheet/own-work.ts';
import { statusesOnly } from '#worksheet/statuses-only.ts';
import type { Content } from '#worksheet/types.ts';
import { download } from '../ui/download.ts';
import type { Sending } from '../ui/sending.ts';
import type { SentAs } from '../ui/share-message.ts';
import { type Asking, questionsFor, questionsMessage } from './questions.ts';

/** What a link of a checklist holds. */
export type Holds = 'notes' | 'statuses' | 'questions';

/** A way of sending a checklist, as the reader chose it. */
export interface Way extends Asking {
  readonly holds: Holds;
  /** Empty: the link is not locked. */
  readonly passphrase: string;
  /** Whoever was invited has stances to send, and no status. */
  readonly invited: boolean;
}

interface Given {
  /** The checklist with its prose, at the time it is called. */
  readonly complete: () => Checklist;
  /** The message around somebody's stances or the whole deal. */
  readonly messageOf: (content: Content, url: string, sent: SentAs) => Promise<string>;
  readonly saveFile: (content: Content) => void;
}

const PLAIN =
  'It goes to nobody until you send it. Whoever has it can read it, and you cannot change or withdraw it.';
const LOCKED =
  'It goes to nobody until you send it. Whoever has it and the passphrase can read it, and you cannot change or withdraw it.';

const HELD: Readonly<Record<Holds, string>> = {
  notes: 'The link holds your stances, statuses, names and notes.',
  statuses: 'The link holds stances and statuses with names, and no note.',
  questions: 'The link holds questions to the vendor, and nothing else of the deal.',
};

const HELD_INVITED: Readonly<Record<Holds, string>> = {
  ...HELD,
  notes: 'The link holds your stances, their reasons and names.',
  statuses: 'The link holds your stances with names, and no reason.',
};

const SLOW = {
  working: 'Locking the link. This takes a second or more.',
  done: 'The link is locked. Send the passphrase another way than the link.',
};

/** The fragment that a way writes, before it is locked. Its parts are fetched with the first one. */
async function fragmentOf(content: Content, way: Way, { complete }: Given): Promise<string> {
  const { encodeLink, encodeQuestions } = await import('#worksheet/codec/link.ts');
  if (way.holds === 'questions') return encodeQuestions(questionsFor(complete(), content, way));
  const own = ownWork(content);
  return encodeLink(way.holds === 'statuses' ? statusesOnly(own) : own);
}

async function locked(fragment: string, passphrase: string): Promise<string> {
  const { lockLink } = await import('#worksheet/codec/lock.ts');
  const result = await lockLink(fragment, passphrase, crypto);
  if (!result.ok) throw new Error(result.reason);
  return result.fragment;
}

/** Questions as a text file, whose name tells nothing of the deal. */
function saveQuestions(content: Content, way: Way, { complete }: Given): void {
  const checklist = complete();
  const asked = askedOf(checklist, questionsFor(checklist, content, way));
  download('questions.txt', questionsText(checklist.title, asked), 'text/plain');
}

/**
 * How a way of sending writes its link, its message and its file. Whatever a way leaves out is in none
 * of the three; a file is never locked.
 */
export function sendingOf(way: Way, given: Given): Sending {
  const { holds, passphrase, invited } = way;
  const isLocked = passphrase.trim() !== '';
  return {
    linkOf: async (content) => {
      const plain = await fragmentOf(content, way, given);
      const fragment = isLocked ? await locked(plain, passphrase) : plain;
      return `${location.origin}${location.pathname}#${fragment}`;
    },
    messageOf: (content, url) => {
      if (holds !== 'questions')
        return given.messageOf(content, url, { bare: holds === 'statuses', locked: isLocked });
      const checklist = given.complete();
      const { items, own } = questionsFor(checklist, content, way);
      return questionsMessage(checklist.title, items.length + own.length, url, {
        locked: isLocked,
      });
    },
    about: `${(invited ? HELD_INVITED : HELD)[holds]} ${isLocked ? LOCKED : PLAIN}`,
    saveFile: (content) => {
      if (holds === 'questions') return saveQuestions(content, way, given);
      const own = ownWork(content);
      given.saveFile(holds === 'statuses' ? statusesOnly(own) : own);
    },
    ...(isLocked && { slow: SLOW }),
  };
}
