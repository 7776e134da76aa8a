import { expect, test } from 'vitest';

import { ratioName } from '#domain/figures/names.ts';

import { madeFigures, madePair, type MadeYear } from '../testing/made-figures.ts';
import { citationOf } from './citation.ts';
import { absentDurationsSentence, exercisesWords, exerciseWords } from './exercise-words.ts';
import { valueText } from './value-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');

const closings = ['2025-12', '2024-12', '2023-12'];

/** Years that last so many months, newest first. */
const lasting = (...durations: (number | null)[]) =>
  madeFigures(
    durations.map((durationMonths, index): MadeYear => ({
      closing: closings[index] ?? '',
      durationMonths,
      figures: {},
    })),
  ).years;

test('exercises are counted with their durations, oldest first when they differ', () => {
  expect(plain(exercisesWords(lasting(12, 12, 12)))).toBe('3 exercices de 12 mois');
  expect(plain(exercisesWords(lasting(12)))).toBe('1 exercice de 12 mois');
  expect(plain(exercisesWords(lasting(null, null)))).toBe('2 exercices, durée inconnue');
  expect(plain(exercisesWords(lasting(12, 18, null)))).toBe('3 exercices : durée inconnue, 18 mois, 12 mois');
});

test('a closing carries its duration where it is not twelve months', () => {
  expect(lasting(12, 18, null).map((year) => plain(exerciseWords(year)))).toEqual([
    'déc. 2025',
    'déc. 2024 (18 mois)',
    'déc. 2023 (durée inconnue)',
  ]);
});

test('durations that the service never sends are said once, with its contract', () => {
  const made = (durationMonths: number | null) => ({
    ...madeFigures([{ closing: '2025-12', durationMonths, figures: {} }]),
    source: { provider: 'Banque de France', service: 'API Entreprise', contract: 'v3' } as const,
  });
  expect(plain(absentDurationsSentence(made(null)) ?? '')).toBe(
    'Durées des exercices : non transmises par le service (v3).',
  );
  expect(absentDurationsSentence(made(12))).toBeNull();
});

const text = (figures: MadeYear['figures'], name: Parameters<typeof valueText>[0]) => {
  const [year] = madeFigures([{ closing: '2025-12', figures }]).years;
  if (year === undefined) throw new Error('no year');
  return plain(valueText(name, year, 'k€'));
};

test('missing is neither zero nor a dash', () => {
  expect(text({}, 'total_passif')).toBe('non transmis');
  expect(text({ total_passif: { value: null, received: '-' } }, 'total_passif')).toBe('non transmis');
  expect(text({ total_passif: 0 }, 'total_passif')).toBe('0 k€');
});

test('the ratio is a percentage, never euros, and says when its terms allow none', () => {
  expect(text({ [ratioName]: 101.26 }, ratioName)).toBe('101,26 %');
  expect(text({ [ratioName]: { value: null, received: '-' } }, ratioName)).toBe('non calculable');
  expect(text({ [ratioName]: { value: null, received: '' } }, ratioName)).toBe('non transmis');
  expect(text({ [ratioName]: 0, besoin_en_fonds_de_roulement: -721 }, ratioName)).toBe('non calculable');
  expect(text({}, ratioName)).toBe('non transmis');
});

test('a citation carries the years, the evolution, the source and the field', () => {
  const figures = madePair('resultat_exercice', 104, { value: -48, given: -146.15 });
  const lines = plain(citationOf('resultat_exercice', figures, 'k€')).split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'Résultat de l’exercice, SIREN 000 314 153',
    'déc. 2025 : −48 k€',
    'déc. 2024 : 104 k€',
    'déc. 2024 → déc. 2025 : bénéfice → perte, −152 k€',
  ]);
  expect(lines[4]).toMatch(
    /^Source : Banque de France, par API Entreprise \(v2\), champ resultat_exercice \(HN · 2053\), reçu le 21\/11\/2026/,
  );
  expect(lines[5]).toMatch(/confidentielle/);
});
