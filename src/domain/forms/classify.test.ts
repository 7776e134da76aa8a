import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { classifyPages } from './classify.ts';
import { officialForms } from './official-forms.ts';
import { madeTexts } from './testing/made-page.ts';

function kindsOf(pages: readonly (readonly string[])[]): string[] {
  return classifyPages(pages.length, madeTexts(pages)).map(({ kind, form }) => form ?? kind);
}

const prose = Array.from(
  { length: 6 },
  () => 'Les montants de ce tableau sont ceux de la fin de chaque exercice',
);

describe('a form is told', () => {
  // What recognition makes of the headings of real forms, numbers and titles only.
  test.each([
    ['2050', ['BILAN - ACTIF', 'DGFIiP N° 2050 2020']],
    ['2051', ['©) BILAN - PASSIF avant répartition', 'DGFIiP N° 2051 2020']],
    ['2052', ["GG) COMPTE DE RÉSULTAT DE L'EXERCICE (En liste) DGFiP N° 2052 2020"]],
    ['2053', ['COMPTE DE RÉSULTAT DE L’EXERCICE (Suite)', 'DGFIP N° 2O53 2024']],
    ['2051', ['Formulaire obligatoire', 'N° 20S1-SD', 'BILAN - PASSIF']],
    ['2033-A', ['BILAN SIMPLIFIE', 'DGFiP N° 2033-A-SD 2024']],
    ['2033-B', ['COMPTE DE RESULTAT SIMPLIFIE DE L EXERCICE', 'N° Z033-B-SD']],
    ['2058-C', ['TABLEAU D’AFFECTATION DU RÉSULTAT ET RENSEIGNEMENTS DIVERS', 'DGFiP N° 2058-C 2023']],
    ['2057', ['ETAT DES ECHEANCES DES CREANCES ET DES DETTES', 'A LA CLOTURE DE L’EXERCICE']],
    ['2050', ['SARL EXEMPLE', 'BILAN ACTIF', 'Immobilisations incorporelles']],
  ])('as %s by %j', (form, lines) => {
    expect(kindsOf([lines])).toEqual([form]);
  });

  test('by the codes of its lines, where the heading cannot be read', () => {
    const rows = ['FJ', 'FM', 'FN', 'FO', 'FP', 'FQ', 'FR', 'FS', 'FT', 'FU'].map(
      (code) => `illisible ${code} 12`,
    );
    expect(kindsOf([rows])).toEqual(['2052']);
  });

  test('by the form before it, where its own words hesitate', () => {
    const passif = ['Passif', '2051', 'Capital social'];
    expect(kindsOf([passif])).toEqual(['other']);
    expect(kindsOf([['DGFiP N° 2050 2024'], [], passif])).toEqual(['2050', 'blank', '2051']);
  });

  test('as each number that is printed with its administration, whatever letters stand for digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...officialForms),
        fc.boolean(),
        fc.boolean(),
        ({ number }, letters, marked) => {
          const read = letters ? number.replaceAll('0', 'O').replace(/5(?=\d)/, 'S') : number;
          expect(kindsOf([[`DGFiP N° ${read}${marked ? '-SD' : ''} 2024`]])).toEqual([number]);
        },
      ),
    );
  });
});

describe('a page is not a form', () => {
  test.each([
    ['notes', ['ANNEXE', 'Règles et méthodes comptables', 'L’emprunt court jusqu’en 2051.', ...prose]],
    ['other', ['Échéancier', 'Emprunt remboursé en 2052', ...prose]],
    ['consolidated', ['BILAN CONSOLIDÉ - ACTIF', 'Écarts d’acquisition']],
    ['report', ['RAPPORT DU COMMISSAIRE AUX COMPTES', 'Opinion sur le bilan, actif et passif', ...prose]],
    ['minutes', ['Extrait du procès-verbal', 'DE L’ASSEMBLEE GENERALE', 'Troisième résolution', ...prose]],
    ['minutes', ['PROPOSITION D’AFFECTATION DU RESULTAT', ...prose]],
    ['cover', ['RCS : LYON', 'Code greffe : 6901', 'REGISTRE DU COMMERCE ET DES SOCIETES']],
    ['cover', ['GREFFE DU TRIBUNAL DE COMMERCE', 'DEPOT DES COMPTES ANNUELS']],
    ['blank', ['. —', '3']],
    ['other', ['Facture de téléphone', ...prose]],
  ])('but %s: %j', (kind, lines) => {
    expect(kindsOf([lines])).toEqual([kind]);
  });
});

test('notes run on over pages that say nothing of it, not over a page that is unread', () => {
  const notes = ['ANNEXE AUX COMPTES', 'Règles et méthodes comptables', ...prose];
  expect(kindsOf([notes, prose, [], prose])).toEqual(['notes', 'notes', 'blank', 'notes']);
  const texts = madeTexts([notes, prose, prose]);
  texts.delete(2);
  expect(classifyPages(3, texts).map(({ kind, by }) => [kind, by])).toEqual([
    ['notes', 'guess'],
    ['unread', null],
    ['other', 'guess'],
  ]);
});

test('every page of a document is told once, in order, whatever it holds', () => {
  const words = fc.array(fc.string(), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), fc.integer({ min: 0, max: 3 }), (pages, more) => {
      const classes = classifyPages(pages.length + more, madeTexts(pages));
      expect(classes.map(({ page }) => page)).toEqual(classes.map((_, index) => index + 1));
      expect(classes.filter(({ kind }) => kind === 'unread')).toHaveLength(more);
      expect(classes.filter(({ kind, form }) => (form !== null) !== (kind === 'form'))).toEqual([]);
    }),
  );
});

test('what the agent said of a page stands, and tells those after it', () => {
  const passif = ['Passif', '2051', 'Capital social'];
  const told = new Map([[1, { kind: 'form' as const, form: '2050' }]]);
  const classes = classifyPages(3, madeTexts([['illisible', ...prose], passif, passif]), told);
  expect(classes.slice(0, 2)).toEqual([
    { page: 1, kind: 'form', form: '2050', by: 'agent' },
    { page: 2, kind: 'form', form: '2051', by: 'guess' },
  ]);
  expect(classifyPages(1, new Map(), told)[0]?.by).toBe('agent');
});
