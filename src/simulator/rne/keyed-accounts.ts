import type { LiasseLine } from '../accounts/filing-sheet.ts';
import { incomePages } from '../archive/keyed-xml.ts';
import type { Filing } from '../cast/company.ts';

/** The date under which the register knows no date. */
const noDate = '-0001-11-30';

function months(duration: number | null): string {
  return String(duration ?? 0).padStart(2, '0');
}

/** Whole euros on fifteen digits after the sign; an empty cell is an empty text. */
function amount(euros: number | null): string {
  if (euros === null) return '';
  return `${euros < 0 ? '-' : ''}${String(Math.abs(euros)).padStart(15, '0')}`;
}

function detail(lines: readonly LiasseLine[]) {
  return {
    pages: [...Map.groupBy(lines, ({ page }) => page)].map(([page, rows]) => ({
      numero: Number(page),
      liasses: rows.map(({ code, m1, m2, m3, m4 }) => ({
        code,
        m1: amount(m1),
        m2: amount(m2),
        m3: amount(m3),
        m4: amount(m4),
      })),
    })),
  };
}

/** INPI's keyed accounts as the RNE gives them: the twin of the XML, in other words. */
export function keyedAccounts({ sheet, ...filing }: Filing) {
  const hidden = filing.xml === 'without-income' ? incomePages[sheet.type] : [];
  const lines = [...sheet.lines, ...filing.strayLines].filter(({ page }) => !hidden.includes(page));
  return {
    bilan: {
      identite: {
        siren: sheet.siren,
        dateClotureExercice: sheet.closing,
        codeGreffe: sheet.greffe.code,
        numDepot: sheet.depositNumber,
        numGestion: sheet.managementNumber,
        codeActivite: filing.activity,
        dateClotureExerciceNMoins1: sheet.previousClosing ?? noDate,
        dureeExerciceN: months(filing.durationKeyed ? sheet.durationMonths : null),
        dureeExerciceNMoins1: months(sheet.previousDurationMonths),
        dateDepot: sheet.depositDate,
        codeSaisie: filing.motif,
        codeTypeBilan: sheet.type,
        codeDevise: 'EUR',
        codeOrigineDevise: 'O',
        codeConfidentialite: String(sheet.confidentiality),
        infoTraitement: filing.treatment ?? '',
        denomination: sheet.denomination,
        adresse: sheet.address,
      },
      ...(filing.xml === 'without-detail' ? {} : { detail: detail(lines) }),
    },
    version: '1.0',
  };
}
