import type { Worksheet } from '#worksheet/types.ts';
import { type PersonOf, plainName } from './person.ts';

/**
 * Tells the owner of a dossier from those who answer for it. A file of the owner may have been passed
 * on to the other side: with another side it is the owner's no more.
 *
 * @param own the owner's worksheet
 */
export function ownersVoice(own: Worksheet, personOf: PersonOf): (worksheet: Worksheet) => boolean {
  return (worksheet) => {
    const person = personOf(worksheet);
    if (person === undefined || person !== personOf(own)) return false;
    if (worksheet.side === own.side) return true;
    const isChosenLater = worksheet.side === undefined || own.side === undefined;
    const name = plainName(worksheet);
    return isChosenLater && name !== '' && name === plainName(own);
  };
}
