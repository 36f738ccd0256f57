import type { Checklist } from '#schemas/checklist.ts';
import { ABOUT_NAMES, CONTENTS } from './columns.ts';
import { OfficeError } from './office-file.ts';
import { openPackage } from './package.ts';
import { openingPrints } from './opening.ts';
import { docxAbout, readDocx } from './read-docx.ts';
import type { AboutFile, OfficeResult } from './read-types.ts';
import { readWorkbook, readXlsx, xlsxAbout } from './read-xlsx.ts';
import { parseInBrowser, type ParseXml } from './xml.ts';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

function aboutOf(said: ReadonlyMap<string, string>): AboutFile {
  const instrument = said.get(ABOUT_NAMES.instrument);
  const edition = Number(said.get(ABOUT_NAMES.edition));
  const contents = CONTENTS.find((one) => one === said.get(ABOUT_NAMES.contents));
  const exported = said.get(ABOUT_NAMES.exported);
  const deal = said.get(ABOUT_NAMES.deal)?.trim();
  return {
    ...(instrument && { instrument }),
    ...(Number.isInteger(edition) && edition > 0 && { edition }),
    ...(contents && { contents }),
    ...(exported && TIME.test(exported) && { exported }),
    ...(deal && { deal }),
  };
}

/** Refuses a file of another checklist, or of a newer edition than this site has. */
function accept(about: AboutFile, { id, edition }: Checklist): void {
  if (about.instrument !== undefined && about.instrument !== id)
    throw new OfficeError('other-instrument');
  if ((about.edition ?? 0) > edition) throw new OfficeError('newer-edition');
}

/**
 * Reads a Word or Excel file of a deal that somebody has edited. Never rejects. It applies nothing:
 * `differencesFromFile` says what differs from the record.
 *
 * @param bytes of the file; its name is not looked at
 * @param parse how XML becomes a document; outside of a browser one has to be given
 */
export async function readOfficeFile(
  bytes: Uint8Array,
  checklist: Checklist,
  parse: ParseXml = parseInBrowser,
): Promise<OfficeResult> {
  try {
    const file = await openPackage(bytes, parse);
    if (file.kind === 'xlsx') {
      const workbook = await readWorkbook(file);
      const about = aboutOf(xlsxAbout(workbook));
      accept(about, checklist);
      return await readXlsx(file, workbook, checklist, about);
    }
    const said = await docxAbout(file);
    const about = aboutOf(said);
    accept(about, checklist);
    const opening = openingPrints(said);
    const content = await readDocx(file, checklist, about);
    if (!content.rows.some(({ item }) => item !== undefined)) throw new OfficeError('no-clauses');
    return { ...content, ...(opening && { opening }) };
  } catch (error) {
    // Whatever else goes wrong while a stranger's file is read is a fault of the file.
    return { ok: false, reason: error instanceof OfficeError ? error.reason : 'damaged' };
  }
}
