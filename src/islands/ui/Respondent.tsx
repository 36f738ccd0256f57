import type { Fact } from '#schemas/facts.ts';
import type { Edit } from '#worksheet/edit.ts';
import { MAX_NAME } from '#worksheet/limits.ts';
import type { Worksheet } from '#worksheet/types.ts';
import { FactsForm } from './FactsForm.tsx';
import { worksheetField } from './fields.ts';
import { TextField } from './TextField.tsx';

interface Props {
  readonly facts: readonly Fact[];
  readonly worksheet: Worksheet;
  readonly edit: (edit: Edit, label: string) => void;
  /** What undo calls the change of a fact. */
  readonly factLabel: string;
  readonly readOnly: boolean;
}

/** Who fills in the worksheet, and the facts of what it is about. */
export function Respondent({ facts, worksheet, edit, factLabel, readOnly }: Props) {
  return (
    <>
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
