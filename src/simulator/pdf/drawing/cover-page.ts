import type { Confidentiality, FilingSheet } from '../../accounts/filing-sheet.ts';
import { printedDate } from './figures.ts';
import { box, fictionNotice, type Mark, type PageDrawing } from './marks.ts';
import { text } from './typeface.ts';

const left = 37;
const right = 558;
const size = 11;

/** A declaration leaves its trace on the first page: code de commerce, article L. 232-25. */
const declarations: Readonly<Record<Confidentiality, string | null>> = {
  0: null,
  1: 'Dépôt assorti d’une déclaration de confidentialité des comptes annuels (article L. 232-25).',
  2: 'Dépôt assorti d’une déclaration de confidentialité du compte de résultat (article L. 232-25).',
};

/** The page that the greffe puts before the accounts, with the words of the real ones. */
export function coverPage(sheet: FilingSheet): PageDrawing {
  const { greffe } = sheet;
  const town = greffe.label.toUpperCase();
  const marks: Mark[] = [
    box(left, 72, right - left, 41, 1),
    ...paragraph([`RCS : ${town}`, `Code greffe : ${greffe.code}`], 86),
    text('Documents comptables', left, 129, { size }),
    text('REGISTRE DU COMMERCE ET DES SOCIÉTÉS', 297, 171, { size: 12, align: 'center', role: 'H1' }),
    ...attestation(town),
    text(`Nature du document : Documents comptables (${sheet.nature})`, left, 273, { size }),
    box(left, 298, right - left, 60, 1),
    ...paragraph(
      [
        `Numéro de gestion : ${sheet.managementNumber}`,
        `Numéro SIREN : ${sheet.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}`,
        `Nom ou dénomination : ${sheet.denomination} — société fictive`,
      ],
      313,
    ),
    text(
      `Ce dépôt a été enregistré le ${printedDate(sheet.depositDate)} sous le numéro de dépôt ${sheet.depositNumber}`,
      left,
      374,
      { size, fit: right - left },
    ),
    text(`Exercice clos le ${printedDate(sheet.closing)}`, left, 400, { size }),
    text(fictionNotice, right, 822, { size: 6, align: 'right' }),
  ];
  const declaration = declarations[sheet.confidentiality];
  if (declaration !== null)
    marks.push(text(declaration, left, 426, { size: 10, weight: 'bold', fit: right - left }));
  return { title: 'Page de garde du greffe', marks };
}

function attestation(town: string): Mark[] {
  const place = { size: 11.5, weight: 'bold', align: 'center', fit: right - left } as const;
  return [
    text(`Le greffier du tribunal de commerce de ${town} atteste l’exactitude des`, 297, 213, place),
    text('informations transmises ci-après', 297, 231, place),
  ];
}

function paragraph(lines: readonly string[], first: number): Mark[] {
  return lines.map((words, index) =>
    text(words, left + 4, first + index * 18, { size, fit: right - left - 8 }),
  );
}
