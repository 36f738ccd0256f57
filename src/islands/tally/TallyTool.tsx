import { useMemo } from 'preact/hooks';
import { tallyResult } from '#domain/tally/result.ts';
import { levelsOf } from '#domain/tally/tags.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import { levelName, tallyHeadline } from '#exports/tally-words.ts';
import type { Tally } from '#schemas/tally.ts';
import { asked } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { RunsSection } from '../runs/RunsSection.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { LaterPart } from '../ui/LaterPart.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { Withheld } from '../ui/Withheld.tsx';
import { filled, message } from './message.ts';
import { Result } from './Result.tsx';
import { Slot } from './Slot.tsx';

interface Props {
  readonly tally: Tally;
  readonly site: ToolSite;
}

const loadSides = async () => (await import('./Sides.tsx')).Sides;

const ASKED = asked('tag the same work items yourself, if you can before you read these tags.');

function Tool({ tally, site }: Props) {
  const tool = useTool(tally, site, 'tally', 'Team');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const result = useMemo(() => tallyResult(tally, worksheet), [tally, worksheet]);
  const worksheets = useMemo(() => worksheetsOf(content, tally), [content, tally]);
  const several = worksheets.length > 1 && !withheld;

  const exportsOf: ExportsOf = async (shown, date) =>
    (await import('#exports/tally-report.ts')).tallyReport(tally, shown, date);

  return (
    <ToolFrame
      instrument={tally}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(tally, shared)}
      asked={ASKED}
      messageOf={(shared, url) => message(tally, shared, url)}
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers, and about what</h2>
        <Respondent
          sides={tally.sides}
          facts={tally.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the engagement"
          readOnly={readOnly}
        />
      </section>
      <section aria-labelledby="work-items">
        <h2 id="work-items">Work items</h2>
        <p>{tally.choose}</p>
        <p>{tally.stem} Choose the highest level that this item reached:</p>
        <dl class="advice">
          {levelsOf(tally).map((level) => (
            <div key={level.id}>
              <dt>{levelName(level)}</dt>
              <dd>{level.ask}</dd>
            </div>
          ))}
        </dl>
        <p class="tool__place">
          {tally.items.length - result.open.length} of {tally.items.length} answered.{' '}
          {result.tagged.length > 0 && !withheld && (
            <>
              {several && 'Own answers: '}
              {tallyHeadline(result)}
            </>
          )}
        </p>
        <Stepper
          noun="work item"
          entries={tally.items.map((item) => ({
            key: item.id,
            view: (
              <Slot
                tally={tally}
                item={item}
                answer={worksheet.answers[item.number]}
                edit={edit}
                readOnly={readOnly}
              />
            ),
          }))}
        />
      </section>
      {withheld ? (
        <Withheld />
      ) : (
        <Result
          tally={tally}
          result={result}
          name={worksheet.name}
          side={tally.sides.find(({ number }) => number === worksheet.side)}
          several={several}
          base={site.base}
        />
      )}
      {several && <LaterPart load={loadSides} given={{ tally, worksheets }} />}
      <RunsSection
        instrument={tally}
        dossiers={dossiers}
        exportsOf={exportsOf}
        shown={!readOnly && !withheld}
      />
    </ToolFrame>
  );
}

/** A tally: work items on one side, how their levels spread on the other. It rates no person. */
export function TallyTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
