import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { writeCsv } from '#exports/csv.ts';
import { writeMarkdown } from '#exports/markdown.ts';
import type { Detail, Report } from '#exports/report.ts';
import { writeSvg } from '#exports/svg.ts';
import type { Content } from '#worksheet/types.ts';
import { download, fileName } from './download.ts';
import { usualPaper, type Paper } from './export-paper.ts';
import { pngOf } from './export-png.ts';
import { printReport } from './export-print.tsx';
import { today, type ExportsOf } from './export-report.ts';
import { LaterPart } from './LaterPart.tsx';

/** What a tool adds to the panel, below the files that every tool has. */
export interface MoreExports {
  readonly paper: Paper;
  /** Takes a file that came back; what it differs in is shown at the head of the tool. */
  readonly onBring: (file: File) => void;
}

export interface ExportProps {
  readonly content: Content;
  readonly exportsOf: ExportsOf;
  /** Hands out the file that a tool can open again. */
  readonly onSaveFile: () => void;
  readonly loadMore?: (() => Promise<FunctionComponent<MoreExports>>) | undefined;
  readonly onBring: (file: File) => void;
}

/** A format: what its button says, and how a report is handed out in it. */
interface Format {
  readonly label: string;
  readonly hint?: string;
  readonly needsChart?: true;
  readonly hand: (report: Report) => void | Promise<void>;
}

const nameOf = ({ dossier, instrument }: Report, extension: string) =>
  fileName(dossier, instrument.id, extension);

const FORMATS: readonly Format[] = [
  {
    label: 'Markdown',
    hand: (report) =>
      download(nameOf(report, 'md'), writeMarkdown(report), 'text/markdown;charset=utf-8'),
  },
  {
    label: 'CSV',
    hint: 'for a spreadsheet',
    hand: (report) => download(nameOf(report, 'csv'), writeCsv(report), 'text/csv;charset=utf-8'),
  },
  {
    label: 'SVG',
    hint: 'the chart, to be drawn at any size',
    needsChart: true,
    hand: (report) => download(nameOf(report, 'svg'), writeSvg(report) ?? '', 'image/svg+xml'),
  },
  {
    label: 'PNG',
    hint: 'the chart as a picture',
    needsChart: true,
    hand: async (report) =>
      download(nameOf(report, 'png'), await pngOf(writeSvg(report) ?? ''), 'image/png'),
  },
];

const PAPERS: readonly { readonly id: Paper; readonly label: string }[] = [
  { id: 'a4', label: 'A4' },
  { id: 'letter', label: 'Letter' },
];

/** Everything that hands the result on: paper in two lengths, and files. */
export function ExportPanel(props: ExportProps) {
  const { content, exportsOf, onSaveFile, loadMore, onBring } = props;
  const [paper, setPaper] = useState<Paper>(() => usualPaper(navigator.language));
  const [has, setHas] = useState({ chart: false, open: false });
  const [said, setSaid] = useState('');

  const build = async (): Promise<Report> => {
    const report = await exportsOf(content, today());
    const page = location.origin + location.pathname;
    return { ...report, instrument: { ...report.instrument, page } };
  };
  useEffect(() => {
    let current = true;
    build().then(
      ({ chart, sections }) =>
        current &&
        setHas({
          chart: chart !== undefined,
          open: sections.some(({ detail }) => detail === 'open'),
        }),
      // Said when a format is asked for.
      () => current && setHas({ chart: false, open: false }),
    );
    return () => {
      current = false;
    };
  }, [content]);

  const make = (label: string, hand: Format['hand'], done: string) => async () => {
    setSaid('');
    try {
      await hand(await build());
      setSaid(done);
    } catch {
      setSaid(`${label} could not be made here. Reload the page, or choose another format.`);
    }
  };
  const print = (label: string, detail: Detail) => (
    <button
      type="button"
      class="button"
      onClick={() => void make(label, (report) => printReport(report, detail, paper), '')()}
    >
      {label}
    </button>
  );
  const shown = FORMATS.filter(({ needsChart }) => !needsChart || has.chart);
  return (
    <>
      <fieldset class="exports__paper">
        <legend>Paper</legend>
        {PAPERS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name="export-paper"
              checked={paper === id}
              onChange={() => setPaper(id)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <div class="toolbar" role="group" aria-label="Print">
        {print('Print summary', 'summary')}
        {has.open && print('Print open points', 'open')}
        {print('Print everything', 'everything')}
      </div>
      <div class="toolbar" role="group" aria-label="Save as">
        {shown.map(({ label, hint, hand }) => (
          <button
            key={label}
            type="button"
            class="button button--quiet"
            onClick={() => void make(label, hand, `${label} saved.`)()}
          >
            {label}
            {hint && <span class="sr-only">, {hint}</span>}
          </button>
        ))}
        <button type="button" class="button button--quiet" onClick={onSaveFile}>
          JSON<span class="sr-only">, the file that this tool can open again</span>
        </button>
      </div>
      <p role="status">{said}</p>
      {loadMore && <LaterPart load={loadMore} given={{ paper, onBring }} />}
      <p class="field__help">
        All but the pictures hold names and notes; a picture names no person. JSON is the file that
        this tool can open again. It holds the answers and no score.
      </p>
    </>
  );
}
