import { itemisedLiabilities } from '#domain/figures/balance-sheet.ts';
import { derivedValue } from '#domain/figures/derived.ts';

import { shownDefinition } from '../../../../figures/words/definitions.ts';
import { derivedText } from '../../../../figures/words/derived-words.ts';
import { exerciseWords } from '../../../../figures/words/exercise-words.ts';
import { pairsOf, pairWords, type Pair } from '../../../../figures/words/pairs.ts';
import { valueText, type Year } from '../../../../figures/words/value-words.ts';
import { formatAmount, formatChange, type AmountUnit } from '../../../../format/amounts.ts';
import { formatRatio } from '../../../../format/percent.ts';

/** « En déc. 2025, pour un chiffre d’affaires de 4 940 k€, le résultat est de 377 k€ (7,6 %). » Years newest first. */
export function activitySentence(years: readonly Year[], unit: AmountUnit): string {
  const said = [years[0], years.length > 1 ? years.at(-1) : undefined].flatMap((year) => year ?? []);
  const words = said.map((year) => {
    const turnover = year.figures.chiffre_affaires_ht.value;
    const result = year.figures.resultat_exercice.value;
    const share =
      turnover !== null && turnover > 0 && result !== null
        ? ` (${formatRatio((result * 100) / turnover, 1)} du chiffre d’affaires)`
        : '';
    return `en ${exerciseWords(year)}, chiffre d’affaires ${valueText('chiffre_affaires_ht', year, unit)} et résultat ${valueText('resultat_exercice', year, unit)}${share}`;
  });
  return sentence(words.join('\u202F; '));
}

/** How FRNG and BFR stand at the last closing, as amounts: nothing is judged. */
export function balanceSentence(years: readonly Year[], unit: AmountUnit): string {
  const [year] = years;
  if (year === undefined) return '';
  const frng = year.figures.fonds_roulement_net_global.value;
  const bfr = year.figures.besoin_en_fonds_de_roulement.value;
  const when = `en ${exerciseWords(year)}`;
  if (frng === null || bfr === null)
    return sentence(
      `${when}, FRNG ${valueText('fonds_roulement_net_global', year, unit)} et BFR ${valueText('besoin_en_fonds_de_roulement', year, unit)}`,
    );
  const amounts = `le FRNG (${formatAmount(frng, unit)})`;
  const against = frng === bfr ? 'égale' : `est ${frng > bfr ? 'supérieur' : 'inférieur'} au`;
  const need = `${against} ${frng === bfr ? 'le ' : ''}BFR (${formatAmount(bfr, unit)}${bfr < 0 ? ', négatif' : ''})`;
  return sentence(
    `${when}, ${amounts} ${need}\u202F; trésorerie nette ${derivedText('net_treasury', year, unit)} (calcul Bilanscope), disponibilités ${valueText('disponibilites', year, unit)}`,
  );
}

/** What changed from one closing to the next: « FRNG +157 k€, BFR +94 k€, trésorerie nette +63 k€ ». */
export function balanceChanges(years: readonly Year[], unit: AmountUnit): { pair: string; words: string }[] {
  return pairsOf(years)
    .toReversed()
    .map((pair) => ({ pair: pairWords(pair), words: changeWords(pair, unit) }));
}

function changeWords({ current, previous }: Pair, unit: AmountUnit): string {
  const terms = [
    ['FRNG', (year: Year) => year.figures.fonds_roulement_net_global.value],
    ['BFR', (year: Year) => year.figures.besoin_en_fonds_de_roulement.value],
    ['trésorerie nette', (year: Year) => derivedValue('net_treasury', year.figures)],
    ['disponibilités', (year: Year) => year.figures.disponibilites.value],
  ] as const;
  return terms
    .map(([label, valueOf]) => {
      const [now, before] = [valueOf(current), valueOf(previous)];
      return `${label} ${now === null || before === null ? 'non calculable' : formatChange(now - before, unit)}`;
    })
    .join(', ');
}

/** What finances the company at the last closing, and what is due within a year, apart. */
export function financingSentence(years: readonly Year[], unit: AmountUnit): string {
  const [year] = years;
  if (year === undefined) return '';
  const total = year.figures.total_passif.value;
  const equity = year.figures.capitaux_propres_et_assimiles.value;
  const share =
    total !== null && total > 0 && equity !== null && equity >= 0
      ? ` (${formatRatio((equity * 100) / total, 1)})`
      : '';
  const absent = itemisedLiabilities.filter((name) => year.figures[name].value === null).length;
  const lacking = year.filed === undefined ? 'non transmise' : 'sans montant';
  const missing = absent === 0 ? '' : `, ${absent}\u00A0${absent < 2 ? 'ligne' : 'lignes'} ${lacking}`;
  return sentence(
    `en ${exerciseWords(year)}, capitaux propres ${valueText('capitaux_propres_et_assimiles', year, unit)} pour un total de ${valueText('total_passif', year, unit)}${share}\u202F; ${shownDefinition('dettes4_maturite_a_un_an_au_plus', years).label.toLowerCase()} ${valueText('dettes4_maturite_a_un_an_au_plus', year, unit)}, comprises dans les dettes auprès des établissements de crédit${missing}`,
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
