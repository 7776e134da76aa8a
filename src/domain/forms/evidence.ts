import { codesOfForm } from '../liasse/line.ts';
import type { PageText } from '../page-text/page-text.ts';
import { formNumbersIn, isOfficialLine } from './form-number.ts';
import { officialForms, type OfficialForm } from './official-forms.ts';
import type { PageKind } from './page-class.ts';
import { plain, wordsOf, writtenLines } from './plain-text.ts';

/** What a page may be: a form by its number, or a kind. */
export type Candidate = { kind: PageKind; form: string | null };

export type Scored = Candidate & { score: number };

/** Lines of the top of a page, where a form is named; a scan's are not always read in order. */
const headLines = 16;

/** A title is a line of few words: prose that speaks of a balance sheet is not one. */
const longestTitle = 14;

const weights = { official: 6, number: 2, title: 4, codes: 5 };

/** How many different line codes of a form make it certain to have been read from it. */
const enoughCodes = 12;
const fewestCodes = 4;

/** Codes that are French words too, or letters that stand alone in prose. */
const ordinaryWords = new Set([
  'DE',
  'DU',
  'AU',
  'EN',
  'ET',
  'LA',
  'CE',
  'SA',
  'SE',
  'UN',
  'AN',
  'DA',
  'IN',
  'CA',
]);

/** How much the words of a page speak for each form; those of which nothing speaks are left out. */
export function formScores(text: PageText): Scored[] {
  const lines = writtenLines(text);
  const head = lines.slice(0, headLines);
  const official = new Set(lines.filter(isOfficialLine).flatMap(formNumbersIn));
  const named = new Set(head.flatMap(formNumbersIn));
  const titles = head.map(plain).filter((line) => line.split(' ').length <= longestTitle);
  const codes = new Set(wordsOf(text).map(({ text: word }) => word.replaceAll(/[^0-9A-Za-z]/g, '')));
  return officialForms.flatMap((form) => {
    const score =
      (official.has(form.number) ? weights.official : named.has(form.number) ? weights.number : 0) +
      (titles.some((title) => isTitleOf(form, title)) ? weights.title : 0) +
      codeScore(form, codes);
    return score === 0 ? [] : [{ kind: 'form' as const, form: form.number, score }];
  });
}

function isTitleOf({ headings, unless }: OfficialForm, title: string): boolean {
  return headings.some((words) => title.includes(words)) && !unless.some((word) => title.includes(word));
}

/** Line codes printed on each form that INPI keys; none for the forms that it does not. */
const codesOf = new Map(
  officialForms.map(({ number }) => [number, codesOfForm(number).filter((code) => !ordinaryWords.has(code))]),
);

function codeScore({ number }: OfficialForm, found: ReadonlySet<string>): number {
  const own = (codesOf.get(number) ?? []).filter((code) => found.has(code)).length;
  return own < fewestCodes ? 0 : weights.codes * Math.min(1, own / enoughCodes);
}

/** Phrases that a page of a kind holds, in plain letters, and how much each says. */
const phrases: readonly (readonly [PageKind, readonly (readonly [string, number])[]])[] = [
  [
    'cover',
    [
      ['registre du commerce et des societes', 2],
      ['code greffe', 2],
      ['nature du document', 2],
      ['atteste l exactitude', 3],
      ['greffe du tribunal', 2],
      ['depot des comptes annuels', 3],
      ['numero de depot', 1],
      ['numero de gestion', 1],
      ['n de gestion', 1],
      ['certifie avoir procede', 2],
    ],
  ],
  [
    'consolidated',
    [
      ['bilan consolide', 8],
      ['compte de resultat consolide', 8],
    ],
  ],
  [
    'report',
    [
      ['rapport du commissaire aux comptes', 4],
      ['rapport des commissaires aux comptes', 4],
      ['commissaire aux comptes', 1],
      ['commissaires aux comptes', 1],
      ['normes d exercice professionnel', 2],
      ['nous certifions', 3],
      ['fondement de l opinion', 3],
      ['justification des appreciations', 2],
      ['reguliers et sinceres', 2],
      ['anomalies significatives', 1],
      ['notre audit', 1],
      ['verifications specifiques', 2],
    ],
  ],
  [
    'minutes',
    [
      ['proces verbal', 3],
      ['assemblee generale', 1],
      ['proposition d affectation du resultat', 3],
      ['decide d affecter', 3],
      ['resolution', 1],
      ['premiere resolution', 2],
      ['deuxieme resolution', 2],
      ['troisieme resolution', 2],
      ['associe unique', 1],
      ['decisions de l associe', 3],
      ['mise aux voix', 3],
    ],
  ],
  [
    'notes',
    [
      ['annexe', 1],
      ['annexe aux comptes', 3],
      ['annexe du bilan', 3],
      ['regles et methodes comptables', 4],
      ['faits caracteristiques', 3],
      ['faits marquants', 2],
      ['evenements posterieurs', 3],
      ['engagements hors bilan', 3],
      ['engagements financiers', 2],
      ['principes comptables', 1],
      ['permanence des methodes', 3],
      ['continuite de l exploitation', 1],
      ['effectif moyen', 2],
      ['evaluees a leur cout', 2],
      ['charges a payer', 1],
      ['produits a recevoir', 1],
      ['credit bail', 1],
    ],
  ],
];

/** How much the words of a page speak for each kind that is not a form. */
export function kindScores(text: PageText): Scored[] {
  const all = ` ${writtenLines(text).map(plain).join(' ')} `;
  return phrases.flatMap(([kind, told]) => {
    const score = told.reduce((sum, [words, weight]) => sum + (all.includes(` ${words} `) ? weight : 0), 0);
    return score === 0 ? [] : [{ kind, form: null, score }];
  });
}
