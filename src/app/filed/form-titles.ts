/** Titles printed on the forms of the tax return that INPI keys (DGFiP, liasse BIC/IS). */
const titles: Readonly<Record<string, string>> = {
  '2050': 'Bilan, actif',
  '2051': 'Bilan, passif',
  '2052': 'Compte de résultat de l’exercice',
  '2053': 'Compte de résultat de l’exercice (suite)',
  '2054': 'Immobilisations',
  '2055': 'Amortissements',
  '2056': 'Provisions inscrites au bilan',
  '2057': 'État des échéances des créances et des dettes',
  '2058-C': 'Affectation du résultat et renseignements divers',
  '2033-A': 'Bilan simplifié',
  '2033-B': 'Compte de résultat simplifié',
  '2033-C': 'Immobilisations, amortissements, plus-values',
  '2033-D': 'Provisions, déficits',
  '2033-E': 'Effectifs et valeur ajoutée',
};

/**
 * What heads the lines of a form: « 2050 · Bilan, actif ».
 *
 * @param form null for codes that INPI's table does not hold on that page.
 */
export function formTitle(form: string | null, page: string): string {
  if (form === null) return `Page ${page} · codes absents de la table de l’INPI`;
  const title = titles[form];
  return title === undefined ? form : `${form} · ${title}`;
}
