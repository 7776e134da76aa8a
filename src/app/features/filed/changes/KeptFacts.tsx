import { useCallback, useState } from 'react';

import { isOpen, listedDocuments } from '../../../exports/case-file/listed-documents.ts';
import { exportContext } from '../../../exports/exported.ts';
import { factsFile, type FactsOf } from '../../../filed/kept-facts/facts-file.ts';
import { useFingerprints } from '../../../filed/kept-facts/fingerprints.ts';
import { useToldPages } from '../../../filed/kept-facts/told-pages.ts';
import { saveFile } from '../../../files/save-file.ts';
import { Button } from '../../../ui/Button.tsx';
import type { FiledContext } from '../filed-context.ts';
import { citedFilings, factChangeText, factExercise } from './fact-words.ts';
import { FactSheets } from './FactSheets.tsx';
import { FingerprintsState } from './FingerprintsState.tsx';
import type { Keeping } from './useKeeping.ts';

import styles from './KeptFacts.module.css';

type Props = { context: FiledContext; keeping: Keeping };

/** « Constatations gardées »: those put aside, to be printed as sheets or saved. */
export function KeptFacts({ context, keeping }: Props) {
  const { siren, name, current, session, list } = context;
  const { facts, open, remove, markSaved } = keeping;
  const { pageOf } = useToldPages(current.id, siren);
  const { fingerprints, running, unprinted, compute } = useFingerprints(current.id, siren);
  const [printing, setPrinting] = useState<FactsOf | null>(null);
  const stopPrinting = useCallback(() => setPrinting(null), []);
  const documents = listedDocuments({
    caseId: current.id,
    siren,
    filings: citedFilings(facts, list.filings),
    deeds: [],
  });
  const openable = documents.filter((document) => isOpen(document, current.commitment));
  const awaited = openable.filter(({ id }) => !fingerprints.has(id));
  const taken = (): FactsOf => ({
    company: { siren, name },
    context: exportContext(session, current),
    facts,
    pageOf,
    fingerprints,
  });
  const save = (): void => {
    const { file, name } = factsFile(taken());
    saveFile(file, name);
    markSaved();
  };
  const print = (): void => {
    setPrinting(taken());
    markSaved();
  };
  return (
    <section aria-labelledby="constatations-gardees" className={`${styles['kept']} screen-only`}>
      <h3 id="constatations-gardees">Constatations gardées</h3>
      {facts.length === 0 ? (
        <p className={styles['soft']}>
          Aucune. «&nbsp;Garder&nbsp;» met une ligne de côté, avec ses deux montants, ses documents et leurs
          pages, pour en faire une fiche.
        </p>
      ) : (
        <>
          <ol className={styles['list']}>
            {facts.map((fact) => (
              <li key={fact.id}>
                <Button variant="quiet" onClick={() => open(fact)}>
                  {fact.line.name}
                </Button>
                <span>{` ${factExercise(fact)}${factChangeText(fact) === null ? '' : `, écart ${factChangeText(fact)}`} `}</span>
                <Button variant="quiet" onClick={() => remove(fact.id)}>
                  Retirer<span className="visually-hidden">{` ${fact.line.name}`}</span>
                </Button>
              </li>
            ))}
          </ol>
          <p className={styles['soft']}>
            Gardées dans cet onglet seulement&nbsp;: elles disparaissent avec lui, et avec le dossier.
          </p>
          <div className={styles['actions']}>
            <Button onClick={print}>Imprimer les fiches</Button>
            <Button onClick={save}>Enregistrer (JSON)</Button>
            {awaited.length > 0 && (
              <Button disabled={running !== null} onClick={() => void compute(awaited)}>
                {`Calculer les empreintes (${awaited.length}\u00A0${awaited.length < 2 ? 'document' : 'documents'})`}
              </Button>
            )}
          </div>
          <FingerprintsState
            documents={documents}
            closed={documents.length - openable.length}
            fingerprints={fingerprints}
            running={running}
            unprinted={unprinted}
          />
        </>
      )}
      {printing !== null && <FactSheets {...printing} onPrinted={stopPrinting} />}
    </section>
  );
}
