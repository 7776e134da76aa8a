import { useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { Deed } from '#contract/deeds.ts';
import type { FilingView, Source } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';

import { unitKey, unitOptions } from '../../figures/words/shown-unit.ts';
import { factsFile } from '../../filed/kept-facts/facts-file.ts';
import { useFingerprints } from '../../filed/kept-facts/fingerprints.ts';
import { useKeptFacts } from '../../filed/kept-facts/kept-facts.ts';
import { useToldPages } from '../../filed/kept-facts/told-pages.ts';
import { formatSize } from '../../format/size.ts';
import { useCaseNotes, usePassageImages } from '../../notes/case-notes.ts';
import { noteCount } from '../../notes/note-words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { storedChoice } from '../../ui/stored-choice.ts';
import { exportContext, type ExportedCompany } from '../exported.ts';
import { CaseFileProgress } from './CaseFileProgress.tsx';
import { mostBytes } from './gather.ts';
import { isOpen, listedDocuments, type ListedDocument } from './listed-documents.ts';
import { useCaseFile } from './useCaseFile.ts';

import styles from './CaseFilePanel.module.css';

type Props = {
  company: ExportedCompany;
  filings: readonly FilingView[];
  deeds: readonly Deed[];
  /** Who listed them. */
  sources: readonly Source[];
  current: Case;
  session: Session;
  onClose: () => void;
};

/** « Dossier »: the documents chosen, the figures and a manifest, in one archive made in the browser. */
export function CaseFilePanel({ company, filings, deeds, sources, current, session, onClose }: Props) {
  const { download, label } = current.demarche;
  const all = listedDocuments({ caseId: current.id, siren: company.siren, filings, deeds });
  const listed = download === 'none' ? [] : all;
  const open = listed.filter((document) => isOpen(document, current.commitment));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const { making, start, stop, again } = useCaseFile();
  const { facts } = useKeptFacts(current.id, company.siren);
  const { pageOf } = useToldPages(current.id, company.siren);
  const { fingerprints } = useFingerprints(current.id, company.siren);
  const { notes } = useCaseNotes(current.id, company.siren);
  const images = usePassageImages(current.id, company.siren);
  const chosen = open.filter(({ url }) => !refused.has(url));
  const choose = (url: string, on: boolean): void =>
    setRefused(on ? new Set([...refused].filter((other) => other !== url)) : new Set([...refused, url]));
  const make = (documents: readonly ListedDocument[]): void => {
    const context = exportContext(session, current);
    const unit = storedChoice(unitKey, unitOptions(company.figures?.years ?? []));
    const taken = { company, context, facts, pageOf, fingerprints };
    const kept = facts.length === 0 ? null : factsFile(taken);
    start(
      documents,
      { company, context, sources, facts: kept, notes, images },
      { companies: [company], filings, unit, context },
      { current, session },
    );
  };
  return (
    <Panel title="Constituer un dossier (ZIP)" onClose={onClose}>
      {making.kind !== 'choosing' ? (
        <CaseFileProgress making={making} onStop={stop} onAgain={again} />
      ) : (
        <>
          <p>
            Le dossier réunit les documents choisis,{' '}
            {download === 'stamped' ? 'en copies marquées' : 'tels que reçus'}, les chiffres (XLSX et CSV) et
            un manifeste&nbsp;: sources, dates, demandes et empreintes. Chaque document est demandé comme à
            l’ouverture, et laisse la même trace. {formatSize(mostBytes)} de documents au plus.
          </p>
          {facts.length > 0 && (
            <p>{`${facts.length}\u00A0${facts.length < 2 ? 'constatation gardée y est jointe' : 'constatations gardées y sont jointes'} (JSON).`}</p>
          )}
          {notes.length > 0 && <p>{notesWords(notes.length, download === 'none')}</p>}
          {listed.length === 0 ? (
            <p>
              {download === 'none'
                ? `La démarche «\u00A0${label}\u00A0» ne permet pas d’enregistrer les documents\u00A0: le dossier n’aura que les chiffres.`
                : 'Aucun document n’est listé\u00A0: le dossier n’aura que les chiffres.'}
            </p>
          ) : (
            <fieldset className={styles['documents']}>
              <legend>Documents</legend>
              {open.length > 1 && (
                <p>
                  <Button variant="quiet" onClick={() => setRefused(new Set())}>
                    Tout choisir
                  </Button>{' '}
                  <Button variant="quiet" onClick={() => setRefused(new Set(open.map(({ url }) => url)))}>
                    Ne rien choisir
                  </Button>
                </p>
              )}
              {listed.map((document) => (
                <DocumentChoice
                  key={document.url}
                  document={document}
                  closed={!open.includes(document)}
                  chosen={chosen.includes(document)}
                  onChoose={(on) => choose(document.url, on)}
                />
              ))}
            </fieldset>
          )}
          {company.figures === null && <p>{`Chiffres de la Banque de France\u00A0: ${company.absence}.`}</p>}
          <p>
            <Button
              variant="primary"
              disabled={chosen.length === 0 && company.figures === null && notes.length === 0}
              onClick={() => make(chosen)}
            >
              {`Constituer le dossier (${chosen.length}\u00A0${chosen.length < 2 ? 'document' : 'documents'})`}
            </Button>
          </p>
        </>
      )}
    </Panel>
  );
}

function notesWords(count: number, withoutImages: boolean): string {
  const joined = count < 2 ? 'y est jointe' : 'y sont jointes';
  const images = withoutImages ? 'sans image des passages' : 'avec l’image des passages marqués';
  return `${noteCount(count)} ${joined}, ${images} (JSON et page à lire).`;
}

type ChoiceProps = {
  document: ListedDocument;
  closed: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
};

function DocumentChoice({ document, closed, chosen, onChoose }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <input
        type="checkbox"
        checked={chosen}
        disabled={closed}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span>
        {document.label} <Badge confidentiality={document.confidentiality} />
        {closed && <small>fermé sans engagement</small>}
      </span>
    </label>
  );
}
