import { useMemo } from 'preact/hooks';
import { assess } from '#domain/ladder/result.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import { Choices } from '../ui/Choices.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { worksheetField } from '../ui/fields.ts';
import { Respondent } from '../ui/Respondent.tsx';
import { Stepper } from '../ui/Stepper.tsx';
import type { ToolSite } from '../ui/tool.ts';
import { ToolFrame } from '../ui/ToolFrame.tsx';
import { useTool } from '../ui/useTool.ts';
import { filled, message } from './message.ts';
import { Practice } from './Practice.tsx';
import { Result, summary } from './Result.tsx';

interface Props {
  readonly ladder: Ladder;
  readonly site: ToolSite;
}

/** Everything that one practice holds, taken away: one thing to undo. */
const clear = (item: number): Edit => ({
  set: 'several',
  changes: (['answer', 'consistency', 'evidence', 'note'] as const).map((field) => ({
    set: 'answer',
    item,
    field,
    to: undefined,
  })),
});

const ASKED = (
  <p>
    <strong>What is asked of you:</strong> give your own answers, if you can before you read these.{' '}
    <em>Close</em> starts from your own page; <em>Keep a copy</em> starts from what you see here.
  </p>
);

function Tool({ ladder, site }: Props) {
  const tool = useTool(ladder, site, 'ladder', 'Team');
  const { dossiers, content, readOnly } = tool;
  const { worksheet } = content;
  const { edit } = dossiers;
  const result = useMemo(() => assess(ladder, worksheet), [ladder, worksheet]);
  const answered = ladder.items.length - result.coverage.open.length;

  return (
    <ToolFrame
      instrument={ladder}
      site={site}
      dossiers={dossiers}
      link={tool.link}
      filledOf={(shared) => filled(ladder, shared)}
      asked={ASKED}
      messageOf={(shared, url) => message(ladder, shared, url)}
    >
      <section aria-labelledby="who">
        <h2 id="who">Who answers, and about what</h2>
        <p>
          The facts choose the targets. You can also <a href="#practices">go to the practices</a>{' '}
          and come back.
        </p>
        <p class="question__label" id="side">
          Your side
        </p>
        <Choices
          name={worksheetField('side')}
          labelledBy="side"
          choices={ladder.sides}
          value={worksheet.side}
          onChange={(to) => edit({ set: 'side', to }, 'Your side')}
          readOnly={readOnly}
          look="chips"
        />
        <Respondent
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
          {result.coverage.scored.length > 0 && summary(result)}
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
                onChange={(field, to) =>
                  edit(
                    { set: 'answer', item: item.number, field, to: to || undefined } as Edit,
                    item.title,
                  )
                }
                onClear={() => edit(clear(item.number), `${item.title} cleared`)}
                readOnly={readOnly}
                base={site.base}
              />
            ),
          }))}
        />
      </section>
      <Result ladder={ladder} result={result} />
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
