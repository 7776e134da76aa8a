import { cell } from '../../accounts/cell.ts';
import type { FilingSheet } from '../../accounts/filing-sheet.ts';
import { seeded } from '../../accounts/seeded.ts';
import { printedAmount, printedDate } from './figures.ts';
import type { PageDrawing } from './marks.ts';
import { prosePage } from './prose-page.ts';

/** Invented people: each presides over some companies, and some of their years. */
const presidents = [
  'Mme Ombeline Trévarec',
  'M. Anselme Kerdonnec',
  'Mme Philippine Œuvrard',
  'M. Théodule Grandclément',
] as const;

/** Who presided over the meeting: the office changes hands every fifth exercise. */
function presidentOf({ siren, closing }: FilingSheet): string {
  const term = Math.floor(Number(closing.slice(0, 4)) / 5);
  return presidents[(seeded(siren) + term) % presidents.length] ?? presidents[0];
}

/** What the meeting decided on the result: it goes with the accounts to the greffe (code de commerce, L. 232-22). */
export function minutesPage(sheet: FilingSheet): PageDrawing {
  const { denomination, closing, type } = sheet;
  const result = type === 'S' ? cell(sheet, '02', '310', 'm1') : cell(sheet, '04', 'HN', 'm1');
  const president = presidentOf(sheet);
  return prosePage({
    title: 'EXTRAIT DU PROCÈS-VERBAL DE L’ASSEMBLÉE GÉNÉRALE',
    lead: `${denomination} — assemblée générale ordinaire annuelle, exercice clos le ${printedDate(closing)}`,
    sections: [
      {
        heading: 'Bureau',
        paragraphs: [
          `La séance est présidée par ${president}, personne inventée, qui constate que les associés présents ou représentés réunissent le quorum.`,
        ],
      },
      {
        heading: 'Première résolution',
        paragraphs: [
          'L’assemblée générale, après avoir entendu la lecture du rapport de gestion, approuve les comptes de l’exercice tels qu’ils lui ont été présentés, ainsi que les opérations qu’ils traduisent.',
        ],
      },
      {
        heading: 'Deuxième résolution',
        paragraphs: [
          `L’assemblée générale décide d’affecter le résultat de l’exercice, qui s’élève à ${printedAmount(result)} euros, au compte « Autres réserves ».`,
        ],
      },
      {
        heading: 'Troisième résolution',
        paragraphs: [
          'Tous pouvoirs sont donnés au porteur d’un extrait du présent procès-verbal pour accomplir les formalités de dépôt.',
          `Pour extrait certifié conforme : ${president} — sans signature`,
        ],
      },
    ],
  });
}
