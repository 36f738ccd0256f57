import { useMemo } from 'preact/hooks';
import { countSigns } from '#domain/count/result.ts';
import { worksheetsOf } from '#exports/respondents.ts';
import type { Count, CountItem } from '#schemas/count.ts';
import { ASKED_OWN_ANSWERS } from '../ui/asked.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { RunsSection } from '../runs/RunsSection.tsx';
import type { ExportsOf } from '../ui/export-report.ts';
import { Question } from '../ui/Question.tsx';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import { href, type ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useLater } from '../ui/useLater.ts';
import { useTool } from '../ui/useTool.ts';
import { Withheld } from '../ui/Withheld.tsx';
import { filled, message } from './message.ts';
import { Result } from './Result.tsx';

interface Props {
  readonly count: Count;
  readonly site: ToolSite;
}

const loadSides = () => import('./Sides.tsx');

const choicesOf = (count: Count, item: CountItem) =>
  count.answers.map(({ id, number, label, help }) => ({
    number,
    label: item.rows[id]?.label ?? label,
    help: item.rows[id]?.says ?? help,
  }));

function Tool({ count, site }: Props) {
  const tool = useTool(count, site, 'count', 'Team');
  const { dossiers, content, readOnly, withheld } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const result = useMemo(() => countSigns(count, worksheet), [count, worksheet]);
  const worksheets = useMemo(() => worksheetsOf(content, count), [content, count]);
  const several = worksheets.length > 1 && !withheld;
  const sides = useLater(several, loadSides);
  const answered = result.reads.filter(({ reading }) => reading.state !== 'open').length;

  const questions = (part: CountItem['part']) => ({
    noun: part === 'sign' ? 'sign' : 'entry',
    entries: count.items
      .filter((item) => item.part === part)
      .map((item) => {
        const answer = worksheet.answers[item.number];
        const chosen = count.answers.find(({ number }) => number === answer?.answer);
        return {
          key: item.id,
          view: (
            <Question
              item={item}
              choices={choicesOf(count, item)}
              answer={answer}
              note={item.note}
              needsReason={chosen?.meaning === 'excluded'}
              edit={edit}
              readOnly={readOnly}
              base={site.base}
            />
          ),
        };
      }),
  });

  const exportsOf: ExportsOf = async (shown, date) =>
    (await import('#exports/count-report.ts')).countReport(count, shown, date);

  return (
    <ToolFrame
      instrument={count}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(count, shared)}
      asked={ASKED_OWN_ANSWERS}
      messageOf={(shared, url) => message(count, shared, url)}
      exportsOf={exportsOf}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers, and about what</h2>
        <Respondent
          sides={count.sides}
          facts={count.facts}
          worksheet={worksheet}
          edit={edit}
          factLabel="A fact of the engagement"
          readOnly={readOnly}
        />
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">Signs</h2>
        <p>{count.stem}</p>
        <p class="tool__place">
          {answered} of {count.items.length} answered.
        </p>
        <Stepper {...questions('sign')} />
      </section>
      <section aria-labelledby="mirror">
        <h2 id="mirror">{count.mirror.title}</h2>
        <p>{count.mirror.about}</p>
        <Stepper {...questions('mirror')} />
      </section>
      {withheld ? (
        <Withheld />
      ) : (
        <Result
          count={count}
          result={result}
          name={worksheet.name}
          several={several}
          base={site.base}
        />
      )}
      {several && sides.state === 'ready' && (
        <sides.part.Sides count={count} worksheets={worksheets} />
      )}
      {several && sides.state === 'failed' && (
        <p class="notice notice--error">
          The comparison could not be fetched. Load the page again; nothing is lost.
        </p>
      )}
      <p class="notice">
        {count.caution.text} <a href={href(site.base, count.caution.page)}>{count.caution.link}</a>.
      </p>
      <RunsSection
        instrument={count}
        dossiers={dossiers}
        exportsOf={exportsOf}
        shown={!readOnly && !withheld}
      />
    </ToolFrame>
  );
}

/** Two counts of signs: questions on one side, what they add up to on the other. */
export function CountTool(props: Props) {
  return (
    <CrashGuard base={props.site.base}>
      <Tool {...props} />
    </CrashGuard>
  );
}
