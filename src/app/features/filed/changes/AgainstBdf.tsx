import type { Figures } from '#contract/figures.ts';
import { isBdfFinding, isCompared, type BdfConfrontation } from '#domain/filed/against-bdf/against-bdf.ts';

import { problemOf } from '../../../api/client.ts';
import { GiveCommitment } from '../../../case/GiveCommitment.tsx';
import { formatAmount } from '../../../format/amounts.ts';
import { Awaiting } from '../../../ui/Awaiting.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import type { FiledContext } from '../filed-context.ts';
import { BdfYear } from './BdfYear.tsx';
import { gapsWords } from './change-words.ts';
import type { AgainstBdfState } from './useAgainstBdf.ts';
import type { Keeping } from './useKeeping.ts';

import styles from './Changes.module.css';

/** Where the part stands in the page. */
export const bdfPartId = 'bdf-et-depots';

type Props = { context: FiledContext; state: AgainstBdfState; keeping: Keeping };

/** The Banque de France's figures against the filings of the same closings; why not, where they are not compared. */
export function AgainstBdf({ context, state, keeping }: Props) {
  const { current, scope } = context;
  return (
    <section id={bdfPartId} aria-labelledby={`${bdfPartId}-titre`} className={styles['block']}>
      <h3 id={`${bdfPartId}-titre`}>Banque de France et dépôt de la même clôture</h3>
      {state.closed === null ? (
        <Asked context={context} state={state} keeping={keeping} />
      ) : (
        <p>{state.closed}</p>
      )}
      {scope === 'company' && current.demarche.sources.includes('bdf') && !current.commitment && (
        <p className="screen-only">
          <GiveCommitment current={current}>pour les bilans Banque de France</GiveCommitment>
        </p>
      )}
    </section>
  );
}

function Asked({ context, state, keeping }: Props) {
  const { figures, confrontations, error, retry } = state;
  if (figures !== null)
    return <Compared figures={figures} confrontations={confrontations} keeping={keeping} />;
  if (error === null)
    return (
      <Awaiting
        what="Bilans demandés à la Banque de France"
        deadline={context.session.deadlines.bdf}
        height="4rem"
      />
    );
  const problem = problemOf(error);
  return problem.code === 'not_found' ? (
    <p>La Banque de France n’a rien transmis pour cette entreprise&nbsp;: rien à comparer.</p>
  ) : (
    <ProblemNotice problem={problem} onRetry={retry} />
  );
}

type ComparedProps = { figures: Figures; confrontations: readonly BdfConfrontation[]; keeping: Keeping };

function Compared({ figures, confrontations, keeping }: ComparedProps) {
  const { precision } = figures;
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
