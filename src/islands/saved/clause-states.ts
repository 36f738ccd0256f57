import { readClauses } from './read-clauses.ts';

type Labels = Readonly<Record<string, string>>;

/** What the page knows of the clauses; written into `data-clause-states` by `ClauseStates.astro`. */
export interface ClauseStates {
  readonly base: string;
  readonly instrument: number;
  /** Address of the checklist. */
  readonly page: string;
  /** Labels by number. */
  readonly statuses: Labels;
  readonly stances: Labels;
  /** By id of the clause: its number, then those of retired clauses that it carries on. */
  readonly items: Readonly<Record<string, readonly number[]>>;
}

function element(name: string, text: string, look = ''): HTMLElement {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.textContent = text;
  return made;
}

/** The line below a clause: `In your deal (Vendor A): Agreed. Your stance: Accept. Change it`. */
function lineOf(said: string, dossier: string, title: string, address: string): HTMLElement {
  const line = element('p', 'In your deal', 'saved-answer');
  line.dataset['clauseState'] = '';
  const link = element('a', 'Change it') as HTMLAnchorElement;
  link.href = address;
  link.append(element('span', `: ${title}`, 'sr-only'));
  line.append(
    ...(dossier ? [' (', element('bdi', dossier), ')'] : []),
    ': ',
    element('strong', said),
    '. ',
    link,
  );
  return line;
}

function show(given: ClauseStates): void {
  document.querySelectorAll('[data-clause-state]').forEach((line) => line.remove());
  const { base, instrument, statuses, stances, items } = given;
  const saved = readClauses(() => localStorage, base, instrument);
  if (!saved) return;
  for (const [id, numbers] of Object.entries(items)) {
    const found = numbers.map((number) => saved.clauses.get(number)).find(Boolean);
    const status = statuses[String(found?.status)];
    const stance = stances[String(found?.stance)];
    const said = [
      status !== undefined && `status ${status}`,
      stance !== undefined && `your stance ${stance}`,
    ].filter((text) => text !== false);
    const heading = document.getElementById(id);
    if (said.length === 0 || !heading) continue;
    const title = heading.textContent.trim();
    heading.after(lineOf(said.join(', '), saved.dossier, title, `${given.page}#${id}`));
  }
}

/** Says below each clause where it stands in the reader's own deal; nothing where there is none. */
export function showClauseStates(): void {
  const place = document.querySelector<HTMLElement>('[data-clause-states]');
  if (!place) return;
  const given = JSON.parse(place.dataset['clauseStates'] ?? '') as ClauseStates;
  const all = () => show(given);
  all();
  window.addEventListener('storage', all);
  window.addEventListener('pageshow', all);
}
