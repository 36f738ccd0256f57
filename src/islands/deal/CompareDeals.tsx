import { useMemo, useState } from 'preact/hooks';
import { compareDeals, type ClauseDifference } from '#domain/checklist/compare-deals.ts';
import { carryOver } from '#domain/editions.ts';
import type { Checklist } from '#schemas/checklist.ts';
import { CopyText } from '../ui/CopyText.tsx';
import { usualPaper } from '../ui/export-paper.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { today } from '../ui/today.ts';
import { compareReport } from './compare-report.ts';
import { countsText, linesOf, priorityText, sidesOf } from './compare-words.ts';
import { areVersions, versionText, type Version } from './versions.ts';

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly versions: readonly Version[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of all versions, under the name of its deal. */
function Pick({ id, label, versions, value, onChange }: PickProps) {
  const deals = new Map<string, Version[]>();
  for (const version of versions) {
    // The id of a milestone begins with that of its deal.
    const [deal = ''] = version.id.split(' ');
    deals.set(deal, [...(deals.get(deal) ?? []), version]);
  }
  return (
    <span class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        autocomplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {[...deals].map(([deal, inside]) => (
          <optgroup key={deal} label={inside[0]?.deal ?? ''}>
            {inside.map((version) => (
              <option key={version.id} value={version.id} selected={version.id === value}>
                {versionText(version)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}

interface TableProps {
  readonly checklist: Checklist;
  readonly names: readonly [string, string];
  readonly shown: readonly ClauseDifference[];
  /** Whether the two are versions of one deal: then an arrow leads from one to the other. */
  readonly inOneDeal: boolean;
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <td dir="auto">
    {lines.map((line) => (
      <p key={line} class="deal__voice">
        {line}
      </p>
    ))}
  </td>
);

const SAME = ['The same'];

function Differences({ checklist, names, shown, inOneDeal }: TableProps) {
  const cells = (one: ClauseDifference): readonly (readonly string[])[] => {
    if (inOneDeal) {
      const lines = linesOf(checklist, one, names);
      return [lines.length > 0 ? lines : SAME];
    }
    return one.same ? [SAME, SAME] : sidesOf(checklist, one);
  };
  return (
    <ScrollTable
      id="deal-compare"
      caption={`Clause by clause. ${inOneDeal ? 'An arrow leads from the first to the second.' : 'Each deal has a column.'} “Better” and “worse” mean that the second is further from or closer to missing.`}
    >
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col">Priority</th>
          {inOneDeal ? (
            <th scope="col">What differs</th>
          ) : (
            names.map((name, at) => (
              <th scope="col" key={at} dir="auto">
                {name}
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <tr key={one.clause.number}>
            <th scope="row">{one.clause.title}</th>
            <td>{priorityText(one.priority)}</td>
            {cells(one).map((lines, at) => (
              <Lines key={at} lines={lines} />
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

const WHICH = [
  ['differences', 'What differs'],
  ['both', 'What differs where both have a status'],
  ['all', 'Every clause'],
] as const;
type Which = (typeof WHICH)[number][0];

/** Numbers of the clauses to which both deals give a status: the rest of a new deal only differs in that. */
function saidInBoth(checklist: Checklist, first: Version, second: Version): ReadonlySet<number> {
  const statuses = ({ content }: Version) =>
    Object.entries(carryOver(content, checklist).record)
      .filter(([, { status }]) => status !== undefined)
      .map(([item]) => Number(item));
  const there = new Set(statuses(second));
  return new Set(statuses(first).filter((item) => there.has(item)));
}

interface ComparedProps {
  readonly checklist: Checklist;
  readonly first: Version;
  readonly second: Version;
}

function Compared({ checklist, first, second }: ComparedProps) {
  const [which, setWhich] = useState<Which>('differences');
  const [said, setSaid] = useState('');
  const inOneDeal = areVersions(first, second);
  const found = useMemo(
    () => compareDeals(checklist, first.content, second.content, inOneDeal),
    [checklist, first.content, second.content, inOneDeal],
  );
  const names = [versionText(first), versionText(second)] as const;
  const hasBoth = useMemo(() => saidInBoth(checklist, first, second), [checklist, first, second]);
  const shown =
    which === 'all'
      ? found.clauses
      : found.topics.filter(({ clause }) => which === 'differences' || hasBoth.has(clause.number));
  const told = (one: ClauseDifference): string[] => {
    if (inOneDeal || one.only) return linesOf(checklist, one, names);
    return sidesOf(checklist, one).flatMap((lines, at) => [
      `${names[at]}:`,
      ...lines.map((line) => `   ${line}`),
    ]);
  };
  const text = shown.map((one) =>
    [`${one.clause.title} (${priorityText(one.priority)})`, ...told(one)].join('\n   '),
  );
  const onPrint = async () => {
    try {
      const { printReport } = await import('../ui/export-print.tsx');
      const report = compareReport(checklist, [first, second], found, shown, today());
      const page = location.origin + location.pathname;
      const instrument = { ...report.instrument, page };
      await printReport({ ...report, instrument }, 'everything', usualPaper(navigator.language));
    } catch {
      setSaid('This part could not be loaded. Reload the page. Your work is kept.');
    }
  };
  return (
    <>
      {/* A list cuts long names, often where the two differ. */}
      <p>
        First: <bdi>{names[0]}</bdi>. Second: <bdi>{names[1]}</bdi>.
      </p>
      <p role="status">{countsText(found)}</p>
      <div class="field field--inline">
        <label for="deal-compare-which">Show</label>
        <select
          id="deal-compare-which"
          autocomplete="off"
          value={which}
          onChange={(event) => setWhich(event.currentTarget.value as Which)}
        >
          {WHICH.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {shown.length === 0 && <p>No clause fits.</p>}
      {shown.length > 0 && <Differences {...{ checklist, names, shown, inOneDeal }} />}
      {shown.length > 0 && (
        <>
          <CopyText
            label="Copy the comparison"
            text={[names.join(inOneDeal ? ' → ' : ' and '), countsText(found), '', ...text].join(
              '\n',
            )}
            done="Copied. Paste it into an e-mail or a note."
          />
          <button type="button" class="button button--quiet" onClick={() => void onPrint()}>
            Print the comparison
          </button>
          <p role="status">{said}</p>
        </>
      )}
    </>
  );
}

interface Props {
  readonly checklist: Checklist;
  readonly versions: readonly Version[];
  /** Id of the deal at hand. */
  readonly current: string | undefined;
}

/** Any two deals or milestones, clause by clause. */
export function CompareDeals({ checklist, versions, current }: Props) {
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  const known = (id: string | undefined) => versions.find((version) => version.id === id);
  const second = known(chosen.to) ?? known(current) ?? versions[0];
  // The newest milestone of the deal at hand, else another deal.
  const isOfCurrent = ({ id }: Version) => id.startsWith(`${second?.id} `);
  const others = versions.filter((version) => version !== second);
  const first = known(chosen.from) ?? others.find(isOfCurrent) ?? others[0];
  if (versions.length < 2)
    return <p>Keep a milestone, or begin a second deal: then two can be compared.</p>;
  return (
    <>
      <div class="deal__pick">
        <Pick
          id="deal-compare-from"
          label="First"
          versions={versions}
          value={first?.id ?? ''}
          onChange={(from) => setChosen({ ...chosen, from })}
        />
        <Pick
          id="deal-compare-to"
          label="Second"
          versions={versions}
          value={second?.id ?? ''}
          onChange={(to) => setChosen({ ...chosen, to })}
        />
      </div>
      {first && second && first !== second ? (
        <Compared checklist={checklist} first={first} second={second} />
      ) : (
        <p role="status">Choose two different ones.</p>
      )}
    </>
  );
}
