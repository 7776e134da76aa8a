import type { FilingSheet } from '../accounts/filing-sheet.ts';
import { coverPage } from './drawing/cover-page.ts';
import { formPage } from './drawing/form-page.ts';
import { formsOf } from './drawing/form-template.ts';
import type { PageDrawing } from './drawing/marks.ts';
import { minutesPage } from './drawing/minutes-page.ts';
import { annexePage, auditorReportPage, longAnnexePage } from './drawing/prose-page.ts';

/**
 * How a page lies in the file: `upright`; `turned`, stored sideways with the `/Rotate` that sets it right;
 * `sideways`, without it, as when nobody looked at the scan.
 */
export type Orientation = 'upright' | 'turned' | 'sideways';

/** `subject` tells the pages that are the same in every filing from those of one company, and from blank versos. */
export type PagePlan = {
  subject: 'cover' | 'minutes' | 'form' | 'annexe' | 'annexe-end' | 'report' | 'blank';
  drawing: PageDrawing;
  orientation: Orientation;
};

/** The most pages that a filing may count, blank versos included, unless it is lengthy. */
export const mostPages = 12;

/** Pages of a lengthy filing, as large groups deposit them. */
export const lengthyPages = 300;

/** Different pages of a long annexe; they come back in turn. */
const differentPages = 6;

const blankVerso: PageDrawing = { title: 'Verso', marks: [] };

/**
 * The pages of a filing in order: cover of the greffe, minutes where they are filed, tax forms, annexe, auditor's report
 * (simplified accounts have none). Nine pages at most, twelve with blank versos, unless it is lengthy.
 */
export function filingPlan(sheet: FilingSheet): PagePlan[] {
  const forms = formsOf(sheet.type, sheet.lines).map(({ template, lines }) =>
    formPage(sheet, template, lines),
  );
  const pages: PagePlan[] = [
    { subject: 'cover', drawing: coverPage(sheet), orientation: 'upright' },
    ...(sheet.oddities.includes('minutes')
      ? [{ subject: 'minutes' as const, drawing: minutesPage(sheet), orientation: 'upright' as const }]
      : []),
    ...forms.map((drawing): PagePlan => ({ subject: 'form', drawing, orientation: 'upright' })),
    { subject: 'annexe', drawing: annexePage(), orientation: 'upright' },
  ];
  const reports = sheet.type === 'S' ? 0 : 1;
  if (sheet.oddities.includes('lengthy')) pages.push(...longAnnexe(lengthyPages - pages.length - reports));
  if (sheet.type !== 'S')
    pages.push({ subject: 'report', drawing: auditorReportPage(), orientation: 'upright' });
  const turned = sheet.oddities.includes('rotated') ? turnSome(pages) : pages;
  return sheet.oddities.includes('blank-versos') ? addVersos(turned) : turned;
}

/** The rest of a long annexe. */
function longAnnexe(count: number): PagePlan[] {
  const drawings = Array.from({ length: differentPages }, (_, index) => longAnnexePage(index + 1));
  return Array.from({ length: count }, (_, index): PagePlan => {
    const drawing = drawings[index % differentPages] ?? annexePage();
    return { subject: 'annexe-end', drawing, orientation: 'upright' };
  });
}

/** The second form and the annexe lie on their side with `/Rotate`; the third form (else the second) without it. */
function turnSome(pages: readonly PagePlan[]): PagePlan[] {
  const forms = pages.filter(({ subject }) => subject === 'form');
  const last = forms.at(2) ?? forms.at(1);
  return pages.map((page): PagePlan => {
    if (page === last) return { ...page, orientation: 'sideways' };
    const turned = page === forms[1] || page.subject === 'annexe';
    return turned ? { ...page, orientation: 'turned' } : page;
  });
}

/** A blank page after each form, as long as the filing stays within its limit. */
function addVersos(pages: readonly PagePlan[]): PagePlan[] {
  let room = mostPages - pages.length;
  return pages.flatMap((page): PagePlan[] => {
    if (page.subject !== 'form' || room === 0) return [page];
    room -= 1;
    return [page, { subject: 'blank', drawing: blankVerso, orientation: 'upright' }];
  });
}
