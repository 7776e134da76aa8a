import { afterAll, beforeAll, expect, test } from 'vitest';

import { roles } from '../cast/cast.ts';
import type { Simulator } from '../simulator.ts';
import { askApi, openBench, v3Paths, type Bench } from '../testing/bench.ts';

let bench: Bench;
let former: Simulator;
let current: Simulator;
const today = () => '2026-11-21';

beforeAll(async () => {
  bench = await openBench();
  former = await bench.start({ today });
  current = await bench.start({ today, contract: 'v3' });
});
afterAll(() => bench.close());

type V2Year = Record<string, string>;
type V3Value = string | number | null;
type V3Year = {
  date_arrete_exercice: string;
  declarations: {
    numero_imprime: string;
    donnees: { code_nref: string; valeurs: V3Value[]; evolution: number | null }[];
  }[];
  valeurs_calculees: Record<string, { valeur: V3Value; evolution: number | null }>[];
};
type Figure = { value: V3Value; evolution: number | null };

/** Cells of the tax forms by the name that v2 gives them, from the OpenAPI file of v3 and the code of v2. */
const cells: Readonly<Record<string, string>> = {
  '2051 300476': 'total_passif',
  '2051 300438': 'capitaux_propres_et_assimiles',
  '2051 300414': 'capital_social_inclus_dans_capitaux_propres_et_assimiles',
  '2051 302359': 'total_provisions_pour_risques_et_charges',
  '2051 300451': 'dettes1_emprunts_obligataires_et_convertibles',
  '2051 300453': 'dettes2_autres_emprunts_obligataires',
  '2051 300455': 'dettes3_emprunts_et_dettes_aupres_des_etablissements_de_credit',
  '2051 300458': 'emprunts_et_dettes_financieres_divers',
  '2052 300506': 'chiffre_affaires_ht',
  '2053 300606': 'resultat_exercice',
  '2057 301195': 'groupes_et_associes',
};
const ratio = 'ratio_fonds_roulement_net_global_sur_besoin_en_fonds_de_roulement';

function figuresOf(year: V3Year): Map<string, Figure> {
  const declared = year.declarations.flatMap(({ numero_imprime: form, donnees }) =>
    donnees.map(({ code_nref: nref, valeurs: [value = NaN], evolution }): [string, Figure] => [
      cells[`${form} ${nref}`] ?? `${form} ${nref}`,
      { value, evolution },
    ]),
  );
  const computed = Object.entries(year.valeurs_calculees[0] ?? {}).map(
    ([name, { valeur: value, evolution }]): [string, Figure] => [name, { value, evolution }],
  );
  return new Map([...declared, ...computed]);
}

/** What differs between a v2 text and what v3 makes of it; null when they say the same. */
function valueDifference(name: string, v2: string | undefined, v3: V3Value): string | null {
  if (v2 === undefined || v2 === '') return v3 === 0 ? 'missing amount is the number 0' : 'wrong';
  if (name !== ratio) {
    if (v2 === '-') return v3 === '0' ? 'amount "-" is "0"' : 'wrong';
    return v3 === String(Number(v2) * 1000) ? null : 'wrong';
  }
  if (v2 === '-') return v3 === 0 ? 'ratio "-" is 0' : 'wrong';
  return percentDifference(v2, v3);
}

function percentDifference(v2: string, v3: V3Value | null): string | null {
  const [, digits = ''] = /^[+]?(-?[\d.,]+)%$/.exec(v2) ?? [];
  if (Number(digits.replace(',', '.')) === v3) return null;
  return digits.includes(',') && Number.parseInt(digits, 10) === v3 ? 'decimals lost after a comma' : 'wrong';
}

function evolutionDifference(v2: string | undefined, v3: number | null): string | null {
  if (v2 === undefined || v2 === '') return v3 === null ? null : 'wrong';
  if (v2 === '-') return v3 === 0 ? 'evolution "-" is 0' : 'wrong';
  return percentDifference(v2, v3);
}

function closingOf(year: V3Year | undefined): string | undefined {
  return year?.date_arrete_exercice.replace('-', '');
}

