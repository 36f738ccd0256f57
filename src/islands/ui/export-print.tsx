import { render } from 'preact';
import { aboutOf, sectionsOf, type Detail, type Report, type Table } from '#exports/report.ts';
import { writtenDay } from '#exports/written-day.ts';
import { chartSvg, chartText } from '#exports/svg.ts';
import type { Paper } from './export-paper.ts';
import { svgAddress } from './export-png.ts';

/** A word that is longer than any of ours, as an address or a key: it breaks where the column ends. */
const LONG_WORD = /\S{25}/;

function Rows({ table: { caption, columns, rows } }: { readonly table: Table }) {
  const look = (at: number, text = '') =>
    [columns[at]?.numeric && 'number', LONG_WORD.test(text) && 'long'].filter(Boolean).join(' ');
  const hasWidths = columns.some(({ width }) => width);
  return (
    <table class={hasWidths ? 'fixed' : undefined}>
      <caption>{caption}</caption>
      {hasWidths && (
        <colgroup>
          {columns.map(({ width }, at) => (
            <col key={at} style={{ inlineSize: `${width}%` }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map(({ title }, at) => (
            <th key={at} scope="col" class={look(at, title)} dir="auto">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {columns.map((_, at) => (
              <td
                key={at}
                class={[look(at), LONG_WORD.test(row[at] ?? '') && 'long']
                  .filter(Boolean)
                  .join(' ')}
                dir="auto"
              >
                {row[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A report on paper. Each text has its own direction, so that none turns what stands beside it. */
function Printout({ report, detail }: { readonly report: Report; readonly detail: Detail }) {
  const { instrument, dossier, headline, caveat, chart } = report;
  return (
    <article>
      <h1 dir="auto">{[instrument.title, dossier].filter(Boolean).join(': ')}</h1>
      <p class="printout__lead" dir="auto">
        {headline}
      </p>
      <dl>
        {aboutOf(report, writtenDay(report.date)).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="printout__caveat">{caveat}</p>
      {chart && detail !== 'open' && (
        <figure>
          <img src={svgAddress(chartSvg(chart))} alt={chartText(chart)} />
        </figure>
      )}
      {sectionsOf(report, detail).map(({ id, title, paragraphs = [], list = [], table }) => (
        <section key={id}>
          <h2>{title}</h2>
          {paragraphs.map((text, at) => (
            <p key={at} dir="auto">
              {text}
            </p>
          ))}
          {list.length > 0 && (
            <ul>
              {list.map((text, at) => (
                <li key={at} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          )}
          {table && <Rows table={table} />}
        </section>
      ))}
    </article>
  );
}

/** Takes the last printout away, where one is left. */
let clear = () => {};

/**
 * Prints a report instead of the page, and leaves the page as it was. `paper.css` hides everything
 * else meanwhile, and gives the sheet the size asked for.
 */
export async function printReport(report: Report, detail: Detail, paper: Paper): Promise<void> {
  clear();
  const root = document.documentElement;
  const sheet = document.createElement('div');
  sheet.className = 'printout';
  sheet.dataset['paper'] = paper;
  render(<Printout report={report} detail={detail} />, sheet);
  const title = document.title;
  clear = () => {
    clear = () => {};
    render(null, sheet);
    sheet.remove();
    delete root.dataset['printout'];
    document.title = title;
  };
  document.body.append(sheet);
  root.dataset['printout'] = detail;
  // Browsers offer it as the name of a PDF.
  document.title = [report.dossier, report.instrument.title].filter(Boolean).join(', ');
  // A picture that cannot be drawn leaves its words; the tables say the same.
  await Promise.allSettled([...sheet.querySelectorAll('img')].map((image) => image.decode()));
  window.addEventListener('afterprint', () => clear(), { once: true });
  window.print();
}
