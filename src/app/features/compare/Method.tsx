import type { Case } from '#contract/cases.ts';
import type { Session } from '#contract/session.ts';
import { formatSiren } from '#domain/siren.ts';

import { shownDefinition } from '../../figures/words/definitions.ts';
import { exercisesWords } from '../../figures/words/exercise-words.ts';
import { formatInstant } from '../../format/dates.ts';
import { exerciseIn, missingIn, type Compared } from './figures/compared.ts';
import { stateWords } from './figures/ComparedHead.tsx';

import styles from './CompareScreen.module.css';

type Props = { compared: readonly Compared[]; year: number | null; current: Case; session: Session };

/** How the comparison was made, of what, when, and what each company lacks: what an annex must say. */
export function Method({ compared, year, current, session }: Props) {
  return (
    <section className={styles['method']} aria-labelledby="methode">
      <h3 id="methode">Méthode, sources et manques</h3>
      <p>
        Pour chaque entreprise, le dernier exercice clos dans l’année choisie, tel que la Banque de France le
        transmet ; où elle n’en transmet pas, tel que les comptes déposés auprès de l’INPI le disent, et leurs
        agrégats (valeur ajoutée, EBE, CAF, FRNG, BFR) sont alors des calculs Bilanscope d’après le plan
        comptable général, qui ne sont pas ceux de la Banque de France. Les évolutions ne sont données
        qu’entre exercices de même durée clos à douze mois d’écart&nbsp;; les parts du chiffre d’affaires et
        du passif sont calculées par Bilanscope, quand leurs termes le permettent. Un chiffre absent n’est
        jamais compté pour zéro.
      </p>
      <ul>
        {compared.map((company) => (
          <li key={company.siren}>
            <strong>{company.name ?? `SIREN ${formatSiren(company.siren)}`}</strong>
            {company.name !== null && ` (${formatSiren(company.siren)})`}
            {`\u00A0: ${lackWords(company, year)}`}
          </li>
        ))}
      </ul>
      <p className="print-only">
        {`Démarche\u00A0: ${current.demarche.label}. Objet\u00A0: ${current.objet}. Agent\u00A0: ${[session.agent?.name, session.agent?.organisation].filter(Boolean).join(', ')}.`}
      </p>
      <p>
        Les chiffres de la Banque de France sont confidentiels&nbsp;: cette comparaison ne s’utilise que dans
        le cadre de la mission indiquée, et ne se rediffuse pas.
      </p>
    </section>
  );
}

/** What was received of a company and when, and what is missing in the year compared. */
function lackWords(company: Compared, year: number | null): string {
  const { figures, problem, step } = company;
  if (figures === null) {
    if (problem?.code === 'not_found') return 'la Banque de France ne transmet aucun bilan.';
    return problem === null
      ? `${step === 'stopped' ? 'demande arrêtée' : 'pas encore reçu'}.`
      : problem.title;
  }
  const { source, fetchedAt } = figures;
  const received = `${exercisesWords(figures.years)}, ${source.provider} par ${source.service} (${source.contract}), reçus le ${formatInstant(fetchedAt)}`;
  const found = year === null ? null : exerciseIn(figures, year);
  if (found === null)
    return `${received}\u202F; ${year === null ? 'aucun exercice' : stateWords(company, year)}.`;
  const missing = missingIn(found.exercise).map((name) => shownDefinition(name, [found.exercise]).label);
  return missing.length === 0
    ? `${received}\u202F; rien ne manque.`
    : `${received}\u202F; manquent\u00A0: ${missing.join(', ')}.`;
}
