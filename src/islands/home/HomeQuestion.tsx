import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ladder, LadderItem } from '#schemas/ladder.ts';
import type { FieldChange } from '#worksheet/edit.ts';
import type { DossierStore } from '#worksheet/store.ts';
import { changeFor } from '../ui/adopt.ts';
import { Choices } from '../ui/Choices.tsx';
import { CrashGuard } from '../ui/CrashGuard.tsx';
import { itemField, valuesIn } from '../ui/fields.ts';
import { href, type ToolSite } from '../ui/tool.ts';

interface Props {
  readonly ladder: Pick<Ladder, 'number' | 'edition' | 'page' | 'answers'>;
  readonly item: Pick<LadderItem, 'id' | 'number' | 'title' | 'anchors'>;
  /** How many practices the whole assessment has. */
  readonly practices: number;
  readonly site: ToolSite;
}

const ROOT = 'home-question';

/** Whether this browser holds any work; storage is opened only then, or with the first answer. */
function hasWork(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('oep:'));
  } catch {
    return false;
  }
}

async function open(base: string): Promise<DossierStore> {
  const { openStore } = await import('../ui/open-store.ts');
  return openStore(base);
}

function found(): FieldChange | undefined {
  const root = typeof document === 'undefined' ? null : document.getElementById(ROOT);
  return root ? valuesIn(root).flatMap((value) => changeFor(value, 'ladder'))[0] : undefined;
}

function Question({ ladder, item, practices, site }: Props) {
  const [adopted] = useState(found);
  const [value, setValue] = useState(
    adopted?.set === 'answer' && adopted.field === 'answer' ? adopted.to : undefined,
  );
  const [saved, setSaved] = useState<'no' | 'yes' | 'failed'>('no');
  const store = useRef<DossierStore>();
  const saving = useRef<Promise<void>>();

  const save = async (to: number) => {
    store.current ??= await open(site.base);
    const own =
      store.current.current(ladder.number) ??
      store.current.list(ladder.number)[0] ??
      store.current.create(ladder.number, ladder.edition, 'Team');
    store.current.setCurrent(ladder.number, own.id);
    store.current.edit(own.id, { set: 'answer', item: item.number, field: 'answer', to });
    setSaved(store.current.health.state === 'saved' ? 'yes' : 'failed');
  };
  const answer = (to: number) => {
    setValue(to);
    const work = save(to).finally(() => {
      if (saving.current === work) saving.current = undefined;
    });
    saving.current = work;
  };
  /** The code that opens storage may still be on its way: who leaves at once would lose the answer. */
  const leave = (event: JSX.TargetedMouseEvent<HTMLAnchorElement>) => {
    const { href: target } = event.currentTarget;
    if (!saving.current) return;
    event.preventDefault();
    void saving.current.finally(() => location.assign(target));
  };

  useEffect(() => {
    if (value !== undefined) answer(value);
    else if (hasWork()) {
      void open(site.base).then((opened) => {
        store.current = opened;
        const own = opened.current(ladder.number) ?? opened.list(ladder.number)[0];
        setValue((now) => now ?? own?.worksheet.answers[item.number]?.answer);
      });
    }
    // Once: it takes over what the page already holds.
  }, []);

  const chosen = ladder.answers.find((option) => option.number === value);
  return (
    <>
      <h3 id={`home-${item.id}`}>{item.title}</h3>
      <p id={`home-${item.id}-stem`}>
        In the last 90 days, which is the highest row that you could show evidence for?
      </p>
      <Choices
        name={itemField(item.number, 'answer')}
        labelledBy={`home-${item.id}`}
        describedBy={`home-${item.id}-stem`}
        choices={ladder.answers.map((option) => ({
          number: option.number,
          label: option.label,
          help: item.anchors[option.id as keyof typeof item.anchors],
        }))}
        value={value}
        onChange={answer}
        readOnly={false}
        look="rows"
      />
      <p role="status">
        {chosen &&
          saved === 'yes' &&
          `Your answer “${chosen.label}” is saved in this browser and waits for you in the assessment.`}
        {saved === 'failed' &&
          'This browser does not save anything, so the assessment starts empty.'}
      </p>
      <p>
        <a class="button" href={href(site.base, ladder.page)} onClick={leave}>
          {chosen
            ? `Go on with the other ${practices - 1} practices`
            : `See all ${practices} practices`}
        </a>
      </p>
    </>
  );
}

/** One real question of the assessment, answered on the home page and kept for the tool. */
export function HomeQuestion(props: Props) {
  return (
    <CrashGuard>
      <Question {...props} />
    </CrashGuard>
  );
}
