import { expect, test } from 'vitest';

import { ratioName } from '#domain/figures/names.ts';

import { barsOf, barsSentence } from './bars.ts';
import { citationOf } from './citation.ts';
import { absentDurationsSentence, exercisesWords, exerciseWords } from './exercise-words.ts';
import { silenceOf } from './silent.ts';
import { madeFigures, madePair, type MadeYear } from './testing/made-figures.ts';
import { valueText } from './value-words.ts';
import { verificationOf, verificationWords } from './verification.ts';

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

test('bars go from the oldest year to the newest, and leave a gap for a missing one', () => {
  const { years } = madeFigures([
    { closing: '2025-12', figures: { total_passif: 20 } },
    { closing: '2024-12', figures: {} },
    { closing: '2023-06', durationMonths: 18, figures: { total_passif: -5 } },
  ]);
  expect(barsOf('total_passif', years, 'k€').map((bar) => ({ ...bar, reading: plain(bar.reading) }))).toEqual(
    [
      {
        closing: '2023-06',
        value: -5000,
        digits: '−5',
        latest: false,
        reading: 'juin 2023 (18 mois) : −5 000 €',
      },
      { closing: '2024-12', value: null, digits: '', latest: false, reading: 'déc. 2024 : non transmis' },
      { closing: '2025-12', value: 20_000, digits: '20', latest: true, reading: 'déc. 2025 : 20 000 €' },
    ],
  );
  expect(plain(barsSentence('total_passif', years, 'k€'))).toBe(
    '−5 k€ en juin 2023 (18 mois), non transmis en déc. 2024, 20 k€ en déc. 2025',
  );
});

test('a figure is silent when it is zero or absent throughout, unless an evolution says otherwise', () => {
  const silence = (figures: ReturnType<typeof madePair>) => silenceOf('autres_fonds_propres', figures.years);
  expect(silence(madePair('autres_fonds_propres', 0, 0))).toBe('zero');
  expect(silence(madePair('autres_fonds_propres', 0, { value: 0, given: 0 }))).toBe('zero');
  expect(silence(madePair('autres_fonds_propres', null, null))).toBe('absent');
  expect(silence(madePair('autres_fonds_propres', 0, null))).toBeNull();
  expect(silence(madePair('autres_fonds_propres', 0, { value: 0, given: 5 }))).toBeNull();
  expect(silence(madePair('autres_fonds_propres', 3, 0))).toBeNull();
});

test('the foot counts what was verified, what differs and what could not be', () => {
  const words = (figures: MadeYear['figures'], before: MadeYear['figures'] = {}) =>
    plain(
      verificationWords(
        verificationOf(
          madeFigures([
            { closing: '2025-12', figures },
            { closing: '2024-12', figures: before },
          ]),
        ),
      ),
    );
  expect(words({})).toBe('La Banque de France n’indique aucune évolution pour ces exercices.');
  expect(words({ total_passif: { value: 110, given: 10 } }, { total_passif: 100 })).toBe(
    '1 évolution vérifiée sur 1.',
  );
  expect(
    words(
      {
        total_passif: { value: 1100, given: 10 },
        disponibilites: { value: 1100, given: 90 },
        autres_fonds_propres: { value: 5, given: 1 },
      },
      { total_passif: 1000, disponibilites: 1000, autres_fonds_propres: 0 },
    ),
  ).toBe(
    '1 évolution vérifiée sur 3 ; une diffère de celle que la Banque de France indique ; une n’a pas pu être recalculée.',
  );
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
