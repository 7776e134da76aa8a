import type { Company, Filing } from '../../cast/company.ts';

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function listed({ id, sheet, unlisted }: Filing, siren: string) {
  const said = <Value>(fact: Filing['unlisted'][number], value: Value): Value | null =>
    unlisted.includes(fact) ? null : value;
  return {
    id_fichier: id,
    siren,
    denomination_sociale: null,
    code_greffe: said('greffe', Number(sheet.greffe.code)),
    date_depot: said('deposit', compact(sheet.depositDate)),
    nature_archive: said('nature', sheet.nature),
    confidentiel: sheet.confidentiality,
    date_cloture: said('closing', `${sheet.closing}T00:00:00.000Z`),
    numero_gestion: said('managementNumber', sheet.managementNumber),
  };
}

/**
 * The body of `bilans_inpi`, in the order of INPI's identifiers, which is that of no date. The greffe is a number
 * there: its leading zero is lost.
 */
export function filingsBody(company: Company, archiveUrl: string, siren = company.siren): unknown {
  const filings = company.filings.toSorted((a, b) => a.id - b.id);
  return { url_documents: archiveUrl, bilans: filings.map((filing) => listed(filing, siren)) };
}
