import type { DeedSheet } from '../../accounts/deed-sheet.ts';
import { printedDate } from './figures.ts';
import type { PageDrawing } from './marks.ts';
import { prosePage } from './prose-page.ts';

/** A deed as the register keeps it: whose it is, when it was recorded, what was decided. */
export function deedPage(sheet: DeedSheet): PageDrawing {
  const { greffe, kinds } = sheet;
  const deposit = `Déposé le ${printedDate(sheet.depositDate)} sous le numéro ${sheet.depositNumber} — greffe : ${greffe.label} (${greffe.code})`;
  const sections = kinds.map(({ act, decision }) => ({
    heading: act,
    paragraphs: [
      decision === null
        ? 'Document mis à jour à la suite des décisions prises ce jour.'
        : `Décision : ${decision.toLowerCase()}.`,
      'Tous pouvoirs sont donnés au porteur d’une copie du présent acte pour accomplir les formalités.',
    ],
  }));
  return prosePage({
    title: (kinds[0]?.act ?? 'Acte').toUpperCase(),
    lead: deposit,
    sections: [
      {
        heading: sheet.denomination,
        paragraphs: [
          `Siège : ${sheet.address}`,
          `SIREN ${sheet.siren} — numéro de gestion ${sheet.managementNumber}`,
        ],
      },
      ...sections,
    ],
  });
}
