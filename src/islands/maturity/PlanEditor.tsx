import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plan } from '#domain/ladder/plan.ts';
import type { LadderResult } from '#domain/ladder/result.ts';
import { confidenceText } from '#exports/ladder-words.ts';
import { dateText, lineNotes, madeText, planText } from '#exports/plan-words.ts';
import { aboutLine } from '#exports/report.ts';
import type { Ladder } from '#schemas/ladder.ts';
import type { Edit } from '#worksheet/edit.ts';
import { drop, put } from '#worksheet/part-edit.ts';
import { roomIn } from '#worksheet/part-lists.ts';
import { DAYS, entriesOf, ownId, planNews } from '#worksheet/plan-lines.ts';
import { planStart } from '#worksheet/plan-start.ts';
import type { Content, PlanEntry } from '#worksheet/types.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { today, type ExportsOf } from '../ui/export-report.ts';
import { count } from '../ui/number.ts';
import { newId } from '../ui/open-store.ts';
import { UndoNotice, type Removed } from '../ui/UndoNotice.tsx';
import { PlanLine } from './PlanLine.tsx';
import { News } from './PlanNews.tsx';

export interface PlanProps {
  readonly ladder: Ladder;
  readonly result: LadderResult;
  /** The dossier, or an empty one while there is none. */
  readonly content: Content;
  readonly edit: (edit: Edit, label: string) => void;
  readonly exportsOf: ExportsOf;
  /** Whether the reader has just asked for a plan. */
  readonly begin: boolean;
}

/** Prints the plan and nothing else, with what every report says of itself. */
async function print({ content, exportsOf }: PlanProps): Promise<void> {
  const [{ printReport }, { usualPaper }, { today }] = await Promise.all([
    import('../ui/export-print.tsx'),
    import('../ui/export-paper.ts'),
    import('../ui/export-report.ts'),
  ]);
  const report = await exportsOf(content, today());
  const sections = report.sections.filter(({ id }) => id === 'plan');
  const page = location.origin + location.pathname;
  const alone = { ...report, instrument: { ...report.instrument, page }, sections };
  // The chart of the result belongs to the report, not to the plan.
  delete alone.chart;
  await printReport(alone, 'everything', usualPaper(navigator.language));
}

