import type { Row, Sheet } from 'write-excel-file/browser';

import { formatSiren } from '#domain/siren.ts';

import { catalogueOf, derivedOf } from '../../figures/words/definitions.ts';
import { originSentence } from '../../figures/words/origin-words.ts';
import { formatInstant } from '../../format/dates.ts';
import { restrictionSentence, type ExportContext, type ExportedCompany } from '../exported.ts';
import { missingWords, sourceWords } from '../missing.ts';
import { headingCell, textCell } from './cells.ts';
import { widths } from './figure-sheets.ts';

/** How the file was made: in whose name, from what, when, by which rules, and what is missing. */
export function methodSheet(companies: readonly ExportedCompany[], context: ExportContext): Sheet<Blob> {
  const title = (text: string): Row => [headingCell(text), headingCell('')];
  return {
    sheet: 'Comment ce fichier a été fait',
    data: [
      title('Ce fichier'),
      ...contextLines(context).map(line),
      title('Sources'),
      ...companies.flatMap((company) => sourceLines(company).map(line)),
      title('Ce qui manque'),
      ...companies.flatMap((company) => missingLines(company).map(line)),
      title('Règles'),
      ...rules.map(line),
      title('D’où vient chaque chiffre'),
      ...origins(companies).map(line),
    ],
    columns: widths(44, 110),
  };
}

type Line = readonly [name: string, text: string];

function line([name, text]: Line): Row {
  return [textCell(name, { alignVertical: 'top' }), textCell(text, { wrap: true, alignVertical: 'top' })];
}

function contextLines({ agent, demarche, objet, madeAt, version, demo }: ExportContext): Line[] {
  return [
    ['Exporté le', `${formatInstant(madeAt)} (${madeAt})`],
    ['Agent', agent],
    ['Démarche', demarche],
    ['Objet', objet],
    ['Logiciel', `Bilanscope ${version}`],
    ['Usage', restrictionSentence],
    ...(demo ? [['Démonstration', 'Entreprises et chiffres inventés.'] as const] : []),
  ];
}

function nameOf({ name, siren }: ExportedCompany): string {
  return name === null ? `SIREN ${formatSiren(siren)}` : `${name}, SIREN ${formatSiren(siren)}`;
}

function sourceLines(company: ExportedCompany): Line[] {
  const { figures } = company;
  const source = sourceWords(company);
  if (figures === null || source === null) return [[nameOf(company), 'aucun chiffre reçu']];
  return [
    [nameOf(company), source],
    ['Reçu le', `${formatInstant(figures.fetchedAt)} (${figures.fetchedAt})`],
    ['Unité reçue', `${figures.receivedUnit.name}, écrite ici en euros`],
  ];
}

function missingLines(company: ExportedCompany): Line[] {
  const missing = missingWords(company);
  return missing.length === 0
    ? [[nameOf(company), 'rien']]
    : missing.map((words, index): Line => [index === 0 ? nameOf(company) : '', words]);
}

/** Each figure once for each source that gives it: filed accounts and the Banque de France do not name all alike. */
function origins(companies: readonly ExportedCompany[]): Line[] {
  const told = new Map<string, Line>();
  for (const { figures } of companies)
    for (const { label, origin } of [
      ...catalogueOf(figures?.years ?? []),
      ...derivedOf(figures?.years ?? []),
    ])
      told.set(`${label} ${originSentence(origin)}`, [label, originSentence(origin)]);
  return [...told.values()];
}

const rules: readonly Line[] = [
  [
    'Montants',
    'Euros, tels que reçus. Un montant absent est dit en toutes lettres\u202F; il n’est jamais compté pour zéro.',
  ],
  [
    'Évolution recalculée',
    '(N − N-1) × 100 ÷ |N-1|, seulement entre exercices de même durée clos à douze mois d’écart, et si N-1 n’est pas nul.',
  ],
  [
    'Rapprochement',
    'Une évolution est «\u202Fretrouvée\u202F» quand les deux montants, à leur précision près, permettent celle que la Banque de France donne.',
  ],
  [
    'Dettes stables',
    'Vérifiées par emprunts obligataires convertibles + autres emprunts obligataires + dettes auprès des établissements de crédit − part à un an au plus (un terme absent y compte pour zéro).',
  ],
  ['FRNG / BFR', 'FRNG × 100 ÷ BFR, seulement si aucun des deux n’est négatif et si le BFR n’est pas nul.'],
];
