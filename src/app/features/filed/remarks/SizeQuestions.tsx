import { useId, useState } from 'react';

import type { FilingView } from '#contract/filings.ts';
import type { SizeFinding } from '#domain/company-size/size-question.ts';
import type { SizeCategory } from '#domain/company-size/thresholds.ts';
import type { Cell } from '#domain/filed/accounts.ts';
import type { Siren } from '#domain/siren.ts';

import { CellPanel } from '../../../filed/CellPanel.tsx';
import { beyondWords, closingWords, questionWords, untoldWords } from './size-words.ts';
import { SizeTable } from './SizeTable.tsx';

import styles from './Remarks.module.css';

type Props = { siren: Siren; findings: readonly SizeFinding<FilingView>[] };

/** The confidentiality asked for against the size that is filed: the questions first, then what raises none. */
export function SizeQuestions({ siren, findings }: Props) {
  const [opened, setOpened] = useState<readonly Cell[]>([]);
  const within = findings.filter(({ outcome }) => outcome === 'nothing');
  return (
    <>
      {findings.map((finding) =>
        finding.outcome === 'question' && finding.category !== null ? (
          <Question
            key={finding.filing.id}
            finding={finding}
            category={finding.category}
            onOpen={setOpened}
          />
        ) : null,
      )}
      {within.length > 0 && (
        <p className={styles['soft']}>
          {`Taille et confidentialité\u00A0: les seuils ne sont pas dépassés deux exercices de suite pour ` +
            `${within.length < 2 ? 'l’exercice' : 'les exercices'} ${within.map(({ filing }) => closingWords(filing)).join(', ')}.`}
        </p>
      )}
      {findings.map((finding) =>
        finding.outcome === 'untold' ? (
          <p key={finding.filing.id} className={styles['soft']}>
            {`Taille et confidentialité de l’exercice ${closingWords(finding.filing)}\u00A0: ne peuvent être rapprochées, ${untoldWords(finding.why)}.`}
          </p>
        ) : null,
      )}
      {opened.length > 0 && <CellPanel siren={siren} cells={opened} onClose={() => setOpened([])} />}
    </>
  );
}

type QuestionProps = {
  finding: SizeFinding<FilingView>;
  category: SizeCategory;
  onOpen: (cells: readonly Cell[]) => void;
};

function Question({ finding, category, onOpen }: QuestionProps) {
  const titleId = useId();
  const { heading, facts, ask } = questionWords(finding, category);
  const { confidentialityDetail } = finding.filing;
  return (
    <section className={styles['question']} aria-labelledby={titleId}>
      <h3 id={titleId}>{heading}</h3>
      <p>{facts}</p>
      <p>
        <strong>{ask}</strong>
      </p>
      <details>
        <summary>Le calcul, et ce qu’on ne peut savoir d’ici</summary>
        <SizeTable category={category} exercises={finding.exercises} onOpen={onOpen} />
        <p>
          Un seuil compte s’il est dépassé deux exercices de suite (C. com., art. L. 123-16 et
          L.&nbsp;123-16-1)&nbsp;; chaque exercice est lu d’après les seuils qui le régissent.
        </p>
        <ul>
          {beyondWords(category, confidentialityDetail !== null).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
