import type { FilingSheet, LiasseLine } from '../../accounts/filing-sheet.ts';
import { printedDate } from './figures.ts';
import { frame, headingHeight, rowCount, tableMarks } from './form-table.ts';
import type { FormTemplate } from './form-template.ts';
import { ledger } from './ledger.ts';
import { box, fictionNotice, type Mark, type PageDrawing } from './marks.ts';
import { text } from './typeface.ts';

const tallestRow = 17;
const tableBottom = 792;
const tableGap = 8;
const digitWidth = 10;

/**
 * One tax form, filled in. Throws when a line has an amount for which the form has no cell: what the XML says
 * and what the page shows are the same figures or nothing.
 */
export function formPage(
  sheet: FilingSheet,
  template: FormTemplate,
  lines: readonly LiasseLine[],
): PageDrawing {
  const amounts = ledger(lines);
  const marks = [...titleMarks(sheet, template), ...designationMarks(sheet, template)];
  let top = template.identity ? 122 : 88;
  const rows = template.tables.reduce((sum, table) => sum + rowCount(table), 0);
  const extra = template.tables.length * headingHeight + (template.tables.length - 1) * tableGap;
  const rowHeight = Math.min(tallestRow, (tableBottom - top - extra) / rows);
  let firstRank = 0;
  for (const table of template.tables) {
    marks.push(...tableMarks(table, { top, rowHeight, firstRank }, amounts));
    top += headingHeight + rowCount(table) * rowHeight + tableGap;
    firstRank += rowCount(table) + 1;
  }
  const left = amounts.unprinted();
  if (left.length > 0) throw new Error(`Form ${formName(template)} has no cell for ${left.join(', ')}`);
  marks.push(
    text(template.note, 299, top + 3, { size: 6, align: 'center' }),
    text(fictionNotice, frame.right, 822, { size: 6, align: 'right' }),
  );
  return { title: `${formName(template)} - ${template.title}`, marks };
}

function formName(template: FormTemplate): string {
  return template.number ?? 'Comptes consolidés';
}

function titleMarks(sheet: FilingSheet, template: FormTemplate): Mark[] {
  const title = text(template.title, 299, 48.5, {
    size: 11.5,
    weight: 'bold',
    align: 'center',
    fit: 270,
    role: 'H1',
  });
  const half = 299 - title.x + 12;
  const official =
    template.number === null ? formName(template) : `DGFiP N° ${template.number} ${vintage(sheet.closing)}`;
  const legal = template.legal.split('\n');
  return [
    ...legal.map((words, index) => text(words, frame.left, 38 + index * 7, { size: 5.5 })),
    { kind: 'circle', x: 299 - half - 16, y: 44.5, radius: 9, stroke: 1 },
    text(template.order, 299 - half - 16, 48.5, { size: 11, weight: 'bold', align: 'center' }),
    box(299 - half, 34, half * 2, 21, 1.2),
    title,
    text(official, frame.right, 44, {
      size: 9,
      weight: 'bold',
      align: 'right',
    }),
  ];
}

/** The year printed on the forms: they change for the exercises closed from 31 December on. */
function vintage(closing: string): number {
  return Number(closing.slice(0, 4)) + (closing.endsWith('-12-31') ? 1 : 0);
}

function designationMarks(sheet: FilingSheet, template: FormTemplate): Mark[] {
  const { left, right } = frame;
  const marks: Mark[] = [
    box(left, 64, right - left, template.identity ? 54 : 20, 1.2),
    text(`Désignation de l’entreprise : ${sheet.denomination} — société fictive`, left + 5, 77, {
      fit: template.identity ? 330 : 360,
    }),
  ];
  if (!template.identity)
    return [
      ...marks,
      text(`Exercice clos le ${printedDate(sheet.closing)}`, right - 45, 77, { align: 'right' }),
      text('Néant', right - 18, 77, { size: 6, align: 'right' }),
      box(right - 14, 70, 8, 8),
    ];
  return [
    ...marks,
    text(`Adresse de l’entreprise : ${sheet.address}`, left + 5, 92, { fit: 330 }),
    text('Durée de l’exercice en nombre de mois *', right - 30, 77, { size: 6.5, align: 'right' }),
    ...digits(String(sheet.durationMonths).padStart(2, '0'), right - 26, 68),
    text('Durée de l’exercice précédent *', right - 30, 92, { size: 6.5, align: 'right' }),
    ...digits(sheet.previousDurationMonths?.toString().padStart(2, '0') ?? '  ', right - 26, 83),
    text('Numéro SIREN *', left + 5, 109),
    ...digits(sheet.siren, left + 66, 100),
    text('Exercice N clos le', 276, 109, { size: 6.5, align: 'right' }),
    ...digits(compactDate(sheet.closing), 280, 100),
    text('N-1', 388, 109, { size: 6.5, align: 'right' }),
    ...digits(compactDate(sheet.previousClosing), 392, 100),
    text('Néant', right - 18, 109, { size: 6, align: 'right' }),
    box(right - 14, 102, 8, 8),
  ];
}

/** `2024-12-31` → `31122024`; eight blanks for a first exercise. */
function compactDate(date: string | null): string {
  return date === null ? ' '.repeat(8) : printedDate(date).replaceAll('/', '');
}

/** One box a character, as forms ask for numbers; the whole number stays one word for readers. */
function digits(word: string, left: number, top: number): Mark[] {
  return word.split('').flatMap((digit, index) => {
    const x = left + index * digitWidth;
    const cell = box(x, top, digitWidth, 12, 0.4);
    return digit === ' '
      ? [cell]
      : [cell, text(digit, x + digitWidth / 2, top + 9, { size: 8, align: 'center' })];
  });
}
