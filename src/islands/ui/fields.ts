/**
 * Names of the inputs, and back. A reader may answer before the script arrives: the island then reads
 * what the page already holds, and the name of an input says where its value belongs.
 *
 * Every input with such a name is `autocomplete="off"`. Without it a browser that goes back to the
 * page puts in again what the inputs showed before, perhaps somebody else's link or another dossier,
 * and that would be taken for answers of the reader.
 */
export const factField = (fact: number) => `fact-${fact}`;
export const itemField = (item: number, field: string) => `item-${item}-${field}`;
export const worksheetField = (field: 'side' | 'name') => `worksheet-${field}`;

/** One value found in the page. */
export type FoundValue =
  | {
      readonly kind: 'fact';
      readonly fact: number;
      readonly options: readonly number[];
      /** Whether the fact takes several answers. */
      readonly several: boolean;
    }
  | { readonly kind: 'item'; readonly item: number; readonly field: string; readonly value: string }
  | { readonly kind: 'worksheet'; readonly field: 'side' | 'name'; readonly value: string };

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether the reader has changed a control since the page was sent. */
function changed(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return control.selectedIndex >= 0 && !control.options[control.selectedIndex]!.defaultSelected;
  if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type))
    return control.checked && !control.defaultChecked;
  return control.value !== control.defaultValue;
}

/**
 * The values that a reader has put into a part of the page before its script ran.
 *
 * @param root part of the page that the island takes over
 */
export function valuesIn(root: ParentNode): FoundValue[] {
  const facts = new Map<number, { options: number[]; several: boolean }>();
  const found: FoundValue[] = [];
  for (const control of root.querySelectorAll<Control>(
    'input[name], textarea[name], select[name]',
  )) {
    if (!changed(control)) continue;
    const [kind, key = '', field = ''] = control.name.split('-');
    if (kind === 'fact') {
      const before = facts.get(Number(key))?.options ?? [];
      const several = control.type === 'checkbox';
      facts.set(Number(key), { options: [...before, Number(control.value)], several });
    } else if (kind === 'item')
      found.push({ kind, item: Number(key), field, value: control.value });
    else if (kind === 'worksheet' && (key === 'side' || key === 'name'))
      found.push({ kind, field: key, value: control.value });
  }
  for (const [fact, { options, several }] of facts)
    found.push({ kind: 'fact', fact, several, options: options.filter((option) => option > 0) });
  return found;
}