/** A plan for 30, 60 and 90 days, begun by the advice and kept by the reader. */
export function PlanEditor(props: PlanProps) {
  const { ladder, result, content, edit } = props;
  const entries = content.plan ?? [];
  const advice = useMemo(() => plan(ladder, result), [ladder, result]);
  const news = useMemo(() => planNews(entries, advice), [entries, advice]);
  const start = useMemo(() => planStart(entries), [entries]);
  const made = madeText(ladder, start, result);
  const [removed, setRemoved] = useState<Removed>();
  const [said, setSaid] = useState('');
  /** Id of the field or heading that gets focus once it is drawn. */
  const next = useRef<string>();
  // As soon as it is drawn: a later effect may run before it, and find nothing.
  useLayoutEffect(() => {
    if (next.current) document.getElementById(next.current)?.focus();
    next.current = undefined;
  });
  const room = roomIn(content, 'plan');
  const isFull = room === 0;

  const change = (given: Edit, label: string, sentence = '') => {
    setRemoved(undefined);
    setSaid(sentence);
    edit(given, label);
  };
  /** What was pressed goes with what it was about: focus goes to the first line that came of it. */
  const focusFirst = ([first]: readonly PlanEntry[]) => {
    next.current = first ? `plan-${first.id}-text` : 'plan';
  };
  const take = (label: string) => {
    const added = entriesOf(advice, news.missing, new Date()).slice(0, room);
    focusFirst(added);
    change(
      { set: 'several', changes: added.map((entry) => put('plan', entry)) },
      label,
      `${count(added.length, 'line')} added to the plan.`,
    );
  };
  const replace = () => {
    const { replaced, instead } = news;
    const added = entriesOf(advice, instead, new Date()).slice(0, room + replaced.length);
    focusFirst(added);
    change(
      {
        set: 'several',
        changes: [
          ...replaced.map(({ id }) => drop('plan', id)),
          ...added.map((entry) => put('plan', entry)),
        ],
      },
      'Lines of earlier advice replaced',
      `${count(replaced.length, 'line')} removed, ${added.length} added.`,
    );
  };
  useEffect(() => {
    if (!props.begin || entries.length > 0 || advice.length === 0) return;
    take('Plan made');
    // The editor was loaded in between: whoever went on meanwhile is not called back.
    if (document.activeElement !== document.body) next.current = undefined;
    // Once: it does what the button that led here says.
  }, []);
  const addOwn = (day: PlanEntry['day']) => {
    const id = ownId(new Date(), newId());
    next.current = `plan-${id}-text`;
    change(put('plan', { id, day, text: '' }), `A line of day ${day}`);
  };
  const remove = (entry: PlanEntry, name: string) => {
    edit(drop('plan', entry.id), `${name} removed`);
    setSaid('');
    setRemoved({
      text: `${name} removed.`,
      onUndo: () => {
        next.current = `plan-${entry.id}-text`;
        change(put('plan', entry), `${name} put back`, `${name} is back.`);
      },
    });
  };
  const move = (entry: PlanEntry, day: PlanEntry['day']) => {
    next.current = `plan-${entry.id}-day`;
    change(
      { set: 'plan-field', id: entry.id, field: 'day', to: day },
      `Moved to day ${day}`,
      `Moved to day ${day}.`,
    );
  };

  return (
    <>
      {entries.length === 0 && (
        <>
          <p>
            {advice.length === 0
              ? 'Answer a practice first: the plan follows from the next step.'
              : 'There is no plan yet. It begins with what the result advises; you can change every line.'}
          </p>
          {advice.length > 0 && (
            <button type="button" class="button" onClick={() => take('Plan made')}>
              Make a plan
            </button>
          )}
        </>
      )}
      {made.length > 0 && <p>{made.join(' ')}</p>}
      {entries.length > 0 && news.missing.length + news.replaced.length > 0 && (
        <News
          news={news}
          isFull={isFull}
          onAdd={() => take('New advice added')}
          onReplace={replace}
        />
      )}
      <UndoNotice removed={removed} />
      <p role="status" class="toolbar__said">
        {said}
      </p>
      <div class="plan">
        {DAYS.map((day) => {
          const lines = entries.filter((entry) => entry.day === day);
          return (
            <section key={day} class="plan__day" aria-labelledby={`plan-${day}`}>
              <h3 id={`plan-${day}`}>
                Day {day}
                {start && `, ${dateText(start, day)}`}
              </h3>
              {lines.length === 0 && <p>Nothing planned.</p>}
              <ul>
                {lines.map((entry, index) => {
                  const name = `Line ${index + 1} of day ${day}`;
                  return (
                    <li key={entry.id}>
                      <PlanLine
                        entry={entry}
                        name={name}
                        mark={lineNotes(news, start, entry)}
                        edit={change}
                        onRemove={() => remove(entry, name)}
                        onMove={(to) => move(entry, to)}
                      />
                    </li>
                  );
                })}
              </ul>
              <button
                type="button"
                class="button button--quiet"
                disabled={isFull}
                onClick={() => addOwn(day)}
              >
                Add a line<span class="sr-only"> to day {day}</span>
              </button>
            </section>
          );
        })}
      </div>
      {isFull && <p>The plan is full. Keep what is longer in a tracker.</p>}
      {entries.length > 0 && (
        <div class="toolbar" role="group" aria-label="Take the plan away">
          <button
            type="button"
            class="button button--quiet"
            onClick={() =>
              void print(props).catch(() =>
                setSaid('The plan could not be printed here. Reload the page, or copy it as text.'),
              )
            }
          >
            Print the plan
          </button>
          <CopyText
            label="Copy the plan as text"
            text={planText({
              ...{ name: content.name, entries, news, start, made },
              about: aboutLine(ladder, today(), [
                `Confidence: ${confidenceText(result.confidence)}.`,
              ]),
            })}
            done="Copied. Paste it into an e-mail or a tracker."
          />
        </div>
      )}
    </>
  );
}
