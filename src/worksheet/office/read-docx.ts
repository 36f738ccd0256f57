import type { Checklist } from '#schemas/checklist.ts';
import { clauseFinder } from './clause-ids.ts';
import { missingColumns, type Contents } from './columns.ts';
import { docxComments } from './docx-comments.ts';
import { DocxSink } from './docx-sink.ts';
import { readTable, rowsOf, type Columns } from './docx-tables.ts';
import { TextReader } from './docx-text.ts';
import { OFFICE_LIMITS, OfficeError } from './office-file.ts';
import { OPENING_HEADING } from './opening.ts';
import { breathe, type OfficePackage } from './package.ts';
import type { AboutFile, OfficeContent } from './read-types.ts';
import { attributeOf, childAt, childrenOf } from './xml.ts';

/** Level of a heading by its style: Word names styles in the language of its user, ids stay. */
function levelOf(paragraph: Element): number | undefined {
  const properties = childAt(paragraph, 'pPr');
  const style = properties && attributeOf(childAt(properties, 'pStyle'), 'val');
  const level = /^(?:Heading|berschrift|Titre|Ttulo)?(\d)$/i.exec(style ?? '')?.[1];
  return style === 'Title' ? 0 : level === undefined ? undefined : Number(level);
}

/** A table without some of the columns that every table of ours has. */
function tellMissing(
  { fields, isStances }: Columns,
  contents: Contents | undefined,
  heading: string,
  sink: DocxSink,
): void {
  const missing = isStances ? '' : missingColumns(fields, contents);
  if (missing) sink.unclear('column-missing', missing, { where: heading });
}

/** Walks what stands in the body: paragraphs and tables, whatever they are wrapped in. */
async function readBody(body: Element, { contents }: AboutFile, sink: DocxSink): Promise<void> {
  let heading = 'Beginning';
  let isOpening = false;
  let columns: Columns | undefined;
  const readOther = (element: Element) => readOtherText(element, heading, sink);
  const walk = async (container: Element): Promise<void> => {
    for (const child of childrenOf(container)) {
      if (child.localName === 'p') {
        const level = levelOf(child);
        const place = { where: heading };
        const reader = new TextReader(sink.eventsAt(place));
        reader.paragraph(child);
        const text = reader.value();
        sink.track(text.marks, place);
        sink.paragraph({ ...text, where: heading, ...(level !== undefined && { level }) });
        if (level === 1) isOpening = text.after === OPENING_HEADING;
        if (level !== undefined && text.after) heading = text.after.split('\n')[0]!;
      } else if (child.localName === 'tbl') {
        const found = readTable(child, heading, sink, columns);
        if (found && found !== columns) tellMissing(found, contents, heading, sink);
        if (found) columns = found;
        // Ours, on the first page: row by row, so that a change shows where it is.
        else if (isOpening) {
          const rows = rowsOf(child, sink, { where: heading });
          if (rows.length > OFFICE_LIMITS.entries) throw new OfficeError('too-large');
          rows.forEach(readOther);
        } else readOther(child);
        await breathe();
      } else if (/^comment/.test(child.localName)) sink.stray(child, { where: heading });
      else if (/^(sdt|sdtContent|customXml|ins|del|moveTo|moveFrom)$/.test(child.localName))
        await walk(child);
    }
  };
  await walk(body);
}

/** A table that holds no clauses, or a row of one: its text is text outside of the tables. */
function readOtherText(element: Element, heading: string, sink: DocxSink): void {
  const place = { where: `${heading}, another table` };
  const reader = new TextReader(sink.eventsAt(place));
  reader.block(element);
  const text = reader.value();
  sink.track(text.marks, place);
  sink.paragraph({ ...text, where: place.where });
}

/** Headers, footers and notes: tracked changes in the first two, the text of the last. */
async function readAround(file: OfficePackage, sink: DocxSink): Promise<void> {
  for (const { type, target, external } of await file.relations(file.main)) {
    if (external || !/^(header|footer|footnotes|endnotes)$/.test(type)) continue;
    const root = await file.part(target);
    if (!root) continue;
    const where = type.charAt(0).toUpperCase() + type.slice(1).replace(/s$/, '');
    if (type === 'header' || type === 'footer') {
      const reader = new TextReader(sink.eventsAt({ where }));
      reader.block(root);
      sink.track(reader.value().marks, { where });
      continue;
    }
    for (const note of childrenOf(root)) {
      // The lines between text and notes have a type.
      if (attributeOf(note, 'type') !== undefined) continue;
      const id = attributeOf(note, 'id');
      const place = sink.notes.find((one) => `${one.kind}s` === type && one.id === id)?.place;
      const reader = new TextReader(sink.eventsAt(place ?? { where }));
      reader.block(note);
      const { before, after, marks } = reader.value();
      sink.track(marks, place ?? { where });
      sink.unclear('footnote', after || before, place ?? { where });
    }
  }
}

/** What the file says of itself, by the names of its properties. */
export async function docxAbout(file: OfficePackage): Promise<ReadonlyMap<string, string>> {
  const path = (await file.relations('')).find(({ type }) => type === 'custom-properties')?.target;
  const root = path === undefined ? undefined : await file.part(path);
  return new Map(
    (root ? childrenOf(root, 'property') : []).map((property) => [
      attributeOf(property, 'name') ?? '',
      property.textContent?.trim() ?? '',
    ]),
  );
}

/**
 * Reads a Word file that came back.
 *
 * @throws OfficeError, as promise
 */
export async function readDocx(
  file: OfficePackage,
  checklist: Checklist,
  about: AboutFile,
): Promise<OfficeContent> {
  const itemOf = clauseFinder(checklist);
  const isItem = (item: number) =>
    itemOf(`own-${item}`) !== undefined || checklist.items.some(({ number }) => number === item);
  const roles = checklist.roles.map(({ label }) => label);
  const sink = new DocxSink({ roles, itemOf, isItem });
  const document = await file.part(file.main);
  const body = document && childAt(document, 'body');
  if (!body) throw new OfficeError('damaged');
  await readBody(body, about, sink);
  await readAround(file, sink);
  const comments = await docxComments(file, sink.anchors);
  const relations = await file.relations(file.main);
  return {
    ok: true,
    kind: 'docx',
    about,
    rows: sink.rows,
    comments,
    tracked: sink.tracked(),
    outside: sink.outside,
    notUnderstood: sink.notUnderstood(),
    linksElsewhere: relations.some(({ external, type }) => external && type !== 'hyperlink'),
  };
}
