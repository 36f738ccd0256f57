import type { Fact } from '#schemas/facts.ts';
import type { Option } from '#schemas/numbered.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { Choices } from './Choices.tsx';
import { FactsForm } from './FactsForm.tsx';
import { worksheetField } from './fields.ts';
import { TextField } from './TextField.tsx';

interface Props {
  /** Sides of the engagement, where the instrument asks for one. */
  readonly sides?: readonly Option[];
  /** What the sides are called: `Your role` for those of a checklist. */
  readonly sideLabel?: string;
  readonly facts: readonly Fact[];
  readonly worksheet: Worksheet;
  readonly edit: (edit: Edit, label: string) => void;
  /** What undo calls the change of a fact. */
  readonly factLabel: string;
  readonly readOnly: boolean;
}

/** Who fills in the worksheet, for which side, and the facts of what it is about. */
export function Respondent(props: Props) {
  const { sides, sideLabel = 'Your side', facts, worksheet, edit, factLabel, readOnly } = props;
  return (
    <>
      {sides && (
        <>
          <p class="question__label" id="side">
            {sideLabel}
          </p>
          <Choices
            name={worksheetField('side')}
            labelledBy="side"
            choices={sides}
            value={worksheet.side}
            onChange={(to) => edit({ set: 'side', to }, sideLabel)}
            readOnly={readOnly}
            look="chips"
          />
        </>
      )}
      <TextField
        id="respondent"
        name={worksheetField('name')}
        label="Your name (optional)"
        help="It travels in the link and in the file."
        value={worksheet.name ?? ''}
        onChange={(to) => edit({ set: 'respondent', to: to || undefined }, 'Your name')}
        readOnly={readOnly}
        maxLength={MAX_NAME}
      />
      {facts.length > 0 && (
        <FactsForm
          facts={facts}
          values={worksheet.facts}
          onChange={(fact, to) => edit({ set: 'fact', fact, to }, factLabel)}
          readOnly={readOnly}
        />
      )}
    </>
  );
}
