import { useCallback, useMemo } from 'preact/hooks';
import { readWorksheet } from '#domain/ladder/score.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Collected } from '#worksheet/types.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ASKED_OWN_ANSWERS } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { FoldedPart } from '../ui/LaterPart.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { useTool } from '../ui/useTool.ts';
import { Withheld } from '../ui/Withheld.tsx';
import { filled, message } from './message.ts';
import { PlanSection } from './PlanSection.tsx';
import { Practice } from './Practice.tsx';
import { NoResult } from './NoResult.tsx';
import { useAssessment } from './useAssessment.ts';

const loadTargets = async () => (await import('./TargetsEditor.tsx')).TargetsEditor;
const loadRuns = async () => (await import('../runs/RunsPanel.tsx')).RunsPanel;

interface Props {
  readonly ladder: Ladder;
  readonly site: ToolSite;
}

/** The same list each time, so that nothing is computed again. */
const NOBODY: readonly Collected[] = [];

function Tool({ ladder, site }: Props) {
  const tool = useTool(ladder, site, 'ladder', 'Team');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const { collected = NOBODY, targets, plan = [] } = content;
  // The answer that was chosen is seen first; what it does to the result comes after.
  const seen = useAfterPaint(content, readOnly ? content : dossiers.dossier?.id);
  const several = collected.length > 0;
  const answered = useMemo(
    () => readWorksheet(ladder, worksheet).filter(({ reading }) => reading.state !== 'open').length,
    [ladder, worksheet],
  );
  const wanted = answered + collected.length + plan.length > 0 || targets !== undefined;
  const assessment = useAssessment(wanted && !withheld);
  const parts = withheld || assessment === 'failed' ? undefined : assessment;
  const result = useMemo(
    () => parts?.assessAll(ladder, seen),
    [parts, ladder, seen.edition, seen.worksheet, seen.collected, seen.targets],
  );
  const said = parts && result ? parts.summary(result) : '';
  const shown = useMemo(
    () =>
      parts &&
      result && (
        <parts.Result
          ladder={ladder}
          result={result}
          several={several}
          ofLink={readOnly}
          base={site.base}
        >
          {!readOnly && (
            <FoldedPart
              summary="Edit the targets"
              load={loadTargets}
              given={{ ladder, result, targets, edit }}
            />
          )}
        </parts.Result>
      ),
    [parts, ladder, result, several, readOnly, site.base, targets, edit],
  );
  const exportsOf = useCallback<ExportsOf>(
    async (shown, date) =>
      (await import('#exports/ladder-report.ts')).ladderReport(ladder, shown, date),
    [ladder],
  );
  return (
    <ToolFrame
      instrument={ladder}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(ladder, shared)}
      asked={ASKED_OWN_ANSWERS}
      messageOf={(shared, url) => message(ladder, shared, url)}
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers, and about what</h2>
        <p>
          The facts choose the targets. You can also <a href="#practices">go to the practices</a>{' '}
          and come back.
        </p>
        <Respondent
          sides={ladder.sides}
          facts={ladder.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the engagement"
          readOnly={readOnly}
        />
      </section>
      <section aria-labelledby="practices">
        <h2 id="practices">Practices</h2>
        <p>{ladder.stem}</p>
        <p class="tool__place">
          {answered} of {ladder.items.length} answered.{' '}
          {result && result.coverage.scored.length > 0 && `${several ? 'Together: ' : ''}${said}`}
        </p>
        <Stepper
          noun="practice"
          entries={ladder.items.map((item) => ({
            key: item.id,
            view: (
              <Practice
                ladder={ladder}
                item={item}
                answer={worksheet.answers[item.number]}
                edit={edit}
                readOnly={readOnly}
                base={site.base}
              />
            ),
          }))}
        />
      </section>
      {withheld ? (
        <Withheld />
      ) : (
        <section class="result" role="region" aria-labelledby="result">
          <h2 id="result">Result</h2>
          <Announcer text={said} />
          {shown ?? (
            <NoResult
              ladder={ladder}
              state={assessment === 'failed' ? 'failed' : wanted ? 'loading' : 'nothing'}
            />
          )}
        </section>
      )}
      {!withheld && !readOnly && (
        <>
          <PlanSection
            key={`plan-${dossiers.dossier?.id}`}
            ladder={ladder}
            result={result}
            content={content}
            edit={edit}
            exportsOf={exportsOf}
          />
          <section class="needs-script" aria-labelledby="runs">
            <h2 id="runs">Runs over time</h2>
            <FoldedPart
              key={`runs-${dossiers.dossier?.id}`}
              summary="Keep this run, compare two runs, see the trend"
              load={loadRuns}
              given={{ ladder, dossier: dossiers.dossier, edit }}
            />
          </section>
        </>
      )}
    </ToolFrame>
  );
}

/** The maturity self-assessment: answers on one side, what they say on the other. */
export function MaturityTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
