import type { LiasseLine } from '../accounts/filing-sheet.ts';
import type { Filing } from '../cast/company.ts';

function compact(date: string | null): string {
  return date === null ? '00000000' : date.replaceAll('-', '');
}

function months(duration: number | null): string {
  return String(duration ?? 0).padStart(2, '0');
}

/** Whole euros on fifteen digits after the sign. */
function amount(euros: number): string {
  return `${euros < 0 ? '-' : ''}${String(Math.abs(euros)).padStart(15, '0')}`;
}

function liasse(line: LiasseLine): string {
  const columns = (['m1', 'm2', 'm3', 'm4'] as const).flatMap((column) => {
    const euros = line[column];
    return euros === null ? [] : [` ${column}="${amount(euros)}"`];
  });
  return `                <liasse code="${line.code}"${columns.join('')}/>`;
}

function detail(lines: readonly LiasseLine[]): string[] {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const body = [...pages].flatMap(([page, rows]) => [
    `            <page numero="${page}">`,
    ...rows.map(liasse),
    '            </page>',
  ]);
  return ['        <detail>', ...body, '        </detail>'];
}

/** Pages of the income statement: 2052 and 2053, or 2033-B. */
export const incomePages: Readonly<Record<'C' | 'S' | 'K', readonly string[]>> = {
  C: ['03', '04', '11'],
  K: ['03', '04'],
  S: ['02'],
};

/** INPI's keyed accounts, in the dialect `fr:inpi:odrncs:bilansSaisisXML` (XSD v1.1). */
export function keyedXml(filing: Filing): string {
  const { sheet, xml, motif, treatment } = filing;
  const hidden = xml === 'without-income' ? incomePages[sheet.type] : [];
  const lines = [...sheet.lines, ...filing.strayLines].filter(({ page }) => !hidden.includes(page));
  const treatmentElement =
    treatment === ''
      ? ['            <info_traitement/>']
      : [`            <info_traitement>${treatment ?? ''}</info_traitement>`];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<bilans version="1.0" xmlns="fr:inpi:odrncs:bilansSaisisXML">',
    '    <bilan>',
    '        <identite>',
    `            <siren>${sheet.siren}</siren>`,
    `            <date_cloture_exercice>${compact(sheet.closing)}</date_cloture_exercice>`,
    `            <code_greffe>${sheet.greffe.code}</code_greffe>`,
    `            <num_depot>${sheet.depositNumber}</num_depot>`,
    `            <num_gestion>${sheet.managementNumber}</num_gestion>`,
    `            <code_activite>${filing.activity}</code_activite>`,
    `            <date_cloture_exercice_n-1>${compact(sheet.previousClosing)}</date_cloture_exercice_n-1>`,
    `            <duree_exercice_n>${months(filing.durationKeyed ? sheet.durationMonths : null)}</duree_exercice_n>`,
    `            <duree_exercice_n-1>${months(sheet.previousDurationMonths)}</duree_exercice_n-1>`,
    `            <date_depot>${compact(sheet.depositDate)}</date_depot>`,
    `            <code_motif>${motif}</code_motif>`,
    `            <code_type_bilan>${sheet.type}</code_type_bilan>`,
    '            <code_devise>EUR</code_devise>',
    '            <code_origine_devise>O</code_origine_devise>',
    `            <code_confidentialite>${sheet.confidentiality}</code_confidentialite>`,
    ...(treatment === null ? [] : treatmentElement),
    `            <denomination><![CDATA[${sheet.denomination}]]></denomination>`,
    `            <adresse><![CDATA[${sheet.address}]]></adresse>`,
    '        </identite>',
    ...(xml === 'without-detail' ? [] : detail(lines)),
    '    </bilan>',
    '</bilans>',
    '',
  ].join('\n');
}
