/**
 * What the checklist needs once somebody uses it, in one file that `useFull` loads: the rules of a
 * deal, and the parts that are nothing on paper. A page that is only opened must not weigh as if it
 * were used.
 */
export { mergeWorksheets } from '#domain/checklist/deal.ts';
export { filterClauses } from '#domain/checklist/filters.ts';
export { clauseSearch, clauseText } from '#domain/checklist/search.ts';
export { DealParts } from '../deal/DealParts.tsx';
export { tracedByHand } from '../deal/traced-by.ts';
export { office } from '../returned/office.ts';
export { DealSharing } from '../sharing/DealSharing.tsx';
export { LinkFacts } from '../sharing/LinkFacts.tsx';
export { agreementLine } from '#exports/agreement-words.ts';
export { writtenDay } from '#exports/written-day.ts';
export { ASKED } from './Asked.tsx';
export { blocksOf } from './blocks.ts';
export { DateField } from './DateField.tsx';
export { DealPart } from './DealPart.tsx';
export { DifferingFacts } from './DifferingFacts.tsx';
export { Filters } from './Filters.tsx';
export { HiddenClauses } from './HiddenClauses.tsx';
export { lacksName } from './later-words.ts';
export { guideText } from './prose.ts';
export { RowFoot } from './RowFoot.tsx';
