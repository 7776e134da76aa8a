import { afterAll, beforeAll, expect, test } from 'vitest';

import { isSiret } from '../api/siren.ts';
import type { Simulator } from '../simulator.ts';
import { fetched, openBench, type Bench } from '../testing/bench.ts';

let bench: Bench;
let simulator: Simulator;
const today = () => '2026-11-21';

beforeAll(async () => {
  bench = await openBench();
  simulator = await bench.start({ today });
});
afterAll(() => bench.close());

type Seat = Record<string, string | null> & { siret: string };
type Result = {
  siren: string;
  nom_complet: string;
  nom_raison_sociale: string | null;
  activite_principale: string;
  nature_juridique: string;
  etat_administratif: string;
  date_creation: string;
  date_fermeture: string | null;
  statut_diffusion: string;
  siege: Seat;
  matching_etablissements: Seat[];
  finances: Record<string, { ca: number; resultat_net: number }> | null;
  complements: { est_association: boolean; est_entrepreneur_individuel: boolean };
};
type Page = { results: Result[]; total_results: number; page: number; per_page: number; total_pages: number };

const ask = (query: Record<string, string>) =>
  fetched(`${simulator.searchUrl}/search?${new URLSearchParams(query).toString()}`);
const search = async (q: string, more: Record<string, string> = {}) =>
  (await ask({ q, ...more })).json() as Page;
async function only(q: string): Promise<Result> {
  const { results } = await search(q);
  const [result] = results;
  if (result === undefined || results.length > 1) throw new Error(`${results.length} results for ${q}`);
  return result;
}

test.each([
  ['ateliers ménétrier', '000314153'],
  ['MENETRIER', '000314153'],
  ['Ménétr', '000314153'],
  ['vieux-port marseille', '000100917'],
  ['l’yonne', '000101113'],
  ['comptoir des brumes', '000100412'],
])('« %s » finds %s, whatever its capitals and accents', async (q, siren) => {
  expect((await only(q)).siren).toBe(siren);
});

test('words that no name starts with find nothing', async () => {
  expect(await search('nétrier')).toEqual({
    results: [],
    total_results: 0,
    page: 1,
    per_page: 10,
    total_pages: 0,
  });
});

test('a SIREN or a SIRET finds its company directly, and only in full', async () => {
  const bySiren = await only('000100313');
  expect(bySiren.matching_etablissements).toEqual([]);
  const { siret } = bySiren.siege;
  expect([isSiret(siret), siret.slice(0, 9)]).toEqual([true, '000100313']);
  expect((await only(siret)).matching_etablissements.map((seat) => seat.siret)).toEqual([siret]);
  for (const unknown of ['552049447', `${siret.slice(0, 13)}${(Number(siret[13]) + 1) % 10}`])
    expect((await search(unknown)).total_results).toBe(0);
});

test('results come in pages', async () => {
  const [first, second] = [await search('conseil'), await search('conseil', { page: '2', per_page: '10' })];
  expect([first.total_results, first.total_pages, first.results.length, second.results.length]).toEqual([
    13, 2, 10, 3,
  ]);
  const sirens = [...first.results, ...second.results].map(({ siren }) => siren);
  expect(new Set(sirens).size).toBe(13);
  expect((await search('conseil', { page: '3' })).results).toEqual([]);
});

test.each([
  [{}, 'au moins un paramètre'],
  [{ q: 'ab' }, '3 caractères minimum'],
  [{ q: 'conseil', page: '0' }, '`page` entre `1` et `1000`'],
  [{ q: 'conseil', per_page: '26' }, '`per_page` entre `1` et `25`'],
  [{ q: 'conseil', page: '1000', per_page: '25' }, 'restreint à 10 000'],
  [{ q: 'conseil', include: 'siege' }, 'minimal=True'],
  [{ q: 'conseil', minimal: 'true', include: 'siege,bodacc' }, 'non valide'],
])('%j is refused in a sentence', async (query, sentence) => {
  const answered = await ask(query);
  expect([answered.status, answered.json()]).toEqual([400, { erreur: expect.stringContaining(sentence) }]);
});

test('a minimal answer holds what is asked for besides', async () => {
  const [minimal] = (await search('000314153', { minimal: 'true', include: 'siege' })).results;
  expect(minimal).toHaveProperty('siege');
  expect(minimal).not.toHaveProperty('finances');
  expect(await only('000314153')).not.toHaveProperty('score');
});

test('the figures of the newest public accounts are told, in euros', async () => {
  const { finances } = await only('000102012');
  const [year = ''] = Object.keys(finances ?? {});
  expect(year).toMatch(/^\d{4}$/);
  // The simplified accounts of the cast lose money in their last year.
  expect(finances?.[year]?.resultat_net).toBeLessThan(0);
  expect((await only('000314153')).finances).not.toBeNull();
  expect((await only('000100412')).finances).toBeNull();
});

test('who asked not to be disclosed is masked: a company its address, a person its name too', async () => {
  const company = await only('vauquelin');
  expect(company.statut_diffusion).toBe('P');
  expect(company.nom_complet).toBe('PLATRERIE VAUQUELIN (FICTIVE)');
  expect([company.siege['adresse'], company.siege['code_postal'], company.siege['libelle_commune']]).toEqual([
    '[NON-DIFFUSIBLE]',
    '[NON-DIFFUSIBLE]',
    'CAEN',
  ]);
  expect((await search('impasse')).results.map(({ siren }) => siren)).not.toContain('000100214');
  const person = await only('000103606');
  expect([person.nom_complet, person.siege['libelle_voie']]).toEqual([
    '[NON-DIFFUSIBLE]',
    '[NON-DIFFUSIBLE]',
  ]);
  for (const q of ['ferrière', 'non diffusible']) expect((await search(q)).total_results).toBe(0);
});

test('closed, young, association, sole trader: what explains that accounts are missing', async () => {
  const closed = await only('000101410');
  expect([closed.etat_administratif, closed.date_fermeture]).toEqual(['C', '2026-09-07']);
  expect((await only('menuiseries du ponant')).etat_administratif).toBe('C');
  const young = await only('menuiseries nouvelles');
  expect([young.etat_administratif, young.date_creation]).toEqual(['A', '2026-06-24']);
  const association = await only('les passerelles');
  expect([association.nature_juridique, association.complements.est_association]).toEqual(['9220', true]);
  const person = await only('000100412');
  expect([person.nature_juridique, person.complements.est_entrepreneur_individuel]).toEqual(['1000', true]);
  expect(person.nom_raison_sociale).toBeNull();
});

test('some numbers make the search fail, names never do', async () => {
  const failing = await ask({ q: '000102517' });
  expect([failing.status, failing.json()]).toEqual([500, { erreur: expect.any(String) }]);
  const refused = await ask({ q: '000102418' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  expect((await ask({ q: '000103010' })).json).toThrow(SyntaxError);
  expect((await search('passerelle conseil')).total_results).toBe(1);
});

test('seven calls a second are answered, the eighth says when to come back', async () => {
  let now = Date.parse('2026-11-21T10:00:00Z');
  const real = await bench.start({ limits: 'real', now: () => now });
  const call = () => fetched(`${real.searchUrl}/search?q=conseil`);
  for (let count = 0; count < 7; count += 1) expect((await call()).status).toBe(200);
  const refused = await call();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  now += 1_000;
  expect((await call()).status).toBe(200);
});

test('other paths are not served', async () => {
  const answered = await fetched(`${simulator.searchUrl}/near_point?lat=48&long=2`);
  expect([answered.status, answered.json()]).toEqual([404, { erreur: 'Ressource non trouvée.' }]);
});
