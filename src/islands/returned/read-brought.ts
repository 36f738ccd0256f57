import { dealFileDifferences, dealStateDifferences, readDealFile } from '#exports/deal-files.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { readFile } from '#worksheet/file.ts';
import { DEAL_LABEL } from '#worksheet/office/deal-paper.ts';
import type { Difference } from '#worksheet/office/differences.ts';
import type { OfficeContent } from '#worksheet/office/read-types.ts';
import type { Content, Dossier, Shared } from '#worksheet/types.ts';
import { editionNews } from '../ui/edition-news.ts';
import { FILE_PROBLEMS } from '../ui/file-problems.ts';
import { fileText } from '../ui/file-text.ts';
import { href, type ToolSite } from '../ui/tool.ts';
import { when } from '../ui/when.ts';
import { OFFICE_PROBLEMS } from './problems.ts';
import { type Noun, nounOf, type Source } from './source.ts';

export interface Refused {
  readonly ok: false;
  readonly text: string;
  readonly details?: readonly string[];
}

/** A file that was read; nothing of it is applied. */
export interface Brought {
  readonly ok: true;
  /** Name of the deal as the file says; absent where it says none. */
  readonly deal?: string;
  /** What a reader has to know before deciding. */
  readonly notices: readonly string[];
  readonly differences: (content: Content) => Promise<readonly Difference[]>;
}

const editionNotices = (
  checklist: Checklist,
  edition: number | undefined,
  noun: Noun = 'file',
): string[] =>
  edition === undefined || edition === checklist.edition
    ? []
    : [
        `The ${noun} was made with edition ${edition}; the page shows edition ${checklist.edition}.`,
        ...editionNews(checklist, edition),
      ];

/** Name of the deal: of the properties of the file, else of the line that stands under its title. */
function dealIn({ about, outside }: OfficeContent): string | undefined {
  const line = outside.find(({ before }) => before.startsWith(DEAL_LABEL));
  return about.deal ?? line?.before.slice(DEAL_LABEL.length);
}

function officeNotices(checklist: Checklist, { about, ...read }: OfficeContent): string[] {
  return [
    ...(about.exported ? [`It was saved from this tool on ${when(about.exported)}.`] : []),
    ...editionNotices(checklist, about.edition),
    ...(about.contents === 'questions'
      ? ['It holds questions for the vendor. An answer can be put into the note of its clause.']
      : []),
    ...(about.contents === 'statuses'
      ? ['It was saved without notes, reasons and stances. Those of the deal stay as they are.']
      : []),
    ...(read.linksElsewhere
      ? ['It refers to parts that lie elsewhere, such as a template. None was loaded.']
      : []),
  ];
}

async function readOffice(file: File, checklist: Checklist): Promise<Brought | Refused> {
  const read = await readDealFile(file, checklist);
  if (!read.ok) return { ok: false, text: OFFICE_PROBLEMS[read.reason] };
  const deal = dealIn(read);
  return {
    ok: true,
    ...(deal && { deal }),
    notices: officeNotices(checklist, read),
    differences: (content) => dealFileDifferences(content, checklist, read),
  };
}

async function readState(
  file: File,
  checklist: Checklist,
  site: ToolSite,
): Promise<Brought | Refused> {
  const chosen = await fileText(file);
  if (!chosen.ok) return { ok: false, text: FILE_PROBLEMS[chosen.reason] };
  const result = readFile(chosen.text);
  if (!result.ok)
    return { ok: false, text: FILE_PROBLEMS[result.reason], details: result.problems };
  const { dossier } = result.content;
  if (dossier.instrument !== checklist.number) {
    const other = site.tools.find(({ number }) => number === dossier.instrument);
    const where = other ? `${other.title}: ${href(site.base, other.page)}` : 'unknown here';
    return { ok: false, text: FILE_PROBLEMS['other-tool'], details: [where] };
  }
  if (dossier.edition > checklist.edition)
    return { ok: false, text: FILE_PROBLEMS['newer-version'] };
  return stateOf(dossier, checklist, 'file');
}

/** Another state of the deal, as a JSON file or a link holds it. */
function stateOf(state: Shared | Dossier, checklist: Checklist, noun: Noun): Brought {
  const stood = 'changed' in state ? ` as it stood on ${when(state.changed)}` : '';
  return {
    ok: true,
    ...(state.name && { deal: state.name }),
    notices: [
      `It holds the deal${stood}: statuses, owners, reasons, notes, clauses that were added or hidden. Stances are not compared here: collect them where you ask the roles.`,
      ...editionNotices(checklist, state.edition, noun),
    ],
    differences: (content) => dealStateDifferences(content, checklist, state),
  };
}

/**
 * Reads what came back: a file in Word, Excel or JSON, or another state of the deal in a link. Rejects
 * where the code for it cannot be loaded.
 */
export async function readBrought(
  source: Source,
  checklist: Checklist,
  site: ToolSite,
): Promise<Brought | Refused> {
  if (!(source instanceof File)) return stateOf(source, checklist, nounOf(source));
  const isState = /\.json$/i.test(source.name) || source.type === 'application/json';
  return isState ? readState(source, checklist, site) : readOffice(source, checklist);
}
