import type { CountResult } from '#domain/count/result.ts';
import { series } from '#domain/series.ts';
import { countHeadline, movesText, openSigns, readingName } from '#exports/count-words.ts';
import type { Count } from '#schemas/count.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { ResultHeading } from '../ui/ResultHeading.tsx';
import { count as counted } from '../ui/number.ts';
import { href } from '../ui/tool.ts';
import { Counts } from './Counts.tsx';

interface Props {
  readonly count: Count;
  readonly result: CountResult;
  /** Name of who answered. */
  readonly name: string | undefined;
  /** True where others answered too. */
  readonly several: boolean;
  readonly base: string;
}

const titles = (items: readonly { title: string }[]) => series(items.map(({ title }) => title));

function Heading({ count, result }: Pick<Props, 'count' | 'result'>) {
  const { verdict } = result;
  if (verdict.kind === 'withheld')
    return (
      <p class="result__lead">
        Answer{' '}
        {counted(verdict.needed - verdict.answered, verdict.answered > 0 ? 'more sign' : 'sign')} to
        read the counts. Don’t know and Not possible here are answers, but count for nothing.
      </p>
    );
  return (
    <>
      <p class="result__band">
        <strong>{readingName(count, result)}</strong>
      </p>
      <p class="result__lead">{count.readings[verdict.reading].meaning}</p>
      {openSigns(result).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** How the reading follows from the counts, and how far it is from another. */
function Reason({ count, result }: Pick<Props, 'count' | 'result'>) {
  const { verdict, signs } = result;
  if (verdict.kind === 'withheld') return null;
  return (
    <>
      <p>
        {signs.for.length} minus {signs.against.length} is {String(verdict.lead).replace('-', '−')}.
        From {count.margin} on the first count leads, from −{count.margin} down the second. Between
        them it is “{count.readings.mixed.label}”.
      </p>
      {movesText(count, result).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** What the client side did not give, and what that says of the reading. */
function Mirror({ count, result }: Pick<Props, 'count' | 'result'>) {
  const { mirror, clientCause } = result;
  if (mirror.against.length === 0) return null;
  return (
    <div class="notice notice--warn">
      <p>
        <strong>
          {clientCause ? 'A cause on the client side.' : 'Missing on the client side.'}
        </strong>{' '}
        {titles(mirror.against)}. {clientCause ? count.mirror.cause : count.mirror.otherwise}
      </p>
    </div>
  );
}

/** Whether the reading is to be expected in this phase. */
function Expected({ count, result }: Pick<Props, 'count' | 'result'>) {
  const { verdict, expected } = result;
  if (expected === true) return <p class="notice">{count.expected.text}</p>;
  const asks = verdict.kind === 'reading' && verdict.reading !== 'for' && expected === undefined;
  return asks ? <p class="notice">{count.expected.ask}</p> : null;
}

/** The two counts: a region that changes with every answer, and says so politely. */
export function Result({ count, result, name, several, base }: Props) {
  const { next } = result;
  return (
    <section class="result" role="region" aria-labelledby="result">
      <ResultHeading several={several} name={name} side={result.side} />
      <Heading count={count} result={result} />
      <Announcer text={countHeadline(count, result)} />
      <Counts count={count} result={result} />
      <Reason count={count} result={result} />
      <Expected count={count} result={result} />
      <Mirror count={count} result={result} />
      {next && (
        <div class="result__part">
          <h3>The next step</h3>
          <h4>{next.title}</h4>
          <p>{next.action}</p>
          {next.more && (
            <p>
              <a href={href(base, next.more.page)}>{next.more.text}</a>
            </p>
          )}
        </div>
      )}
      <p class="result__caveat">
        This describes {count.window.toLowerCase()}, as one person answered (edition {count.edition}
        {result.side && `, ${result.side.label.toLowerCase()}`}). It is not a certification, not a
        rating of any person, and not a vendor ranking. {count.interest} Rows and limits are this
        project’s, and nobody has validated them.
      </p>
    </section>
  );
}