/** Nothing of it is given: amounts are the number 0, the ratio and the evolutions null. */
function emptinessOf(year: V3Year): string {
  const empty = [...figuresOf(year)].every(
    ([name, { value, evolution }]) => value === (name === ratio ? null : 0) && evolution === null,
  );
  return empty ? 'one more exercise, empty' : 'wrong';
}

/** Every way in which v3 tells the years of a company otherwise than v2. */
function differences(v2: readonly V2Year[], v3: readonly V3Year[]): Set<string> {
  const found = new Set<string>();
  if (v3.some(({ date_arrete_exercice: date }) => !date.includes('-'))) found.add('closing without dash');
  if (v2.some((year, rank) => year['date_arret_exercice'] !== closingOf(v3[rank]))) found.add('unordered');
  const known = new Set(v2.map((year) => year['date_arret_exercice']));
  for (const year of v3) if (!known.has(closingOf(year))) found.add(emptinessOf(year));
  for (const before of v2) {
    const after = v3.find((year) => closingOf(year) === before['date_arret_exercice']);
    const figures = after === undefined ? new Map<string, Figure>() : figuresOf(after);
    const names = Object.keys(before).filter(
      (name) => !name.startsWith('evolution_') && name !== 'date_arret_exercice',
    );
    for (const name of names) if (!figures.has(name)) found.add(`without ${name}`);
    for (const [name, { value, evolution }] of figures) {
      const seen = [
        valueDifference(name, before[name], value),
        evolutionDifference(before[`evolution_${name}`], evolution),
      ];
      for (const difference of seen) if (difference !== null) found.add(difference);
    }
  }
  return found;
}

test('v3 tells the figures of v2 for the whole cast, but for what is listed here', async () => {
  const sirensOf = new Map<string, string[]>();
  const told: string[] = [];
  for (const { siren } of roles.filter(({ siren }) => !/^000(102[1-9]|103[0124])/.test(siren))) {
    const before = await askApi(former, `/v2/bilans_entreprises_bdf/${siren}`);
    const after = await askApi(current, v3Paths.bank(siren));
    expect(after.status).toBe(before.status);
    if (before.status !== 200) continue;
    told.push(siren);
    const v3 = after.json() as { data: { data: V3Year }[]; meta: { count: number } };
    expect(v3.meta.count).toBe(v3.data.length);
    expect(new Set(v3.data.map(({ data }) => figuresOf(data).size))).toEqual(new Set([20]));
    const v2 = (before.json() as { bilans: V2Year[] }).bilans;
    for (const difference of differences(
      v2,
      v3.data.map(({ data }) => data),
    ))
      sirensOf.set(difference, [...(sirensOf.get(difference) ?? []), siren]);
  }
  expect(told).toHaveLength(22);
  expect(Object.fromEntries(sirensOf)).toEqual({
    // No unit either: the amounts are euros, still to the thousand.
    'without duree_exercice': told,
    'without autres_fonds_propres': told,
    'decimals lost after a comma': ['000100115', '000100313', '000100917', '000102012'],
    'missing amount is the number 0': ['000101717'],
    'amount "-" is "0"': ['000101717'],
    'evolution "-" is 0': ['000101717'],
    'ratio "-" is 0': ['000100917', '000102012'],
    'closing without dash': ['000100115', '000101014'],
    unordered: ['000100313'],
    'one more exercise, empty': ['000101717'],
  });
});

test('cells are labelled by the dictionary of the DGFIP, when it answers', async () => {
  const keysOf = async (siren: string) => {
    const answered = await askApi(current, v3Paths.bank(siren));
    const [year] = (answered.json() as { data: { data: V3Year }[] }).data;
    return Object.keys(year?.data.declarations[0]?.donnees[0] ?? {});
  };
  const bare = ['code_nref', 'valeurs', 'evolution'];
  expect(await keysOf('000100818')).toEqual(bare);
  expect(await keysOf('000314153')).toEqual([
    'code',
    'code_EDI',
    'code_absolu',
    'code_type_donnee',
    'intitule',
    ...bare,
  ]);
});
