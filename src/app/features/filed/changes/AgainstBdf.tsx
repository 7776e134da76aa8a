import { useQuery } from '@tanstack/react-query';

import type { Case } from '#contract/cases.ts';
import type { Figures } from '#contract/figures.ts';
import { againstBdf, isBdfFinding, isCompared } from '#domain/filed/against-bdf/against-bdf.ts';

import { problemOf } from '../../../api/client.ts';
import { figuresQuery } from '../../../api/company-queries.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { formatAmount } from '../../../format/amounts.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { FiledContext } from '../filed-context.ts';
import { BdfYear } from './BdfYear.tsx';
import { gapsWords } from './change-words.ts';
import type { Keeping } from './useKeeping.ts';

import styles from './Changes.module.css';

type Props = { context: FiledContext; keeping: Keeping };

/** The Banque de France's figures against the filings of the same closings; why not, where they are not compared. */
export function AgainstBdf({ context, keeping }: Props) {
  const { current, scope } = context;
  const closed = whyNotCompared(current, scope);
  return (
    <section aria-labelledby="bdf-et-depots" className={styles['block']}>
      <h3 id="bdf-et-depots">Banque de France et dépôt de la même clôture</h3>
      {closed === null ? <Asked context={context} keeping={keeping} /> : <p>{closed}</p>}
      {scope === 'company' && current.demarche.sources.includes('bdf') && !current.commitment && (
        <p className="screen-only">
          <GiveCommitment current={current}>pour les bilans Banque de France</GiveCommitment>
        </p>
      )}
    </section>
  );
}

/** Null where they may be compared. */
function whyNotCompared({ demarche, commitment }: Case, scope: FiledContext['scope']): string | null {
  if (scope === 'consolidated')
    return 'Non comparés\u00A0: la Banque de France décrit les comptes de la société, jamais ceux de son groupe.';
  if (!demarche.sources.includes('bdf'))
    return `Non comparés\u00A0: la démarche «\u00A0${demarche.label}\u00A0» n’ouvre pas les bilans Banque de France.`;
  if (!commitment)
    return 'Non comparés\u00A0: ces chiffres sont confidentiels, et ce dossier a été ouvert sans l’engagement qu’ils demandent.';
  return null;
}

function Asked({ context, keeping }: Props) {
  const { current, siren, session } = context;
  const { data, error, refetch, isFetching } = useQuery(figuresQuery(current.id, siren));
  if (data !== undefined) return <Compared figures={data} context={context} keeping={keeping} />;
  if (isFetching || error === null)
    return (
      <Awaiting what="Bilans demandés à la Banque de France" deadline={session.deadlines.bdf} height="4rem" />
    );
  const problem = problemOf(error);
  return problem.code === 'not_found' ? (
    <p>La Banque de France n’a rien transmis pour cette entreprise&nbsp;: rien à comparer.</p>
  ) : (
    <ProblemNotice problem={problem} onRetry={() => void refetch()} />
  );
}

type ComparedProps = Props & { figures: Figures };

function Compared({ figures, context, keeping }: ComparedProps) {
  const { years, precision } = figures;
  const confrontations = againstBdf(years, context.reading.accounts, precision);
  const figuresOfAll = confrontations.flatMap(({ figures }) => figures);
  const compared = figuresOfAll.filter(isCompared).length;
  const found = figuresOfAll.filter(isBdfFinding).length;
  return (
    <>
      <p>
        {compared === 0
          ? 'Aucun chiffre ne se compare.'
          : `${compared}\u00A0chiffres comparés\u00A0: ${found === 0 ? 'aucun écart' : gapsWords(found)}. ` +
            `Deux montants sont tenus pour les mêmes à une unité reçue près (${formatAmount(precision, precision < 1_000 ? '€' : 'k€')}).`}
      </p>
      {confrontations.map((confrontation) => (
        <BdfYear
          key={confrontation.closing}
          confrontation={confrontation}
          figures={figures}
          keeping={keeping}
        />
      ))}
    </>
  );
}
