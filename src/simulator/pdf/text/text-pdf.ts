import { buffer } from 'node:stream/consumers';

import PdfkitDocument from 'pdfkit';

import { a4, type Mark, type TextMark } from '../drawing/marks.ts';
import { fontFiles } from '../drawing/typeface.ts';
import type { PagePlan } from '../filing-plan.ts';

/** What the file says of itself. `date` dates it, so that the same filing is the same bytes. */
export type DocumentFacts = { title: string; date: string; userPassword?: string };

type Document = InstanceType<typeof PdfkitDocument>;

/**
 * Real text: embedded fonts, tagged in French, one outline entry a page. With `userPassword`, encrypted with
 * AES-256: nobody opens it without the password.
 */
export async function textPdf(pages: readonly PagePlan[], facts: DocumentFacts): Promise<Uint8Array> {
  const created = new Date(`${facts.date}T08:00:00Z`);
  const document = new PdfkitDocument({
    autoFirstPage: false,
    tagged: true,
    lang: 'fr',
    displayTitle: true,
    pdfVersion: facts.userPassword === undefined ? '1.7' : '1.7ext3',
    info: {
      Title: facts.title,
      Author: 'Bilanscope (document fictif)',
      CreationDate: created,
      ModDate: created,
    },
    ...(facts.userPassword === undefined
      ? {}
      : { userPassword: facts.userPassword, ownerPassword: 'propriétaire' }),
  });
  for (const weight of ['regular', 'bold'] as const) document.registerFont(weight, fontFiles[weight]);
  const bytes = buffer(document);
  for (const page of pages) addPage(document, page);
  document.end();
  return await bytes;
}

function addPage(document: Document, { drawing, orientation }: PagePlan): void {
  const lying = orientation !== 'upright';
  document.addPage({ size: lying ? [a4.height, a4.width] : [a4.width, a4.height], margin: 0 });
  // A quarter turn counter-clockwise: /Rotate 90, which turns clockwise, sets it right.
  if (lying) document.transform(0, -1, 1, 0, 0, a4.width);
  if (orientation === 'turned') Object.assign(document.page.dictionary.data, { Rotate: 90 });
  document.outline.addItem(drawing.title);
  addRules(document, drawing.marks);
  const section = document.struct('Sect', { title: drawing.title });
  document.addStructure(section);
  addWords(document, section, drawing.marks);
  section.end();
}

function addRules(document: Document, marks: readonly Mark[]): void {
  document.markContent('Artifact', { type: 'Layout' });
  for (const mark of marks) {
    if (mark.kind === 'line')
      document.lineWidth(mark.width).moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
    if (mark.kind === 'box') document.lineWidth(mark.stroke).rect(mark.x, mark.y, mark.width, mark.height);
    if (mark.kind === 'circle') document.lineWidth(mark.stroke).circle(mark.x, mark.y, mark.radius);
    if (mark.kind !== 'text') document.stroke();
  }
  document.endMarkedContent();
}

/** Cells go to the rows of one table, which stands where its first cell does; the rest is headings and paragraphs. */
function addWords(document: Document, section: PDFKit.PDFStructureElement, marks: readonly Mark[]): void {
  let table: PDFKit.PDFStructureElement | null = null;
  const rows = new Map<number, PDFKit.PDFStructureElement>();
  for (const mark of marks) {
    if (mark.kind !== 'text') continue;
    if (mark.role === 'artifact') {
      document.markContent('Artifact', { type: 'Layout' });
      write(document, mark);
      document.endMarkedContent();
      continue;
    }
    let parent = section;
    if (mark.row !== null) {
      if (table === null) {
        table = document.struct('Table');
        section.add(table);
      }
      parent = rows.get(mark.row) ?? document.struct('TR');
      if (!rows.has(mark.row)) table.add(parent);
      rows.set(mark.row, parent);
    }
    parent.add(document.struct(mark.role, {}, () => write(document, mark)));
  }
}

function write(document: Document, mark: TextMark): void {
  document.save();
  if (mark.upward) document.rotate(-90, { origin: [mark.x, mark.y] });
  // horizontalScaling is missing from the types of pdfkit.
  const style = { baseline: 'alphabetic', lineBreak: false, horizontalScaling: mark.squeeze * 100 } as const;
  document.font(mark.weight, mark.size).text(mark.text, mark.x, mark.y, style);
  document.restore();
}
