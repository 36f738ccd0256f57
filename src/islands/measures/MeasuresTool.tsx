import { useMemo } from 'preact/hooks';
import { movements } from '#domain/measures/result.ts';
import type { MeasureRow } from '#domain/measures/row.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Measures } from '#schemas/measures.ts';
import { asked } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { RunsSection } from '../runs/RunsSection.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { LaterPart } from '../ui/LaterPart.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { today } from '../ui/today.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { Withheld } from '../ui/Withheld.tsx';
import type { Figures } from '#domain/measures/figure.ts';
import { Measure } from './Measure.tsx';
import { filled } from './filled.ts';
import { Rated } from './Rated.tsx';
import { Result } from './Result.tsx';

interface Props {
  readonly measures: Measures;
  /** The published figures that the instrument names. */
  readonly figures: Figures;
  readonly site: ToolSite;
}

const loadSides = async () => (await import('./later.ts')).loadSides();

const ASKED = asked('count the same measures yourself, if you can before you read these.');

interface OriginProps {
  readonly group: Measures['groups'][number];
  readonly figures: Figures;
  readonly base: string;
}

/** Who wrote the definitions of a group, and how far that can be trusted. */
function Origin({ group, figures, base }: OriginProps) {
  const figure = group.claim === undefined ? undefined : figures[group.claim];
  if (!figure) return null;
  return (
    <p class="question__hint">
      {figure.says} <Rated figure={figure} of={group.title} base={base} />. {figure.from}
    </p>
  );
}

function Tool({ measures, figures, site }: Props) {
  const tool = useTool(measures, site, 'measures', 'Service');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const result = useMemo(() => movements(measures, worksheet, today()), [measures, worksheet]);
  const worksheets = useMemo(() => worksheetsOf(content, measures), [content, measures]);
  const several = worksheets.length > 1 && !withheld;

  const draw = (row: MeasureRow) => (
    <Measure
      key={row.item.id}
      row={row}
      ways={measures.answers}
      answers={worksheet.answers}
      edit={edit}
      readOnly={readOnly}
      base={site.base}
    />
  );

  const exportsOf: ExportsOf = async (shown, date) =>
    (await (await import('./later.ts')).loadReport())(measures, shown, date, figures);

  return (
    <ToolFrame
      instrument={measures}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(measures, shared)}
      asked={ASKED}
      messageOf={async (shared, url) =>
        (await (await import('./later.ts')).loadMessage())(measures, shared, url)
      }
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who counts, and about what</h2>
        <Respondent
          sides={measures.sides}
          facts={measures.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the numbers"
          readOnly={readOnly}
        />
      </section>
      <section aria-labelledby="measures">
        <h2 id="measures">Measures</h2>
        <p>{measures.stem}</p>
        <p class="tool__place">{filled(measures, content)}</p>
        <Stepper
          noun="measure"
          entries={result.rows.map((row) => ({ key: row.item.id, view: draw(row) }))}
          all={measures.groups.map((group) => (
            <section key={group.id} class="measure-group" aria-labelledby={`group-${group.id}`}>
              <h3 id={`group-${group.id}`}>{group.title}</h3>
              <p>{group.about}</p>
              <Origin group={group} figures={figures} base={site.base} />
              {result.rows.filter(({ item }) => item.group === group.id).map(draw)}
            </section>
          ))}
        />
      </section>
      {withheld ? (
        <Withheld />
      ) : (
        <Result
          measures={measures}
          result={result}
          figures={figures}
          name={worksheet.name}
          several={several}
          base={site.base}
        />
      )}
      {several && <LaterPart load={loadSides} given={{ measures, worksheets }} />}
      <RunsSection
        instrument={measures}
        dossiers={dossiers}
        exportsOf={exportsOf}
        shown={!readOnly && !withheld}
      />
    </ToolFrame>
  );
}

/** Measures: the reader's own values on one side, what they did and what they ask on the other. */
export function MeasuresTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
